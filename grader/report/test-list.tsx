import type { VNode } from "preact";
import { type Grade, pointsFor } from "../results/grade.ts";
import { page as words } from "../words/page.ts";
import { Both } from "./both.tsx";
import { ByHand } from "./by-hand.tsx";
import type { TestOutcome } from "./report.ts";

/** Tests of which no more is to be said than their points. */
export function TestList({
  tests,
  grade,
}: {
  tests: readonly TestOutcome[];
  grade: Grade;
}): VNode {
  return (
    <ul class="tests">
      {tests.map((test) => (
        <li key={test.title.en}>
          <Both text={test.title} />{" "}
          <small>
            <Both text={words.pointsOf(pointsFor(test, grade), test.points)} />
          </small>
          <ByHand grade={grade} test={test.title.en} />
        </li>
      ))}
    </ul>
  );
}
