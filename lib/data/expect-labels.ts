/**
 * Sees to it that labels come as a list that can be counted.
 *
 * @throws {TypeError} when they come as something else, such as an NDArray.
 */
export function expectLabels(owner: string, labels: ArrayLike<number>): void {
  const isList = typeof labels === "object" && labels !== null;
  if (isList && Number.isInteger(labels.length)) return;
  throw new TypeError(
    `${owner} expects labels as a list, such as [0, 2, 1]: of an NDArray ` +
      "take its data.",
  );
}
