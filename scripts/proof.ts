// `npm run proof`: see `help`.
import { join } from "node:path";
import { notebooksIn } from "./authoring/generated-exercises.ts";
import { writeAtomically } from "./notebooks/write-atomically.ts";
import { type Proof, proveExercise } from "./proof/prove-exercise.ts";
import { proofTable } from "./proof/table.ts";
import { parseOptions, wholeNumber } from "./setup/options.mjs";
import { Problem } from "./setup/problem.mjs";
import { root } from "./setup/root.mjs";

const help = `npm run proof -- [OPTIONS] [EXERCISE…]

Proves that the hidden tests judge rightly. Each solution must pass and each
untouched exercise must be "to do"; every well-known mistake must fail and be
named, other right answers must pass, constant answers and 95 % of the mutants
must fail. EXERCISE is a number (06) or a name; without one all are proved.

  --seed N     of the tests' random numbers (1)
  --json FILE  writes the proof into a file as well
  --help       show this`;

const config = {
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    json: { type: "string" },
    help: { type: "boolean", default: false },
  },
} as const;

const { values, positionals } = parseOptions(config, help);
if (values.help) {
  console.log(help);
} else {
  const range = { min: 0, max: 2 ** 31 - 1 };
  const seed = wholeNumber("--seed", values.seed, range);
  const proofs: Proof[] = [];
  for (const exercise of chosen(positionals)) {
    const proof = await proveExercise(root, exercise, seed);
    proofs.push(proof);
    const mark = proof.faults.length === 0 ? "✓" : "✗";
    console.log(`${mark} ${exercise} (${proof.seconds.toFixed(1)} s)`);
    for (const fault of proof.faults) console.log(`    ${fault}`);
    if (proof.faults.length > 0) process.exitCode = 1;
  }
  console.log(`\n${proofTable(proofs)}`);
  if (values.json !== undefined) {
    const text = JSON.stringify({ seed, proofs }, null, 2);
    writeAtomically(values.json, `${text}\n`);
  }
}

function chosen(wishes: readonly string[]): string[] {
  const all = notebooksIn(join(root, "solutions")).map((file) =>
    file.replace(/\.ipynb$/, ""),
  );
  if (wishes.length === 0) return all;
  return wishes.map((wish) => {
    const found = all.find(
      (name) => name === wish || name.startsWith(`${wish}-`),
    );
    if (found) return found;
    throw new Problem(
      `There is no exercise ${wish}.`,
      `There are ${all.join(", ")}.`,
    );
  });
}
