import { expect, test } from "vitest";
import { type Attempt, gradesOf } from "../../../grader/results/grade.ts";
import { NO_POLICY, type Policy } from "../../../grader/results/policy.ts";
import { failed, gradeOf, passed } from "../report/grades.ts";

const DEADLINE = new Date("2027-04-05T00:00:00Z");
const DAY = 86_400_000;

/** An attempt with so many of 10 points, handed in so many days late. */
function attempt(points: number, days?: number, more: Partial<Attempt> = {}) {
  const tests = [passed("a", points), failed("b", 10 - points)];
  const { counted } = gradeOf("Ada", "06-layers", tests);
  const time = days !== undefined && new Date(+DEADLINE + days * DAY);
  return { ...counted, ...(time && { time }), ...more } as Attempt;
}

const nothing = () => gradeOf("Ada", "06-layers", undefined).counted as Attempt;

const policy = (more: Partial<Policy>, late: Partial<Policy["late"]> = {}) => ({
  ...NO_POLICY,
  deadlines: { "06-layers": DEADLINE, "07-loss": DEADLINE },
  late: { ...NO_POLICY.late, ...late },
  ...more,
});

const pointsOf = (all: Attempt[], decided: Parameters<typeof gradesOf>[1]) =>
  gradesOf(all, decided).map(({ points }) => points);

test("gives the points of the tests that pass, whatever the time", () => {
  expect(gradesOf([attempt(7, 100)])).toMatchObject([
    { points: 7, outOf: 10, attempts: 1, byHand: [] },
  ]);
});

test.each([
  [-0.1, 8],
  [0, 8],
  [0.01, 6],
  [1, 6],
  [1.01, 4],
  [2.5, 2],
  [3.5, 0],
])("takes points for each day begun: %d days late gives %d", (days, left) => {
  const by = policy({}, { lossPerDay: 0.25 });
  expect(pointsOf([attempt(8, days)], { policy: by })).toEqual([left]);
});

test("forgives some minutes, and gives nothing after the last day", () => {
  const by = policy({}, { lossPerDay: 0.1, graceMinutes: 30, lastDay: 2 });
  const late = [0.02, 0.03, 2, 2.1];
  const points = late.map((days) =>
    pointsOf([attempt(10, days)], { policy: by }),
  );
  expect(points).toEqual([[10], [9], [8], [0]]);
});

test("spends the free days of a student on one exercise after another", () => {
  const by = policy({}, { lossPerDay: 0.1, freeDays: 3 });
  const later = attempt(10, 2, { exercise: "07-loss" });
  const grades = gradesOf([attempt(10, 2), later], { policy: by });
  expect(grades.map(({ late }) => late)).toEqual([
    { days: 2, free: 2, loss: 0 },
    { days: 2, free: 1, loss: 0.1 },
  ]);
  expect(grades.map(({ points }) => points)).toEqual([10, 9]);
});

test("knows the later deadlines of some", () => {
  const until = new Date(+DEADLINE + 7 * DAY);
  const extensions = { Ada: { "06-layers": until } };
  const by = policy({ extensions }, { lossPerDay: 0.1 });
  expect(pointsOf([attempt(10, 7)], { policy: by })).toEqual([10]);
  expect(pointsOf([attempt(10, 8)], { policy: by })).toEqual([9]);
});

test("counts what has no time as in time, and Canvas's mark as a day", () => {
  const by = policy({}, { lossPerDay: 0.1 });
  expect(pointsOf([attempt(10)], { policy: by })).toEqual([10]);
  const marked = attempt(10, undefined, { isLate: true });
  expect(pointsOf([marked], { policy: by })).toEqual([9]);
});

test.each([
  ["last", 6],
  ["best", 9],
  ["first", 3],
] as const)("lets the %s attempt count", (resubmissions, points) => {
  const all = [attempt(3), attempt(9), attempt(6)];
  const by = { policy: policy({ resubmissions }) };
  expect(gradesOf(all, by)).toMatchObject([{ points, attempts: 3 }]);
});

test("takes the best attempt after what lateness costs", () => {
  const by = policy({ resubmissions: "best" }, { lossPerDay: 0.5 });
  const all = [attempt(6, -1), attempt(10, 0.5)];
  expect(pointsOf(all, { policy: by })).toEqual([6]);
});

test("passes over an attempt that is not gradable, if there is another", () => {
  expect(pointsOf([attempt(4), nothing()], {})).toEqual([4]);
  expect(pointsOf([nothing()], {})).toEqual([undefined]);
});

const given = (testTitle: string, points: number) => ({
  student: "Ada",
  exercise: "06-layers",
  test: testTitle,
  points,
  comment: "seen by eye",
});

test("lets points by hand win, test by test and in all", () => {
  const by = (...byHand: ReturnType<typeof given>[]) => ({
    notes: { byHand, times: [] },
  });
  expect(pointsOf([attempt(6)], by(given("b", 1.5)))).toEqual([7.5]);
  expect(pointsOf([attempt(6)], by(given("a", 0)))).toEqual([0]);
  expect(pointsOf([attempt(6)], by(given("", 9)))).toEqual([9]);
  expect(pointsOf([nothing()], by(given("", 2)))).toEqual([2]);
  const other = { ...given("", 9), student: "Bob" };
  expect(pointsOf([attempt(6)], by(other))).toEqual([6]);
});

test("takes nothing for lateness from points given for the whole", () => {
  const by = policy({}, { lossPerDay: 0.5 });
  const whole = { byHand: [given("", 9)], times: [] };
  const late = [attempt(6, 1)];
  expect(pointsOf(late, { policy: by, notes: whole })).toEqual([9]);
  const part = { byHand: [given("b", 4)], times: [] };
  expect(pointsOf(late, { policy: by, notes: part })).toEqual([5]);
});

test("believes a time that the instructor has written", () => {
  const by = policy({}, { lossPerDay: 0.1 });
  const time = new Date(+DEADLINE + DAY);
  const times = [{ student: "Ada", exercise: "06-layers", time }];
  const notes = { byHand: [], times };
  expect(pointsOf([attempt(10, -5)], { policy: by, notes })).toEqual([9]);
});
