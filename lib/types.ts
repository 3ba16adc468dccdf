export type { Operand } from "./arrays/ndarray.ts";
export type { Nested } from "./arrays/nested.ts";
export type { Shape } from "./arrays/shape.ts";
export type { AnySizes, Sizes } from "./arrays/shape-types.ts";
export type { TensorOptions } from "./autodiff/create-tensor.ts";
export type { DrawGraphOptions } from "./autodiff/draw-graph.ts";
export type { GradientCheckOptions } from "./autodiff/gradient-check.ts";
export type { EdgeRecord, Graph, NodeRecord } from "./autodiff/graph.ts";
export type { GraphNode } from "./autodiff/graph-node.ts";
export type { Subject } from "./autodiff/probe.ts";
export type { TensorOperand } from "./autodiff/tensor.ts";
export type { BarChartOptions } from "./charts/bar-chart.ts";
export type { Chart } from "./charts/chart.ts";
export type { ConfusionChartOptions } from "./charts/confusion-chart.ts";
export type { ContourPathsOptions } from "./charts/contour-paths.ts";
export type { DecisionBoundaryOptions } from "./charts/decision-boundary.ts";
export type { Bundle, Display } from "./charts/display.ts";
export type { FunctionPlotOptions, Plotted } from "./charts/function-plot.ts";
export type { Frame } from "./charts/grid.ts";
export type { HistogramsOptions } from "./charts/histograms.ts";
export type { ImageGridOptions } from "./charts/image-grid.ts";
export type { LineChartOptions } from "./charts/line-chart.ts";
export type { LiveChart } from "./charts/live-chart.ts";
export type { PenaltyContoursOptions } from "./charts/penalty-contours.ts";
export type { Picture } from "./charts/picture.ts";
export type { Predictor } from "./charts/predictor.ts";
export type { ResultTableOptions } from "./charts/result-table.tsx";
export type { Series } from "./charts/series.ts";
export type {
  Run,
  SliderChart,
  SliderChartOptions,
} from "./charts/slider-chart.ts";
export type { SpreadsOptions } from "./charts/spreads.ts";
export type { Table } from "./charts/table.ts";
export type { TableRow } from "./charts/table-columns.ts";
export type { ClassLabels } from "./data/class-labels.ts";
export type {
  DigitSet,
  Digits,
  LoadDigitsOptions,
} from "./data/load-digits.ts";
export type { TableName } from "./data/load-table.ts";
export type { ShiftOptions } from "./data/shift-digits.ts";
export type { SlantOptions } from "./data/slant-digits.ts";
export type { Standardized } from "./data/standardize.ts";
export type { SplitOptions, TrainTestSplit } from "./data/train-test-split.ts";
export type { BaggingOptions } from "./ensembles/bagging.ts";
export type { BoostingOptions } from "./ensembles/boosting.ts";
export type { BoostingMember } from "./ensembles/boosting-ensemble.ts";
export type { BaggingMember, BootstrapSample } from "./ensembles/bootstrap.ts";
export type { Model, TrainModel } from "./ensembles/model.ts";
export type { OutOfBag } from "./ensembles/out-of-bag.ts";
export type { StackingOptions } from "./ensembles/stacking.ts";
export type { Initializer } from "./initializers/initializer.ts";
export type { DType, Storage } from "./kernels/dtype.ts";
export type { BatchNormOptions } from "./layers/batch-norm.ts";
export type { DropoutOptions } from "./layers/dropout.ts";
export type { Layer, Params } from "./layers/layer.ts";
export type { Loss } from "./losses/loss.ts";
export type { SquaredErrorForm } from "./losses/mean-squared-error.ts";
export type { BatchNormPlace, DropoutPlan } from "./networks/build-layers.ts";
export type { SavedNetwork } from "./networks/from-recipe.ts";
export type { Head, HeadOptions } from "./networks/head.ts";
export type { MultiLayerNetOptions } from "./networks/multi-layer-options.ts";
export type { Network } from "./networks/network.ts";
export type { TwoHeadedNetOptions } from "./networks/two-headed-options.ts";
export type { TwoLayerNetOptions } from "./networks/two-layer-net.ts";
export type { AdaDeltaOptions } from "./optimizers/ada-delta.ts";
export type { AdamForm, AdamOptions } from "./optimizers/adam.ts";
export type { MomentumForm, MomentumOptions } from "./optimizers/momentum.ts";
export type { Optimizer } from "./optimizers/optimizer.ts";
export type { RMSPropOptions } from "./optimizers/rms-prop.ts";
export type { Schedule } from "./optimizers/schedule.ts";
export type { Regularizer } from "./regularizers/regularizer.ts";
export type { EarlyStopping } from "./training/best-weights.ts";
export type { Examples } from "./training/examples.ts";
export type { FitOptions } from "./training/fit-options.ts";
export type { EpochRecord, History, Score } from "./training/history.ts";
