import { parseArgs } from "node:util";
import { gradeClass } from "./grade-class.ts";
import { SpecificationError } from "./run/run-specification.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `npm run grade -- DIR --out DIR [--seed N] [--time-limit MS]

  DIR           holds a folder for each student, with the notebooks in it
  --out DIR     gets grades.csv, report.json and <student>/feedback.html, when
                all are graded; these files of an earlier run are replaced,
                and whatever else is there stays
  --seed N      a whole number for the tests' random numbers (1)
  --time-limit  milliseconds for each call (the exercise's own)`;

try {
  const options = readArguments();
  const reports = await gradeClass(options);
  for (const { student, exercise, result } of reports) {
    const points = result
      ? `${result.total} of ${result.outOf}`
      : "not gradable";
    console.log(`${exercise}  ${points}  ${student}`);
  }
  console.log(`The grades are in ${options.out}.`);
} catch (error) {
  const isExpected =
    error instanceof UsageError || error instanceof SpecificationError;
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readArguments() {
  const { values, positionals } = parse();
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0 || values.out === undefined) {
    throw new UsageError(`Name one folder to grade and --out.\n\n${USAGE}`);
  }
  const seed = wholeNumber("--seed", values.seed ?? "1");
  const limit = values["time-limit"];
  return {
    folder,
    out: values.out,
    seed,
    ...(limit !== undefined && {
      timeLimit: wholeNumber("--time-limit", limit, 1),
    }),
  };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        seed: { type: "string" },
        "time-limit": { type: "string" },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\n\n${USAGE}`);
  }
}

function wholeNumber(name: string, text: string, least = 0): number {
  const value = Number(text);
  const isWhole = /^\d+$/.test(text) && Number.isSafeInteger(value);
  if (isWhole && value >= least) return value;
  throw new UsageError(
    `${name} needs a whole number of at least ${least}, got "${text}".`,
  );
}
