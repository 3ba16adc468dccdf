export {
  arange,
  eye,
  full,
  linspace,
  ones,
  zeros,
} from "./arrays/create.ts";
export { NDArray, type Operand } from "./arrays/ndarray.ts";
export type { Nested } from "./arrays/nested.ts";
export { Random } from "./arrays/random.ts";
export type { Shape } from "./arrays/shape.ts";
export type { AnySizes, Sizes } from "./arrays/shape-types.ts";
export { tidy } from "./arrays/tidy.ts";
export { concat } from "./autodiff/concat.ts";
export { type TensorOptions, tensor } from "./autodiff/create-tensor.ts";
export { type DrawGraphOptions, drawGraph } from "./autodiff/draw-graph.ts";
export {
  type GradientCheckOptions,
  gradientCheck,
} from "./autodiff/gradient-check.ts";
export {
  type EdgeRecord,
  type Graph,
  graph,
  type NodeRecord,
} from "./autodiff/graph.ts";
export type { GraphNode } from "./autodiff/graph-node.ts";
export { numericalGradient } from "./autodiff/numerical-gradient.ts";
export type { Subject } from "./autodiff/probe.ts";
export { Tensor, type TensorOperand } from "./autodiff/tensor.ts";
export { type BarChartOptions, barChart } from "./charts/bar-chart.ts";
export { type Chart, chart } from "./charts/chart.ts";
export {
  type ConfusionChartOptions,
  confusionChart,
} from "./charts/confusion-chart.ts";
export {
  type ContourPathsOptions,
  contourPaths,
} from "./charts/contour-paths.ts";
export {
  type DecisionBoundaryOptions,
  decisionBoundary,
} from "./charts/decision-boundary.ts";
export { type Bundle, type Display, newDisplay } from "./charts/display.ts";
export {
  type FunctionPlotOptions,
  functionPlot,
  type Plotted,
} from "./charts/function-plot.ts";
export type { Frame } from "./charts/grid.ts";
export { type HistogramsOptions, histograms } from "./charts/histograms.ts";
export { type ImageGridOptions, imageGrid } from "./charts/image-grid.ts";
export { learningCurves } from "./charts/learning-curves.ts";
export { type LineChartOptions, lineChart } from "./charts/line-chart.ts";
export { type LiveChart, liveChart } from "./charts/live-chart.ts";
export {
  type PenaltyContoursOptions,
  penaltyContours,
} from "./charts/penalty-contours.ts";
export type { Picture } from "./charts/picture.ts";
export type { Predictor } from "./charts/predictor.ts";
export type { Series } from "./charts/series.ts";
export { show } from "./charts/show.ts";
export { type SpreadsOptions, spreads } from "./charts/spreads.ts";
export { type ClassLabels, classLabels } from "./data/class-labels.ts";
export { columns } from "./data/columns.ts";
export { confusionMatrix } from "./data/confusion-matrix.ts";
export {
  type DigitSet,
  type Digits,
  type LoadDigitsOptions,
  loadDigits,
} from "./data/load-digits.ts";
export { loadTable, type TableName } from "./data/load-table.ts";
export { miniBatches } from "./data/mini-batches.ts";
export { oneHot } from "./data/one-hot.ts";
export { type ShiftOptions, shiftDigits } from "./data/shift-digits.ts";
export { type SlantOptions, slantDigits } from "./data/slant-digits.ts";
export { smoothLabels } from "./data/smooth-labels.ts";
export { type Standardized, standardize } from "./data/standardize.ts";
export {
  type SplitOptions,
  type TrainTestSplit,
  trainTestSplit,
} from "./data/train-test-split.ts";
export { type BaggingOptions, bagging } from "./ensembles/bagging.ts";
export { BaggingEnsemble } from "./ensembles/bagging-ensemble.ts";
export { type BoostingOptions, boosting } from "./ensembles/boosting.ts";
export {
  BoostingEnsemble,
  type BoostingMember,
} from "./ensembles/boosting-ensemble.ts";
export type { BaggingMember, BootstrapSample } from "./ensembles/bootstrap.ts";
export type { Model, TrainModel } from "./ensembles/model.ts";
export type { OutOfBag } from "./ensembles/out-of-bag.ts";
export { type StackingOptions, stacking } from "./ensembles/stacking.ts";
export { StackingEnsemble } from "./ensembles/stacking-ensemble.ts";
export { glorot } from "./initializers/glorot.ts";
export { he } from "./initializers/he.ts";
export type { Initializer } from "./initializers/initializer.ts";
export { normal } from "./initializers/normal.ts";
export { xavier } from "./initializers/xavier.ts";
export type { DType, Storage } from "./kernels/dtype.ts";
export { Affine } from "./layers/affine.ts";
export { BatchNorm, type BatchNormOptions } from "./layers/batch-norm.ts";
export { Dropout, type DropoutOptions } from "./layers/dropout.ts";
export type { Layer, Params } from "./layers/layer.ts";
export { LeakyReLU } from "./layers/leaky-relu.ts";
export { ReLU } from "./layers/relu.ts";
export { Sigmoid } from "./layers/sigmoid.ts";
export { Tanh } from "./layers/tanh.ts";
export type { Loss } from "./losses/loss.ts";
export {
  MeanSquaredError,
  type SquaredErrorForm,
} from "./losses/mean-squared-error.ts";
export { SigmoidWithLoss } from "./losses/sigmoid-with-loss.ts";
export { SoftmaxWithLoss, softmax } from "./losses/softmax-with-loss.ts";
export type { BatchNormPlace, DropoutPlan } from "./networks/build-layers.ts";
export type { SavedNetwork } from "./networks/from-recipe.ts";
export type { Head, HeadOptions } from "./networks/head.ts";
export { load } from "./networks/load.ts";
export { MultiLayerNet } from "./networks/multi-layer-net.ts";
export type { MultiLayerNetOptions } from "./networks/multi-layer-options.ts";
export type { Network } from "./networks/network.ts";
export { save } from "./networks/save.ts";
export { TwoHeadedNet } from "./networks/two-headed-net.ts";
export type { TwoHeadedNetOptions } from "./networks/two-headed-options.ts";
export {
  TwoLayerNet,
  type TwoLayerNetOptions,
} from "./networks/two-layer-net.ts";
export { AdaDelta, type AdaDeltaOptions } from "./optimizers/ada-delta.ts";
export { AdaGrad } from "./optimizers/ada-grad.ts";
export { Adam, type AdamForm, type AdamOptions } from "./optimizers/adam.ts";
export { cosineDecay } from "./optimizers/cosine-decay.ts";
export { exponentialDecay } from "./optimizers/exponential-decay.ts";
export {
  Momentum,
  type MomentumForm,
  type MomentumOptions,
} from "./optimizers/momentum.ts";
export { Nesterov } from "./optimizers/nesterov.ts";
export type { Optimizer } from "./optimizers/optimizer.ts";
export { Proximal } from "./optimizers/proximal.ts";
export { RMSProp, type RMSPropOptions } from "./optimizers/rms-prop.ts";
export type { Schedule } from "./optimizers/schedule.ts";
export { SGD } from "./optimizers/sgd.ts";
export { stepDecay } from "./optimizers/step-decay.ts";
export { L1 } from "./regularizers/l1.ts";
export { L2 } from "./regularizers/l2.ts";
export type { Regularizer } from "./regularizers/regularizer.ts";
export { accuracy } from "./training/accuracy.ts";
export type { EarlyStopping } from "./training/best-weights.ts";
export type { Examples } from "./training/examples.ts";
export { fit } from "./training/fit.ts";
export type { FitOptions } from "./training/fit-options.ts";
export type { EpochRecord, History, Score } from "./training/history.ts";
