import type { Family } from "../attack.ts";

// The solution is not in the sandbox, whatever way is tried.
export const reachingTheReference: Family = {
  name: "reaching the reference",
  attacks: [
    {
      name: "an import of what is not allowed",
      cell: "import { Affine } from '@course/lib'; function double() { return new Affine(); }",
      double: "refused",
      says: "Affine of @course/lib may not be used",
    },
    {
      name: "an import by another name",
      cell: "import { Affine as A } from '@course/lib'; const double = () => new A();",
      double: "refused",
      says: "Affine of @course/lib may not be used",
    },
    {
      name: "all of the library",
      cell: "import * as lib from '@course/lib'; const double = () => new lib['Aff' + 'ine']();",
      double: "refused",
      says: "Affine of @course/lib may not be used",
    },
    {
      name: "a re-export",
      cell: "export { Affine as double } from '@course/lib';",
      double: "missing",
      says: "Your notebook declares no double",
    },
    {
      name: "a re-export of all",
      cell: "export * from '@course/lib';",
      double: "missing",
      says: "Your notebook declares no double",
    },
    {
      name: "a subclass",
      cell: "import * as lib from '@course/lib'; class Mine extends lib.Affine {} const double = () => new Mine();",
      double: "refused",
      says: "Affine of @course/lib may not be used",
    },
    {
      name: "the constructor of an argument",
      body: "return x.constructor.Affine;",
      double: "wrong",
      says: "but it is undefined",
    },
    {
      name: "the prototype of an argument",
      body: "return Object.getPrototypeOf(x).double();",
      double: "threw",
      says: "is not a function",
    },
    {
      name: "the function that lets things be printed",
      body: "let seen = 'none'; console.log({ [Symbol.for('Deno.customInspect')](inspect) { seen = typeof inspect.constructor('return Deno'); return ''; } }); return seen;",
      double: "refused",
      says: "A text may not become code",
    },
    {
      name: "require with another name",
      body: "return require('@course/lib/layers');",
      double: "refused",
      says: "The package @course/lib/layers may not",
    },
    {
      name: "the names that the sandbox declares",
      body: "return typeof serve + typeof packages + typeof encoder + typeof head;",
      double: "wrong",
      says: "but it is a string",
    },
  ],
};
