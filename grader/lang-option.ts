import { speak } from "../kit/words/text.ts";
import { UsageError } from "./usage-error.ts";

/** What both commands say of `--lang`. */
export const LANG_USAGE = `  --lang en|ja  the language in which feedback first shows, and of the files for
                Moodle, Gradescope and CI (that of COURSE_LANGUAGE, or English)`;

/**
 * Speaks the language of `--lang`, if one is given.
 *
 * @throws {UsageError} for another one.
 */
export function speakAsAsked(wish: string | undefined): void {
  if (wish === undefined) return;
  if (wish !== "en" && wish !== "ja") {
    throw new UsageError(`--lang needs en or ja, got "${wish}".`);
  }
  speak(wish);
}
