import type { VNode } from "preact";
import type { Text } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";
import { page as words } from "../words/page.ts";
import { Both, Paragraph } from "./both.tsx";
import { type FailedOutcome, FailedTest } from "./failed-test.tsx";
import type { TestOutcome } from "./report.ts";
import { StillToWrite } from "./still-to-write.tsx";
import { TestList } from "./test-list.tsx";

/** What came of each test: first what the student has to look at. */
export function Tests({
  tests,
  grade,
}: {
  tests: readonly TestOutcome[];
  grade: Grade;
}): VNode {
  const passed = tests.filter(({ failure }) => !failure);
  const failed = tests.filter((test): test is FailedOutcome => !!test.failure);
  const isToDo = ({ failure }: FailedOutcome) => failure.kind === "todo";
  const toDo = failed.filter(isToDo);
  const wrong = failed.filter((test) => !isToDo(test));
  const groups = byCause(wrong);
  const count = (some: readonly TestOutcome[]): Text =>
    words.ofTests(some.length, tests.length);
  return (
    <>
      {wrong.length > 0 && (
        <>
          <Heading text={words.wrong} count={count(wrong)} />
          {groups.length > 1 && <Paragraph text={words.fromTheFirst} />}
          {groups.map(([test, ...same]) => (
            <FailedTest
              key={test.title.en}
              test={test}
              same={same}
              grade={grade}
              id={`test-${grade.exercise}-${tests.indexOf(test) + 1}`}
            />
          ))}
        </>
      )}
      {toDo.length > 0 && (
        <>
          <Heading text={words.toDo} count={count(toDo)} />
          <StillToWrite tests={toDo} grade={grade} />
        </>
      )}
      {passed.length > 0 && (
        <>
          <Heading text={words.passed} count={count(passed)} />
          <TestList tests={passed} grade={grade} />
        </>
      )}
    </>
  );
}

/**
 * An error, a limit or a missing name that ends several tests is told once. A
 * wrong result is told test by test: each has its own hint.
 */
function byCause(tests: readonly FailedOutcome[]): FailedOutcome[][] {
  const groups = new Map<string, FailedOutcome[]>();
  for (const test of tests) {
    const { kind, message } = test.failure;
    const cause = kind === "wrong" ? test.title.en : message.en;
    const key = JSON.stringify([kind, cause]);
    groups.set(key, [...(groups.get(key) ?? []), test]);
  }
  return [...groups.values()];
}

function Heading({ text, count }: { text: Text; count: Text }): VNode {
  return (
    <h3>
      <Both text={text} />{" "}
      <small>
        <Both text={count} />
      </small>
    </h3>
  );
}
