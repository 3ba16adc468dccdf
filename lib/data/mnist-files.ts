/** The four files of MNIST, by their names without `.gz`. */
export const MNIST_FILES = {
  trainImages: "train-images-idx3-ubyte",
  trainLabels: "train-labels-idx1-ubyte",
  testImages: "t10k-images-idx3-ubyte",
  testLabels: "t10k-labels-idx1-ubyte",
} as const;

/** What one of the four files holds. */
export type MnistPart = keyof typeof MNIST_FILES;

/** The MD5 of each file, packed with gzip, as torchvision publishes them. */
export const MNIST_MD5: Readonly<Record<MnistPart, string>> = {
  trainImages: "f68b3c2dcbeaaa9fbdd348bbdeb94873",
  trainLabels: "d53e105ee54ea40749a09fcbcd1e9432",
  testImages: "9fb629c4189551a2d022fa330f9573f3",
  testLabels: "ec29112dd5afa0611ce80d1b7f02629c",
};
