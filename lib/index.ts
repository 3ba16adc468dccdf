export { full, linspace, ones, zeros } from "./arrays/create.ts";
export { NDArray, type Operand } from "./arrays/ndarray.ts";
export type { Nested } from "./arrays/nested.ts";
export { Random } from "./arrays/random.ts";
export type { Shape } from "./arrays/shape.ts";
export type { DType, Storage } from "./arrays/storage.ts";
export { numericalGradient } from "./autodiff/numerical-gradient.ts";
export { type Chart, chart } from "./charts/chart.ts";
export { type Bundle, type Display, newDisplay } from "./charts/display.ts";
export { type ImageGridOptions, imageGrid } from "./charts/image-grid.ts";
export { learningCurves } from "./charts/learning-curves.ts";
export {
  type LineChartOptions,
  lineChart,
  type Series,
} from "./charts/line-chart.ts";
export { show } from "./charts/show.ts";
export {
  type DigitSet,
  type Digits,
  type LoadDigitsOptions,
  loadDigits,
} from "./data/load-digits.ts";
export { miniBatches } from "./data/mini-batches.ts";
export { oneHot } from "./data/one-hot.ts";
export { he } from "./initializers/he.ts";
export type { Initializer } from "./initializers/initializer.ts";
export { normal } from "./initializers/normal.ts";
export { xavier } from "./initializers/xavier.ts";
export { Affine } from "./layers/affine.ts";
export type { Layer, Params } from "./layers/layer.ts";
export { ReLU } from "./layers/relu.ts";
export { Sigmoid } from "./layers/sigmoid.ts";
export type { Loss } from "./losses/loss.ts";
export { SoftmaxWithLoss, softmax } from "./losses/softmax-with-loss.ts";
export {
  MultiLayerNet,
  type MultiLayerNetOptions,
} from "./networks/multi-layer-net.ts";
export type { Network } from "./networks/network.ts";
export { Adam } from "./optimizers/adam.ts";
export type { Optimizer } from "./optimizers/optimizer.ts";
export { SGD } from "./optimizers/sgd.ts";
export { accuracy } from "./training/accuracy.ts";
export { type Examples, type FitOptions, fit } from "./training/fit.ts";
export type { EpochRecord, History, Score } from "./training/history.ts";
