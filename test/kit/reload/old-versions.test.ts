import { describe, expect, it } from "vitest";
import { OldVersions } from "../../../kit/reload/old-versions.ts";

class Affine {
  W = new Float64Array(2);
}

class Layer extends Affine {}

/** What the module of Affine exports, and one that passes Affine on. */
const exported = { Affine, half: (x: number) => x / 2 };

function versions() {
  const old = new OldVersions();
  old.add(exported);
  return old;
}

describe("what holds an old version", () => {
  it.each([
    ["an object that it made", new Affine(), "it (Affine)"],
    ["a class that extends it", Layer, "it (a class that extends Affine)"],
    ["an object of that class", new Layer(), "it (Layer extends Affine)"],
    ["a list", [1, new Affine()], "it[1] (Affine)"],
    ["a field", { a: { net: new Affine() } }, "it.a.net (Affine)"],
    ["a function of it", { activation: exported.half }, "it.activation (half)"],
    ["a map", new Map([["a", new Affine()]]), "something in it (Affine)"],
  ])("is %s", (_, value, words) => {
    expect(versions().holder("it", value)).toBe(words);
  });

  it.each([
    ["a number", 1],
    ["nothing", null],
    ["numbers", new Float64Array(3)],
    ["an object of another class", new Date()],
    ["a function that is not of the library", () => new Affine()],
  ])("is not %s", (_, value) => {
    expect(versions().holder("it", value)).toBeUndefined();
  });

  it("is found in a circle, and no getter is called", () => {
    const circle: Record<string, unknown> = {
      get never(): unknown {
        throw new Error("called");
      },
    };
    circle.self = circle;
    expect(versions().holder("it", circle)).toBeUndefined();
    circle.list = [circle, new Affine()];
    expect(versions().holder("it", circle)).toBe("it.list[1] (Affine)");
  });
});

it("an old import is told from what holds it, and from what is passed on", () => {
  const old = new OldVersions();
  const index = Object.defineProperty({}, "Layer", { get: () => Layer });
  old.add(exported);
  old.add(index);
  expect(old.isImport(Affine)).toBe(true);
  expect(old.isImport(exported)).toBe(true);
  expect(old.isImport(Layer)).toBe(false);
  expect(old.isImport([Affine])).toBe(false);
});
