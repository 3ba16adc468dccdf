const TITLE = 200; // letters
const NAME = 60;

/** What no font has: control characters, and halves of letters. */
const NO_LETTER = /[^\P{Cc}\n\t]|\p{Cs}/u;

/**
 * Sees to it that the titles of a chart are texts that it has room for.
 *
 * @param texts each with the name of its option
 * @throws {TypeError} when one is missing, empty or no text.
 * @throws {RangeError} when one is longer than 200 letters.
 */
export function checkTexts(
  chart: string,
  texts: Readonly<Record<string, string>>,
): void {
  for (const [name, text] of Object.entries(texts)) {
    checkText(chart, name, text, TITLE);
  }
}

/**
 * Sees to it that names of lines, layers, classes, … can be shown.
 *
 * @param kind what they name
 * @throws {TypeError} when one is empty or no text.
 * @throws {RangeError} when one is longer than 60 letters, or one of those
 *   that each object in JavaScript has: Vega stumbles over `toString`.
 */
export function checkEachName(
  chart: string,
  names: readonly string[],
  kind: string,
): void {
  for (const name of names) {
    checkText(chart, `the name of a ${kind}`, name, NAME);
    if (name in Object.prototype) {
      throw new RangeError(
        `${chart} cannot show a ${kind} by the name "${name}", which each ` +
          "object in JavaScript has: choose another.",
      );
    }
  }
}

/**
 * Sees to it that a text can be read.
 *
 * @param most letters
 * @throws {TypeError} when it is missing, empty or no text.
 * @throws {RangeError} when it is longer, or has what is no letter.
 */
function checkText(chart: string, what: string, text: string, most: number) {
  if (typeof text !== "string" || text.trim() === "") {
    throw new TypeError(
      `${chart} expects ${what} as a text that tells readers what they ` +
        `see, got ${typeof text === "string" ? `"${text}"` : text}.`,
    );
  }
  checkLetters(chart, what, text, most);
}

/**
 * Sees to it that a text, which may be empty, is not too long.
 *
 * @throws {RangeError} when it is, or when it has what is no letter.
 */
export function checkLetters(
  chart: string,
  what: string,
  text: string,
  most: number,
): void {
  if (text.length > most) {
    throw new RangeError(
      `${chart} expects ${what} of at most ${most} letters, got ` +
        `${text.length}: "${text.slice(0, 20)}…". Shorten it.`,
    );
  }
  if (NO_LETTER.test(text)) {
    throw new RangeError(
      `${chart} expects ${what} to be made of letters, but ` +
        `${JSON.stringify(text)} has a character that none can show.`,
    );
  }
}
