import type { PartRecipe } from "./part-recipe.ts";

/** A network as plain data: with its arrays it can be built again. */
export type NetworkRecipe = ListRecipe | TwoHeadedRecipe;

/** A network whose layers stand in one list. */
export interface ListRecipe {
  /** The name of its class. */
  network: "MultiLayerNet" | "TwoLayerNet";
  sizes: number[];
  /** The layers that are there now, each with its settings. */
  layers: PartRecipe[];
  loss: PartRecipe;
  regularizer?: PartRecipe;
}

/** A network of shared layers and two heads. */
export interface TwoHeadedRecipe {
  network: "TwoHeadedNet";
  /** The sizes of the shared layers. */
  shared: number[];
  /** The shared layers, those of the first head and those of the second. */
  layers: PartRecipe[][];
  heads: HeadRecipe[];
  regularizer?: PartRecipe;
}

/** One of the two heads. */
export interface HeadRecipe {
  sizes: number[];
  loss: PartRecipe;
  weight: number;
}
