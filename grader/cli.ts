import { parseArgs } from "node:util";
import { gradeClass } from "./grade-class.ts";
import { LANG_USAGE, speakAsAsked } from "./lang-option.ts";
import { oneLine } from "./one-line.ts";
import { progressBar } from "./progress-bar.ts";
import { standingWalls, wallsInWords } from "./sandbox/walls/walls.ts";
import { showErrors } from "./show-errors.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `npm run grade -- PATH… --out DIR [OPTIONS]

  PATH          a folder with a folder for each student, nbgrader's folder
                "submitted", a zip as Moodle or Canvas gives it, or a notebook;
                of several, a later one holds later attempts
  --out DIR     gets grades.csv, report.json and <student>/feedback.html;
                whatever else is there stays. A run that was stopped goes on
                where it was when it is typed again

  --exercise E  a number (06) or a name; may be given several times
                (all exercises that anybody has handed in)
  --seed N      a whole number for the tests' random numbers (by chance; kept
                in DIR/run.json)
  --time-limit  milliseconds for each call (the exercise's own)
${LANG_USAGE}`;

await showErrors(async () => {
  const options = readArguments();
  if (!options) {
    console.log(USAGE);
    return;
  }
  console.log(wallsInWords(await standingWalls()));
  const bar = progressBar();
  let leftOut: readonly string[] = [];
  const grades = await gradeClass({
    ...options,
    onProgress: bar.update,
    onLeftOut: (folders) => {
      leftOut = folders;
    },
  });
  bar.stop();
  for (const { student, exercise, points, outOf } of grades) {
    const told =
      points === undefined ? "not gradable" : `${points} of ${outOf}`;
    console.log(`${exercise}  ${told}  ${oneLine(student.key)}`);
  }
  for (const folder of leftOut) {
    console.log(
      `Left out: ${oneLine(folder)}. Names that begin with a point are those ` +
        "of tools; if it is a student's, name the folder otherwise.",
    );
  }
  console.log(`The grades are in ${options.out}.`);
});

function readArguments() {
  const { values, positionals } = parse();
  if (values.help) return undefined;
  if (positionals.length === 0 || values.out === undefined) {
    throw new UsageError(`Name what to grade, and --out.\n\n${USAGE}`);
  }
  const { seed, exercise, lang } = values;
  speakAsAsked(lang);
  const limit = values["time-limit"];
  return {
    sources: positionals,
    out: values.out,
    ...(exercise && { exercises: exercise }),
    ...(seed !== undefined && { seed: wholeNumber("--seed", seed) }),
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
        exercise: { type: "string", multiple: true },
        seed: { type: "string" },
        "time-limit": { type: "string" },
        lang: { type: "string" },
        help: { type: "boolean" },
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
