import { identifier } from "../exercise-name.ts";
import { TO_WRITE } from "../placeholder.ts";

/** The hidden test of a new exercise, which judges `newNotebook`. */
export function newHiddenTest(name: string): string {
  const fillIn = identifier(name);
  return `import type { NDArray } from "@course/lib";
import { exercise, expectClose } from "../../grader/spec/index.ts";

/** What the student writes, as it should be. */
const ${fillIn} = (x: NDArray): number => x.mul(x).mean();

exercise(
  "${name}",
  {
    names: { ${fillIn} },
    allow: ["NDArray"],
    mistakes: {
      ${fillIn}: [
        {
          code: "return x.mul(x).sum();",
          says: {
            en: "${TO_WRITE} ends the sentence: These are the values one gets …",
            ja: "${TO_WRITE} これは…ときの値です。",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "written as a loop",
        code: {
          ${fillIn}: \`let sum = 0;
            for (const value of x.data) sum += value ** 2;
            return sum / x.size;\`,
        },
      },
    ],
  },
  (test) => {
    test(
      {
        en: "${TO_WRITE} what is tested, as a student may read it",
        ja: "${TO_WRITE} テストの内容",
      },
      {
        points: 1,
        hint: {
          en: "${TO_WRITE} what helps, without inputs and answers",
          ja: "${TO_WRITE} 手がかり",
        },
      },
      async ({ submission, random }) => {
        const x = random.normal([3, 4]);
        const came = await submission.evaluate(
          ({ ${fillIn} }, { x }) => ${fillIn}(x),
          { x },
        );
        expectClose(came, ${fillIn}(x));
      },
    );
  },
);
`;
}
