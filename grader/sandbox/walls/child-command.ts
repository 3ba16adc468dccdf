import path from "node:path";
import { denoPath } from "../deno.ts";
import { BOUNDS } from "./bounds.ts";
import { bubblewrapArguments } from "./bubblewrap.ts";
import { tiedBy } from "./spawn-tied.ts";
import type { Walls } from "./walls.ts";

/** What is started. */
export interface ChildProgram {
  walls: Walls;
  /** The path of the program; its folder is all that it can see. */
  program: string;
  /** For `Math.random`. */
  seed: number;
}

/** The command that starts a program within the walls. */
export function childCommand({ walls, program, seed }: ChildProgram): string[] {
  const { prlimit, setpriv, bwrap } = walls;
  const folder = path.dirname(program);
  const seen = bwrap ? `/box/${path.basename(program)}` : program;
  return [
    ...tiedBy(setpriv),
    ...(prlimit ? [prlimit, ...limits(walls), "--"] : []),
    ...(bwrap ? [bwrap, ...bubblewrapArguments(folder)] : [denoPath()]),
    "run",
    ...["--no-prompt", "--no-remote", "--no-npm", "--no-config", "--no-lock"],
    ...["--cached-only", "--no-code-cache", "--quiet"],
    `--seed=${seed}`,
    `--v8-flags=${V8.join(",")}`,
    ...walls.permissions,
    seen,
  ];
}

const V8 = [
  `--max-old-space-size=${BOUNDS.heap}`,
  // No text becomes code: it could import the modules of Node.
  "--disallow-code-generation-from-strings",
];

function limits({ bwrap }: Walls): string[] {
  return [
    `--data=${BOUNDS.data}`,
    `--cpu=${BOUNDS.cpu}`,
    "--fsize=1", // with 0, Deno does not start
    "--core=0",
    // Elsewhere the user's other programs would count too.
    ...(bwrap ? [`--nproc=${BOUNDS.processes}`] : []),
  ];
}
