import type { DType } from "../arrays/storage.ts";
import type { BatchNormPlace } from "./build-layers.ts";
import type { PartRecipe } from "./parts.ts";

/** A network as plain data: with its arrays it can be built again. */
export interface NetworkRecipe {
  /** The name of its class. */
  network: string;
  sizes: number[];
  dtype: DType;
  activation: PartRecipe;
  loss: PartRecipe;
  regularizer?: PartRecipe;
  batchNorm?: BatchNormPlace;
  dropout?: number;
}
