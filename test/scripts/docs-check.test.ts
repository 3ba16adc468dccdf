import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { documentedIn } from "../../scripts/docs/check/documented.ts";
import {
  brokenFileLinks,
  brokenLinks,
} from "../../scripts/docs/check/links.ts";
import { readSources } from "../../scripts/docs/check/program.ts";
import { missingSentences } from "../../scripts/docs/check/sentences.ts";
import { missingThrows } from "../../scripts/docs/check/throws.ts";

const folder = mkdtempSync(join(tmpdir(), "docs-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the check says about a library that consists of this text. */
function problems(index: string, other = "export {};"): string[] {
  const entry = join(folder, "index.ts");
  writeFileSync(entry, index);
  writeFileSync(join(folder, "other.ts"), other);
  const sources = readSources([entry]);
  const documented = documentedIn(sources);
  return [
    ...missingSentences(documented, sources.checker),
    ...missingThrows(documented, sources),
    ...brokenLinks(documented, sources),
  ].map((problem) => problem.words);
}

/** The same without the advice. */
function words(index: string, other?: string): string[] {
  return problems(index, other).map((problem) => problem.split(":")[0]);
}

describe("sentences", () => {
  it("misses that of an export", () => {
    expect(words("export function f() {}")).toEqual(["f has no doc comment"]);
  });

  it("misses that of a member, also of a class that is extended", () => {
    const index = `import { Base } from "./other.ts";
      /** Whole. */ export class C extends Base { own() {} }
      /** O. */ export interface O { lr: number }`;
    const other = "export class Base { deep() {} private no() {} }";
    expect(words(index, other)).toEqual([
      "C.own has no doc comment",
      "C.deep has no doc comment",
      "O.lr has no doc comment",
    ]);
  });

  it("takes that of the interface, and of the constructor's options", () => {
    const index = `
      /** I. */ export interface I {
        /** Goes. */ go(): void;
      }
      /** C. */ export class C implements I {
        p: number;
        constructor({ p = 1 } = {}) { this.p = p; }
        go() {}
      }`;
    expect(words(index)).toEqual([]);
  });
});

describe("@throws", () => {
  it("is missed where a throw stands, in functions within as well", () => {
    const index = `/** F. */
      export function f(list: number[]) {
        return list.map((x) => { if (x) throw new Error(); });
      }`;
    expect(words(index)).toEqual(["f throws Error, itself"]);
  });

  it("is missed where a helper throws that readers do not see", () => {
    const index = `import { expectRows } from "./other.ts";
      /** C. */ export class C {
        constructor() { expectRows(); }
        /** M. */ m() { this.check(); }
        private check() { throw new Error(); }
      }`;
    const other = "export function expectRows() { throw new Error(); }";
    expect(words(index, other)).toEqual([
      "C.constructor throws Error, by expectRows",
      "C.m throws Error, by check",
    ]);
  });

  it("is missed for each kind that a function throws", () => {
    const index = `
      /** F. @throws {RangeError} when x is 1. */
      export function f(x: number) {
        if (x === 1) throw new RangeError();
        if (x === 2) throw new TypeError();
        if (x === 3) throw no();
        throw new Error();
      }
      function no(): SyntaxError { return new SyntaxError(); }`;
    expect(words(index)).toEqual([
      "f throws TypeError, itself",
      "f throws SyntaxError, itself",
      "f throws Error, itself",
    ]);
    const told = ["TypeError", "SyntaxError", "Error"];
    const tags = told.map((kind) => `@throws {${kind}} then.`).join("\n");
    expect(words(index.replace("@throws", `${tags}\n@throws`))).toEqual([]);
  });

  it("is missed for each kind that a helper throws, or says it does", () => {
    const index = `import { expectRows, none } from "./other.ts";
      /** F. @throws {RangeError} when there are none. */
      export function f() { expectRows(); none(); }`;
    const other = `
      /** Rows. @throws {RangeError} if few. @throws {TypeError} if wrong. */
      export function expectRows() {}
      export function none() { throw new RangeError(); }`;
    expect(words(index, other)).toEqual(["f throws TypeError, by expectRows"]);
  });

  it("names the kind to add", () => {
    const index = `/** F. */ export function f() { throw new TypeError(); }`;
    expect(problems(index)).toEqual([
      "f throws TypeError, itself: add @throws {TypeError} when …",
    ]);
  });

  it("may name any kind for an error that is passed on", () => {
    const index = (tag: string) => `/** F. ${tag} */
      export function f() { try { g(); } catch (error) { throw error; } }
      function g() {}`;
    expect(words(index("@throws {RangeError} when g does."))).toEqual([]);
    expect(words(index(""))).toEqual(["f throws something, itself"]);
  });

  it("is not asked for what another documented function says", () => {
    const index = `
      /** F. @throws {Error} always. */ export function f() { throw 1; }
      /** G. */ export function g() { f(); }`;
    expect(words(index)).toEqual([]);
  });

  it("may stand at the interface", () => {
    const index = `
      /** I. */ export interface I {
        /** Goes. @throws {Error} always. */ go(): void;
      }
      /** C. */ export class C implements I {
        /** Goes far. */ go() { throw new Error(); }
      }`;
    expect(words(index)).toEqual([]);
  });
});

describe("links", () => {
  it("reports a name that is nowhere", () => {
    expect(words("/** See {@link Nobody}. */ export const a = 1;")).toEqual([
      "{@link Nobody} leads to nothing that is documented.",
    ]);
  });

  it("reports a name that readers do not see", () => {
    const index = `import { hidden } from "./other.ts";
      /** See {@link hidden}. */ export const a = hidden;`;
    expect(words(index, "export const hidden = 1;")).toHaveLength(1);
  });

  it("follows names and members", () => {
    const index = `/** See {@link C} and {@link C.m}. */ export const a = 1;
      /** C. */ export class C {
        /** M. */ m() {}
      }`;
    expect(words(index)).toEqual([]);
  });

  it("reports a Markdown link to a file that is not there", () => {
    const page = join(folder, "page.md");
    writeFileSync(page, "[a](index.ts) [b](https://x.y) [c](gone.md#x)");
    expect(brokenFileLinks(page).map((problem) => problem.words)).toEqual([
      "the link to gone.md leads to no file.",
    ]);
  });
});
