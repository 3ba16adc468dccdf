import type { Shape } from "./shape.ts";
import type { Storage } from "./storage.ts";

/** An array without methods: its numbers and its shape. */
export interface Block {
  readonly data: Storage;
  readonly shape: Shape;
}
