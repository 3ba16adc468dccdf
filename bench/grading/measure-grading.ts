import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { z } from "zod";
import { parseNotebook } from "../../kit/notebook.ts";
import { Problem } from "../../scripts/setup/problem.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { runProgram } from "../../scripts/setup/run-program.mjs";
import {
  pythonEnvironment,
  venvPython,
} from "../../scripts/setup/venv-python.mjs";
import { benchFolder } from "../install/folders.ts";
import { type Summary, summary } from "../report/statistics.ts";
import { EXERCISE, pairs, SOURCE, signed } from "./submissions.ts";

/** Submissions a minute of two graders, which gave the same points. */
export interface Grading {
  submissions: number;
  /** By this grader. */
  ours: Summary;
  /** By nbgrader's `autograde`, as it is by default. */
  nbgrader: Summary;
  /** How many times more by ours: the median over the rounds. */
  ratio: number;
  /** The same submissions many times over, by this grader alone. */
  large: Large;
  /** Of nbgrader. */
  version: string;
}

/** A class that is as large as classes are. */
export interface Large {
  submissions: number;
  /** A minute. */
  ours: Summary;
  /** How many times more than by nbgrader, of the few: median of rounds. */
  ratio: number;
}

const TIMES = 15; // each hand-in, in the large class

/** The points of each student. */
type Points = Record<string, number>;

/**
 * Grades the same submissions by this grader and by nbgrader, in turns. Each
 * time counts from the start of the program to its end, reports written.
 *
 * @throws {Problem} when one of them does not run, or the points differ.
 */
export async function measureGrading(rounds: number): Promise<Grading> {
  const folder = await mkdtemp(join(tmpdir(), "bench-grading-"));
  try {
    return await measureIn(folder, rounds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, rounds: number): Promise<Grading> {
  const [course, ours, large] = ["course", "ours", "large"].map((name) =>
    join(folder, name),
  );
  await cp(SOURCE, join(course, "source", EXERCISE), { recursive: true });
  await nbgrader(course, "generate_assignment", EXERCISE, "--create");
  const released = join(course, "release", EXERCISE, `${EXERCISE}.ipynb`);
  const all = pairs(parseNotebook(await readFile(released, "utf8")));
  for (const { student, typescript, python } of all) {
    const theirs = join(course, "submitted", student, EXERCISE);
    await write(join(ours, student), typescript);
    await write(theirs, python);
    for (let i = 0; i < TIMES; i++) {
      const name = `${student}-${i}`;
      await write(join(large, name), signed(typescript, name));
    }
  }
  const rates = {
    ours: [] as number[],
    large: [] as number[],
    nbgrader: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    const out = join(folder, `out-${round}`);
    const mine = await minutes(() => grade(ours, out));
    await rm(join(course, "autograded"), { recursive: true, force: true });
    const theirs = await minutes(() =>
      nbgrader(course, "autograde", EXERCISE, "--force"),
    );
    compare(await pointsOfOurs(out), await pointsOfNbgrader(course));
    const many = await minutes(() => grade(large, `${out}-large`));
    rates.ours.push(all.length / mine);
    rates.large.push((TIMES * all.length) / many);
    rates.nbgrader.push(all.length / theirs);
  }
  const times = (mine: number[]) =>
    summary(mine.map((rate, i) => rate / rates.nbgrader[i])).median;
  const version = await nbgrader(course, "--version");
  return {
    submissions: all.length,
    ours: summary(rates.ours),
    nbgrader: summary(rates.nbgrader),
    ratio: times(rates.ours),
    large: {
      submissions: TIMES * all.length,
      ours: summary(rates.large),
      ratio: times(rates.large),
    },
    version: /nbgrader version (\S+)/.exec(version)?.[1] ?? "?",
  };
}

async function write(folder: string, file: string | Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${EXERCISE}.ipynb`), file);
}

async function minutes(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 60_000;
}

function grade(submitted: string, out: string): Promise<string> {
  const cli = join(root, "grader", "cli.ts");
  const args = ["--import", "tsx", cli, submitted, "--out", out, "--seed", "1"];
  return run(process.execPath, args, { cwd: root });
}

/** Nothing that the user has set for Jupyter reaches it. */
function nbgrader(course: string, ...args: string[]): Promise<string> {
  const python = venvPython(benchFolder);
  const environment = pythonEnvironment();
  const own = {
    // Its own programs are looked up by name.
    PATH: [dirname(python), environment.PATH].join(delimiter),
    JUPYTER_CONFIG_DIR: join(course, "..", "config"),
    JUPYTER_DATA_DIR: join(course, "..", "data"),
    IPYTHONDIR: join(course, "..", "ipython"),
    JUPYTER_NO_CONFIG: "1",
  };
  const env = { ...environment, ...own };
  return run(python, ["-m", "nbgrader", ...args], { cwd: course, env });
}

async function run(
  program: string,
  args: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
  const { status, output } = await runProgram(program, args, options);
  if (status === 0) return output;
  throw new Problem(`${args.slice(0, 3).join(" ")} did not run.`, output);
}

const report = z.object({
  grades: z.array(
    z.object({ student: z.object({ key: z.string() }), points: z.number() }),
  ),
});

async function pointsOfOurs(out: string): Promise<Points> {
  const text = await readFile(join(out, "report.json"), "utf8");
  return Object.fromEntries(
    report
      .parse(JSON.parse(text))
      .grades.map(({ student, points }) => [student.key, points]),
  );
}

async function pointsOfNbgrader(course: string): Promise<Points> {
  await nbgrader(course, "export", "--to", "grades.csv");
  const text = await readFile(join(course, "grades.csv"), "utf8");
  const [head, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const [student, score] = ["student_id", "raw_score"].map((name) =>
    head.indexOf(name),
  );
  return Object.fromEntries(
    rows.map((row) => [row[student], Number(row[score])]),
  );
}

/** A grader that judges otherwise is not measured. */
function compare(ours: Points, theirs: Points): void {
  for (const [student, points] of Object.entries(ours)) {
    if (points === theirs[student]) continue;
    throw new Problem(
      `The two graders disagree about ${student}: ${points} points by this ` +
        `grader, ${theirs[student]} by nbgrader.`,
      "Mend bench/grading/ before anything is compared.",
    );
  }
}
