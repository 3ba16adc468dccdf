import { parseArgs } from "node:util";
import { LANG_USAGE, speakAsAsked } from "./lang-option.ts";
import { oneLine } from "./one-line.ts";
import { progressBar } from "./progress-bar.ts";
import { regradeClass } from "./regrade-class.ts";
import type { Change } from "./results/changes.ts";
import { standingWalls, wallsInWords } from "./sandbox/walls/walls.ts";
import { showErrors } from "./show-errors.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `npm run regrade -- [DIR] [OPTIONS]

  DIR           the folder of results (graded)
  --diff        only show whose points change and why; replace nothing
${LANG_USAGE}

Grades the same hand-ins again, with the same seed, by the hidden tests as they
are now. Points given by hand and the policy stay as they are.`;

await showErrors(async () => {
  const options = readArguments();
  if (!options) {
    console.log(USAGE);
    return;
  }
  const { out, isTrial } = options;
  console.log(wallsInWords(await standingWalls()));
  const bar = progressBar();
  const onProgress = bar.update;
  const changes = await regradeClass({ out, isTrial, onProgress });
  bar.stop();
  for (const change of changes) console.log(inWords(change));
  const is = isTrial ? "would change" : "changed";
  const grades = changes.length === 1 ? "grade" : "grades";
  console.log(`${changes.length} ${grades} ${is} in ${out}.`);
});

function inWords({
  student,
  exercise,
  from,
  to,
  tests,
  because,
}: Change): string {
  return [
    `${exercise}  ${told(from)} → ${told(to)}  ${oneLine(student)}`,
    ...tests.map((test) => `    ${oneLine(test)}`),
    `    changed: ${because.join(", ") || "points by hand"}`,
  ].join("\n");
}

function told(points: number | undefined): string {
  return points === undefined ? "not gradable" : `${points}`;
}

function readArguments() {
  const { values, positionals } = parse();
  if (values.help) return undefined;
  const [out = "graded", ...more] = positionals;
  if (more.length > 0) {
    throw new UsageError(`Name one folder of results.\n\n${USAGE}`);
  }
  speakAsAsked(values.lang);
  return { out, isTrial: values.diff ?? false };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        diff: { type: "boolean" },
        lang: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\n\n${USAGE}`);
  }
}
