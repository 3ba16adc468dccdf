import { NDArray } from "@course/lib";
import { SubmissionError } from "../failure.ts";
import type { Line, TakenPicture } from "../report/report.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { pictures } from "../words/pictures.ts";
import type { Picture } from "./picture.ts";
import { type LibraryName, submissionIn } from "./submission.ts";

const TOLERANCE = 0.01; // of the height of the right line

/**
 * Takes a picture of what a submission gives for inputs that may be seen.
 *
 * It runs in a fresh world: nothing of a test's hidden inputs is left there
 * that the student's code could give back.
 *
 * @returns `undefined` where nobody could tell the two lines apart
 */
export async function takePicture(
  {
    title,
    axes,
    given,
    came,
    over,
    right,
    tolerance = TOLERANCE,
  }: Picture<object, LibraryName>,
  sandbox: Sandbox,
): Promise<TakenPicture | undefined> {
  const picture = { title, axes, right: lineOf(right, over) };
  let value: unknown;
  sandbox.time = undefined; // it is no part of the test
  try {
    await sandbox.renew();
    const submission = submissionIn<object, LibraryName>(sandbox, []);
    value = await submission.evaluate(came, given);
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error;
    const { kind, message } = error.failure;
    return { ...picture, none: { kind, why: message } };
  }
  const numbers = arrayOf(value);
  if (`${numbers?.shape}` !== `${right.shape}`) {
    const why = pictures.otherForm(right.shape);
    return { ...picture, none: { kind: "result", why } };
  }
  if (isOne(numbers!, right, tolerance)) return undefined;
  return { ...picture, came: lineOf(numbers!, over) };
}

/** A list of numbers is as good as an array of them. */
function arrayOf(value: unknown): NDArray | undefined {
  if (value instanceof NDArray) return value;
  if (!Array.isArray(value)) return undefined;
  return value.every((one) => typeof one === "number")
    ? NDArray.from(value)
    : undefined;
}

function isOne(came: NDArray, right: NDArray, tolerance: number): boolean {
  const height = right.max() - right.min() || Math.abs(right.max()) || 1;
  return came.data.every(
    (value, i) => Math.abs(value - right.data[i]) <= tolerance * height,
  );
}

function lineOf(numbers: NDArray, over: NDArray | undefined): Line {
  const { data, shape } = numbers;
  const row = shape.length === 2 ? shape[1] : 1;
  const column = (k: number) =>
    [...data].filter((_, i) => i % row === k).map(toDraw);
  return over
    ? { x: [...over.data].map(toDraw), y: column(0) }
    : { x: column(0), y: column(1) };
}

/** Four digits are more than an eye sees; JSON has no word for NaN. */
function toDraw(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
}
