import { z } from "zod";
import { expectThat } from "../../../grader/spec/index.ts";
import type { Text } from "../../../kit/words/text.ts";

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
 * @throws {SubmissionError} when it is no design; names the part.
 */
export function expectDesign(came: unknown): Design {
  const { data, error } = design.safeParse(came);
  const [issue] = error?.issues ?? [];
  const part = issue?.path.join(".") || "the whole";
  expectThat(data !== undefined, {
    en: `The design cannot be used: look at ${part}. ${issue?.message ?? ""}`,
    ja: `この設計は使えません。${part} を見直してください。${issue?.message ?? ""}`,
  });
  return data!;
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
  expectThat(value <= most, {
    en: `The design is over its budget: ${value} ${what.en}, ${most} allowed.`,
    ja: `設計が予算を超えています: ${what.ja} ${value}、上限 ${most}。`,
  });
}
