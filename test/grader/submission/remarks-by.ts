import { bytesOf } from "../../../grader/spec/bytes-of.ts";
import type { Preparer } from "../../../grader/submission/preparer.ts";
import { cells } from "./cells.ts";

/** What a submission has to give, and what it may use. */
export const rules = { names: ["f"], allow: ["NDArray", "zeros"] };

/** The remarks on a submission with these cells. */
export async function remarksBy(preparer: Preparer, ...sources: string[]) {
  const came = await preparer.prepare(bytesOf(cells(...sources)), rules);
  if ("refused" in came) throw new Error(came.refused.en);
  return came.remarks.map(({ en }) => en);
}
