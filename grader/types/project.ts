import { SLOTS } from "./slots.ts";
import { COURSE } from "./student-files.ts";

/** What the compiler checks, and by which settings. */
export const PROJECT = `${COURSE}/tsconfig.json`;
const GLOBALS = `${COURSE}/globals.d.ts`;

const settings = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2022"],
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    strict: false, // as in the students' notebooks
    types: [],
    paths: {
      "@course/lib": ["./lib/index.ts"],
      "@course/kit": ["./kit/index.ts"],
    },
    jsx: "react-jsx",
    jsxImportSource: "preact",
  },
  files: [...SLOTS, GLOBALS],
};

/** What a cell may use besides ECMAScript itself. */
const globals = `
interface Console { log(...data: unknown[]): void; error(...data: unknown[]): void;
  warn(...data: unknown[]): void; info(...data: unknown[]): void;
  table(data: unknown): void; time(label?: string): void; timeEnd(label?: string): void; }
declare var console: Console;
declare var performance: { now(): number };
declare function structuredClone<T>(value: T): T;
declare function setTimeout(f: () => void, ms?: number): unknown;
declare function clearTimeout(timer: unknown): void;
`;

/** The files of the project that are on no disk. */
export const OWN_FILES: ReadonlyMap<string, string> = new Map([
  [PROJECT, JSON.stringify(settings)],
  [GLOBALS, globals],
]);
