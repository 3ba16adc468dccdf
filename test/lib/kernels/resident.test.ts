import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { isInside, RESIDENT } from "../../../lib/kernels/memory.ts";
import { MEMORY_BYTES } from "../../../lib/kernels/module.ts";
import { resident } from "../../../lib/kernels/resident.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

it("gives zeros of the same kind and number, in the kernels' memory", () => {
  for (const like of [new Float32Array(50), new Float64Array(50)]) {
    const storage = resident(like.fill(7));
    expect(storage).toEqual(like.fill(0));
    expect(isInside(storage)).toBe(true);
    expect(storage.byteOffset).toBeGreaterThanOrEqual(RESIDENT);
  }
});

it("gives each a place of its own", () => {
  const all = Array.from({ length: 10 }, (_, i) =>
    resident(new Float32Array(30 + i)).fill(i),
  );
  for (const [i, storage] of all.entries()) {
    expect(storage.every((value) => value === i)).toBe(true);
  }
});

it("keeps a few numbers outside, where JavaScript is as fast", () => {
  expect(isInside(resident(new Float32Array(16)))).toBe(false);
});

it("uses a place again once nobody has it, with zeros in it", async () => {
  const size = 12_345;
  const place = () => resident(new Float32Array(size)).fill(9).byteOffset;
  const first = place();
  for (let turn = 0; turn < 20; turn++) {
    collectGarbage();
    await nextTurn();
  }
  const again = resident(new Float32Array(size));
  expect(again.byteOffset).toBe(first);
  expect(again.every((value) => value === 0)).toBe(true);
});

it("gives ordinary zeros where there is no room left", () => {
  const quarter = new Float64Array((MEMORY_BYTES - RESIDENT) / 32);
  const all = Array.from({ length: 5 }, () => resident(quarter));
  expect(isInside(all[0])).toBe(true);
  expect(isInside(all[4])).toBe(false);
  expect(all[4]).toHaveLength(quarter.length);
});
