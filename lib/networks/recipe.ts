import type { DType } from "../kernels/dtype.ts";
import type { BatchNormPlace, DropoutPlan } from "./build-layers.ts";
import type { PartRecipe } from "./parts.ts";

/** A network as plain data: with its arrays it can be built again. */
export type NetworkRecipe = ListRecipe | TwoHeadedRecipe;

/** What the recipes of all networks have in common. */
interface CommonRecipe {
  dtype: DType;
  activation: PartRecipe;
  regularizer?: PartRecipe;
  batchNorm?: BatchNormPlace;
  /** A number alone in files that were written before there were two forms. */
  dropout?: number | DropoutPlan;
}

/** A network whose layers stand in one list. */
export interface ListRecipe extends CommonRecipe {
  /** The name of its class. */
  network: "MultiLayerNet" | "TwoLayerNet";
  sizes: number[];
  loss: PartRecipe;
}

/** A network of shared layers and two heads. */
export interface TwoHeadedRecipe extends CommonRecipe {
  network: "TwoHeadedNet";
  shared: number[];
  heads: HeadRecipe[];
}

/** One of the two heads. */
export interface HeadRecipe {
  sizes: number[];
  loss: PartRecipe;
  weight: number;
}
