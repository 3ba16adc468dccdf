import { NDArray } from "@course/lib";
import { exercise, expectClose } from "../../grader/spec/index.ts";

// An exercise with two pictures, for tests of the grader: f and g double.
const hint = { en: "Multiply.", ja: "掛け算です。" };
const SHOWN = NDArray.from([1, 2, 3, 4]);
const letter = (name: string) => ({ en: name, ja: name });
const picture = (title: string) => ({
  title: letter(title),
  axes: { x: letter("x"), y: letter("y") },
  given: { x: SHOWN },
  over: SHOWN,
  right: SHOWN.mul(2),
});

exercise(
  "pictured",
  {
    names: {
      f: (x: NDArray) => x.mul(2),
      g: (x: NDArray) => x.mul(2),
    },
    allow: ["NDArray"],
    timeLimit: 1_000,
    mistakes: {},
    otherAnswers: [],
  },
  (test) => {
    test(letter("f doubles"), {
      points: 1,
      hint,
      picture: { ...picture("f"), came: ({ f }, { x }) => f(x) },
    }, async ({ submission, random }) => {
      const x = random.uniform([7]);
      const y = await submission.evaluate(({ f }, { x }) => f(x), { x });
      expectClose(y, x.mul(2));
    });
    test(letter("g doubles"), {
      points: 1,
      hint,
      picture: { ...picture("g"), came: ({ g }, { x }) => g(x) },
    }, async ({ submission, random }) => {
      const x = random.uniform([7]);
      const y = await submission.evaluate(({ g }, { x }) => g(x), { x });
      expectClose(y, x.mul(2));
    });
  },
);
