import { z } from "zod";
import { SubmissionError } from "../../../grader/failure.ts";
import { expectThat } from "../../../grader/spec/index.ts";
import type { Text } from "../../../kit/words/text.ts";
import { designWords } from "./design-words.ts";

/** What a design may cost. */
export const BUDGET = { parameters: 50_000, steps: 600, batchSize: 100 };

const share = z.number().min(0).lt(1);
const count = z.int().min(1);

const design = z.strictObject({
  hidden: z.array(count).min(1).max(20),
  activation: z.enum(["ReLU", "leaky ReLU", "tanh", "sigmoid"]),
  initializer: z.enum(["He", "Xavier", "Glorot"]),
  batchNorm: z.boolean(),
  dropout: share,
  l2: z.number().min(0),
  labelSmoothing: share,
  optimizer: z.enum(["SGD", "Momentum", "Adam"]),
  lr: z.number().positive(),
  decay: z.boolean(),
  batchSize: count,
  steps: count,
  shift: z.int().min(0).max(4),
  slant: z.number().min(0).max(1),
  noise: z.number().min(0).max(1),
});

/** A network and its training, as plain data. */
export type Design = z.infer<typeof design>;

/**
 * What came from `design()`, looked at.
 *
 * @throws {SubmissionError} when it is no design; names the part, what it
 *   should be and what it is.
 */
export function expectDesign(came: unknown): Design {
  const { data, error } = design.safeParse(came);
  if (data) return data;
  const [issue] = error.issues;
  const message =
    issue.code === "unrecognized_keys"
      ? designWords.unknown(issue.keys[0].slice(0, 60))
      : wrongPart(issue.path[0], came);
  throw new SubmissionError({ kind: "wrong", message });
}

function wrongPart(part: PropertyKey | undefined, came: unknown): Text {
  if (part === undefined) return designWords.noDesign(shown(came));
  const name = part as keyof Design; // a path leads to one of our own names
  const value: unknown = Reflect.get(Object(came), name);
  return value === undefined
    ? designWords.missing(name)
    : designWords.part(name, shown(value));
}

/** The beginning of what came: JSON would write null for NaN. */
function shown(value: unknown): string {
  const text = typeof value === "number" ? `${value}` : JSON.stringify(value);
  return text === undefined ? `${value}` : text.slice(0, 60);
}

/** How many numbers the optimizer of a design changes. */
export function countParameters({
  hidden,
  batchNorm,
}: Pick<Design, "hidden" | "batchNorm">): number {
  const outputs = [...hidden, 10];
  const inputs = [784, ...hidden];
  const affine = outputs.map((size, i) => (inputs[i] + 1) * size);
  const scales = batchNorm ? hidden.map((size) => 2 * size) : [];
  return [...affine, ...scales].reduce((sum, size) => sum + size, 0);
}

/** @throws {SubmissionError} when a design costs too much. */
export function expectWithinBudget(one: Design): void {
  expectAtMost(BUDGET.parameters, countParameters(one), {
    en: "parameters",
    ja: "パラメータ数",
  });
  expectAtMost(BUDGET.steps, one.steps, { en: "steps", ja: "歩数" });
  expectAtMost(BUDGET.batchSize, one.batchSize, {
    en: "digits in a step",
    ja: "1 歩の枚数",
  });
}

function expectAtMost(most: number, value: number, what: Text): void {
  expectThat(value <= most, designWords.overBudget(what, value, most));
}
