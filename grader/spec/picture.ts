import type { NDArray } from "@course/lib";
import type { Text } from "../../kit/words/text.ts";
import type { AllowedLibrary, LibraryName } from "./submission.ts";

/**
 * A picture that a student sees when a test has failed: the right line, and
 * the line of the student's own code.
 *
 * It is no part of the judgement. Its inputs are its own, the same for every
 * class: they are written here to be shown, and never those of the test.
 */
export interface Picture<Names, A extends LibraryName, Given = unknown> {
  title: Text;
  /** What the axes show. */
  axes: { x: Text; y: Text };
  /** The inputs, plain data, which everybody may see. */
  given: Given;
  /**
   * Runs in the sandbox, as text, as in `submission.evaluate`: the student's
   * line, in the form of `right`.
   */
  came: (student: Names, given: Given, lib: AllowedLibrary<A>) => unknown;
  /** Where the places on the x-axis are; a path brings its own. */
  over?: NDArray;
  /** The right line: a y for each of `over`, (n,), or a path (x, y), (n, 2). */
  right: NDArray;
  /** Lines nearer than this part of the height are one to the eye. */
  tolerance?: number;
}
