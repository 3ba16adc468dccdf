import type { Storage } from "../kernels/dtype.ts";
import { resident } from "../kernels/resident.ts";
import type { Parameter } from "./parameters.ts";

/**
 * What an optimizer remembers of each parameter: one number for each of its
 * numbers, of the same kind, 0 to begin with.
 */
export class Memory {
  private readonly storages = new Map<string, Storage>();

  /** @throws {RangeError} when the parameter has another size than before. */
  of({ key, theta }: Parameter): Storage {
    const known = this.storages.get(key) ?? resident(theta);
    if (known.length !== theta.length) {
      throw new RangeError(
        `The optimizer remembers ${known.length} numbers for ${key}, but it ` +
          `has ${theta.length} now: make a new optimizer for a new network.`,
      );
    }
    this.storages.set(key, known);
    return known;
  }
}
