import { exercise, expectClose } from "../../grader/spec/index.ts";

// The exercise that is attacked: to double, and to triple, an array.
const hint = { en: "Multiply.", ja: "掛け算です。" };
const timeLimit = 3_000;

exercise(
  "attacked",
  {
    names: {
      double: (x: { mul(factor: number): unknown }) => x.mul(2),
      triple: (x: { mul(factor: number): unknown }) => x.mul(3),
    },
    allow: ["NDArray", "zeros"],
    timeLimit: 1_500,
    mistakes: {},
    otherAnswers: [],
  },
  (test) => {
    test({ en: "double", ja: "二倍" }, { points: 3, hint, timeLimit }, async ({
      submission,
      random,
    }) => {
      // Often in one world: who spies on us, or answers in turns, shows, and
      // who is nearly too late each time is too late in the end.
      for (const shape of [[2, 3], [4], ...Array<number[]>(18).fill([1])]) {
        const x = random.uniform(shape);
        const y = await submission.evaluate(({ double }, { x }) => double(x), {
          x,
        });
        expectClose(y, x.mul(2));
      }
    });
    test({ en: "triple", ja: "三倍" }, { points: 1, hint }, async ({
      submission,
      random,
    }) => {
      const x = random.uniform([2, 3]);
      const y = await submission.evaluate(({ triple }, { x }) => triple(x), {
        x,
      });
      expectClose(y, x.mul(3));
    });
  },
);
