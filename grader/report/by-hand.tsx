import type { VNode } from "preact";
import type { Grade } from "../results/grade.ts";
import { decisions } from "../words/decisions.ts";
import { Paragraph } from "./both.tsx";

/**
 * The points that the instructor has given.
 *
 * @param test its English title; empty for the whole exercise
 */
export function ByHand({ grade, test }: { grade: Grade; test: string }): VNode {
  const given = grade.byHand.filter((one) => one.test === test);
  return (
    <>
      {given.map(({ points, comment }) => (
        <Paragraph key={comment} text={decisions.byHand(points, comment)} />
      ))}
    </>
  );
}
