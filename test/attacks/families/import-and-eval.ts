import type { Family } from "../attack.ts";

// No text becomes code, and no module is loaded.
export const importAndEval: Family = {
  name: "import and eval",
  attacks: [
    {
      name: "eval",
      body: "return eval('x.mul(2)');",
      double: "refused",
      says: "eval may not be used",
    },
    {
      name: "Function",
      body: "return new Function('x', 'return x.mul(2)')(x);",
      double: "refused",
      says: "A text may not become code",
    },
    {
      name: "the constructor of a function",
      body: "return (() => {}).constructor('return Deno')();",
      double: "refused",
      says: "A text may not become code",
    },
    {
      name: "the constructor of an async function",
      body: "return (async () => {}).constructor('return Deno')();",
      double: "refused",
      says: "A text may not become code",
    },
    {
      name: "the constructor of a generator",
      body: "return (function* () {}).constructor('yield Deno')().next();",
      double: "refused",
      says: "A text may not become code",
    },
    {
      name: "a timer with a text",
      body: "return new Promise((done) => { globalThis.done = done; setTimeout('done(Deno.pid)', 0); });",
      double: "threw",
      says: "must be of type function",
    },
    {
      name: "import",
      body: "return import('node:fs');",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import with a name made late",
      body: "return import('node' + ':' + 'fs');",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import in a helper",
      cell: "const load = (name) => import(name); function double() { return load('node:fs'); }",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import in a field of a class",
      cell: "class Loader { fs = import('node:fs'); } const double = () => new Loader().fs;",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import in a template",
      body: `return String.raw\`\${import('node:fs')}\`;`,
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import hidden from a parser by a comment of HTML",
      body: `let y = 1, z = 1;
y <!--z /*
; return import('node:fs') //*/
return x.mul(2);`,
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import hidden by a comment of HTML, in a cell that is a module",
      cell: `export const double = (x) => { let y = 1, z = 1;
y <!--z /*
; return import('node:fs') //*/
return x.mul(2); };`,
      double: "missing",
      says: "HTML comments are not allowed in modules",
    },
    {
      name: "import in what is a regular expression to a module alone",
      cell: "const double = await /import('node:fs')/g;",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import as of a phase",
      body: "return import.source('node:fs');",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import.meta",
      body: "return import.meta.url;",
      double: "threw",
      says: "SyntaxError: Cannot use 'import.meta' outside a module",
    },
    {
      name: "the end of the function in which it runs",
      cell: "const double = 1; }); Deno.exit(0); (() => {",
      double: "missing",
      says: "Cell 2 could not be read, line 1: Unexpected token",
    },
    {
      name: "WebAssembly",
      body: "return WebAssembly.compile(new Uint8Array(8));",
      double: "refused",
      says: "WebAssembly may not be used",
    },
    {
      name: "a module of TypeScript",
      cell: "import fs = require('fs'); function double() { return fs.readFileSync('/etc/passwd'); }",
      double: "threw",
      says: "fs is not defined",
    },
    {
      name: "process.binding",
      body: "return process.binding('fs');",
      double: "refused",
      says: "process may not be used",
    },
    {
      name: "import deferred",
      body: "return import.defer('node:fs');",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import in an enum",
      cell: "enum E { A = import('node:fs') as any } function double() { return E.A; }",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import in a decorator",
      cell: "@(import('node:fs') as any) class K {} const double = () => K;",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "import behind the end of a comment of HTML",
      body: "\n--> import('node:fs')\nreturn x.mul(2);",
      double: "threw",
      says: "SyntaxError",
    },
    {
      name: "names of the function around it",
      cell: "const exports = {}, require = 1; const double = (x) => (exports, require, x.mul(2));",
      double: "threw",
      says: "has already been declared",
    },
  ],
};
