import type { VNode } from "preact";
import { messages } from "../../kit/words/messages.ts";
import type { Failure } from "../failure.ts";
import { type Grade, pointsFor } from "../results/grade.ts";
import { decisions } from "../words/decisions.ts";
import { page as words } from "../words/page.ts";
import { Both, Paragraph } from "./both.tsx";
import { Picture } from "./picture.tsx";
import type { TestOutcome } from "./report.ts";
import { visible } from "./visible.ts";

/** The row of a hidden test: whether it passed, and if not, why. */
export function TestRow({
  test,
  grade,
  id,
}: {
  test: TestOutcome;
  grade: Grade;
  /** A name that no other row of the page has. */
  id: string;
}): VNode {
  const { title, points, failure, picture } = test;
  return (
    <tr class={failure ? "failed" : "passed"}>
      <th scope="row">
        <Both text={title} />
      </th>
      <td>
        <Both text={failure ? words.failed : words.passed} />
      </td>
      <td>
        <Both text={words.pointsOf(pointsFor(test, grade), points)} />
      </td>
      <td>
        <ByHand grade={grade} test={title.en} />
        {failure && <Why {...test} failure={failure} />}
        {picture && <Picture picture={picture} id={`picture-${id}`} />}
      </td>
    </tr>
  );
}

/** What went wrong in a test, and how to go on. */
function Why({
  failure: { message, mistake },
  hint,
  printed,
}: TestOutcome & { failure: Failure }): VNode {
  return (
    <>
      <Paragraph text={message} />
      {mistake && <Paragraph text={messages.mistake(mistake)} />}
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
    </>
  );
}

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
