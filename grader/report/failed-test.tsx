import type { VNode } from "preact";
import type { Failure } from "../failure.ts";
import { type Grade, pointsFor } from "../results/grade.ts";
import { page as words } from "../words/page.ts";
import { adviceOn } from "./advice.ts";
import { Both, Paragraph } from "./both.tsx";
import { ByHand } from "./by-hand.tsx";
import { Picture } from "./picture.tsx";
import type { TestOutcome } from "./report.ts";
import { TestList } from "./test-list.tsx";
import { visible } from "./visible.ts";

/** A test that failed. */
export type FailedOutcome = TestOutcome & { failure: Failure };

/** A test that failed: why, and how to go on. */
export function FailedTest({
  test,
  same,
  grade,
  id,
}: {
  test: FailedOutcome;
  /** Other tests that failed by the very same cause. */
  same: readonly FailedOutcome[];
  grade: Grade;
  /** A name that no other test of the page has. */
  id: string;
}): VNode {
  const { title, points, failure, hint, printed, picture } = test;
  return (
    <article aria-labelledby={id}>
      <h4 id={id}>
        <Both text={title} />
      </h4>
      <p class="failed">
        <Both text={words.failed(pointsFor(test, grade), points)} />
      </p>
      <ByHand grade={grade} test={title.en} />
      <div class="beside">
        <div>
          <Paragraph text={failure.message} />
          {adviceOn(failure).map((advice) => (
            <Paragraph key={advice.en} text={advice} />
          ))}
          <p>
            <strong>
              <Both text={words.hint} />
            </strong>{" "}
            <Both text={hint} />
          </p>
          {printed && (
            <>
              <Paragraph text={words.printed} />
              <pre>{visible(printed)}</pre>
            </>
          )}
        </div>
        {picture && <Picture picture={picture} id={`${id}-picture`} />}
      </div>
      {same.length > 0 && (
        <>
          <Paragraph text={words.same} />
          <TestList tests={same} grade={grade} />
        </>
      )}
    </article>
  );
}
