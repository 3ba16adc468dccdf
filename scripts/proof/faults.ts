import { LEAST_OTHER_ANSWERS } from "../authoring/missing-parts.ts";
import { fails, isNamed, type Judgement, type Outcome } from "./judgement.ts";

/** So many of the mutants that change behaviour are to be noticed. */
const LEAST_KILLED = 0.95;

/** What does not hold of the judgements, in words. */
export function faultsOf(
  judged: readonly Judgement[],
  known: readonly Outcome[],
  fillIns: readonly string[],
  equivalent: Readonly<Record<string, string>>,
): string[] {
  return [
    ...judged.flatMap(faultOf),
    ...known.flatMap(faultOfKnown),
    ...faultsOfMistakes(known, fillIns),
    ...faultsOfOtherAnswers(known),
    ...faultsOfMutants(judged, equivalent),
    ...untold([...judged.map(({ outcome }) => outcome), ...known]),
  ];
}

/** A letter of Japanese: a title such as 連鎖律 has no kana. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What a student is told of a failed test has to be there in Japanese too. */
function untold(outcomes: readonly Outcome[]): string[] {
  const told = outcomes
    .flatMap(({ result }) => result?.tests ?? [])
    .flatMap(({ title, hint, failure }) =>
      failure ? [title, hint, failure.message] : [],
    );
  const missing = told.filter(({ ja }) => !JAPANESE.test(ja));
  return [...new Set(missing.map(({ en }) => `not in Japanese: "${en}"`))];
}

function faultOf({ kind, name, outcome }: Judgement): string[] {
  switch (kind) {
    case "solution":
      return failures(outcome).map((why) => `${name} fails ${why}`);
    case "untouched":
      return (outcome.result?.tests ?? [])
        .filter(({ failure }) => failure?.kind !== "todo")
        .map(({ title, failure }) => {
          const came = failure ? `fails as ${failure.kind}` : "passes";
          return `${name} ${came} in "${title.en}", where it is still to do`;
        });
    case "fixed answer":
      return fails(outcome) ? [] : [`a fixed answer passes: ${name}`];
    case "mutant":
      return [];
  }
}

function faultOfKnown(outcome: Outcome): string[] {
  const { known } = outcome;
  if (known?.kind === "right") {
    return failures(outcome).map(
      (why) => `the right answer "${known.name}" fails ${why}`,
    );
  }
  if (known?.kind !== "mistake") return [];
  const name = `the mistake in ${known.fillIn} "${known.says.en}"`;
  if (!fails(outcome)) return [`${name} passes`];
  return isNamed(outcome) ? [] : [`${name} is not named`];
}

function faultsOfMistakes(
  known: readonly Outcome[],
  fillIns: readonly string[],
): string[] {
  const have = new Set(
    known.map((one) => one.known?.kind === "mistake" && one.known.fillIn),
  );
  return fillIns
    .filter((fillIn) => !have.has(fillIn))
    .map((fillIn) => `no well-known mistake is written down for ${fillIn}`);
}

function faultsOfOtherAnswers(known: readonly Outcome[]): string[] {
  const right = known.filter((one) => one.known?.kind === "right").length;
  if (right >= LEAST_OTHER_ANSWERS) return [];
  return [`${right} other right answers, expected ${LEAST_OTHER_ANSWERS}`];
}

function faultsOfMutants(
  judged: readonly Judgement[],
  equivalent: Readonly<Record<string, string>>,
): string[] {
  const mutants = judged.filter(({ kind }) => kind === "mutant");
  const alive = mutants
    .filter(({ outcome }) => !fails(outcome))
    .map(({ name }) => name);
  const stale = Object.keys(equivalent)
    .filter((name) => !alive.includes(name))
    .map((name) => `no mutant survives as "${name}": take it off the list`);
  const unexplained = alive.filter((name) => !Object.hasOwn(equivalent, name));
  const count = mutants.length - alive.length + unexplained.length;
  const share = 1 - unexplained.length / count;
  if (share >= LEAST_KILLED) return stale;
  return [
    ...stale,
    `${unexplained.length} of ${count} mutants pass: ${unexplained.join("; ")}`,
  ];
}

function failures({ result, notGradable }: Outcome): string[] {
  if (!result) return [`all: ${notGradable?.en}`];
  return result.tests.flatMap(({ title, failure }) =>
    failure
      ? [`"${title.en}": ${failure.message.en} ${failure.detail ?? ""}`]
      : [],
  );
}
