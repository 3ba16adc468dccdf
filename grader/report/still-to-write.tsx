import type { VNode } from "preact";
import type { Grade } from "../results/grade.ts";
import { Both } from "./both.tsx";
import type { FailedOutcome } from "./failed-test.tsx";
import { TestList } from "./test-list.tsx";

/** What is not written yet, and which tests wait for it. */
export function StillToWrite({
  tests,
  grade,
}: {
  tests: readonly FailedOutcome[];
  grade: Grade;
}): VNode {
  const places = [...new Set(tests.map(({ failure }) => failure.message.en))];
  return (
    <ul>
      {places.map((place) => {
        const waiting = tests.filter(
          ({ failure }) => failure.message.en === place,
        );
        return (
          <li key={place}>
            <Both text={waiting[0].failure.message} />
            <TestList tests={waiting} grade={grade} />
          </li>
        );
      })}
    </ul>
  );
}
