/**
 * The one form of an answer in which it is compared and sealed; `undefined`
 * when it is no answer of its kind.
 *
 * A choice is a letter: `"b"`, also typed as ` B` or, by a Japanese keyboard,
 * as `ｂ`. A number is rounded: 0.2501 with 2 digits is `"0.25"`.
 *
 * @param digits behind the point, for a number; a choice has none
 */
export function normalForm(
  answer: unknown,
  digits?: number,
): string | undefined {
  if (digits === undefined) {
    if (typeof answer !== "string") return undefined;
    const letter = answer.normalize("NFKC").trim().toLowerCase();
    return /^[a-z]$/.test(letter) ? letter : undefined;
  }
  if (typeof answer !== "number" || !Number.isFinite(answer)) return undefined;
  return answer.toFixed(digits).replace(/^-(0(\.0*)?)$/, "$1");
}

/**
 * The normal forms that count as `right`: for a number that goes on behind
 * its last digit the rounded one and the one that is cut off.
 *
 * @throws {RangeError} when `right` is neither a letter nor a number.
 */
export function rightForms(right: string | number, digits?: number): string[] {
  const form = normalForm(right, digits);
  if (form === undefined) {
    throw new RangeError(
      `A right answer is a letter, or a number with digits; got ${right}.`,
    );
  }
  if (typeof right === "string") return [form];
  const unit = 10 ** (digits ?? 0);
  const inUnits = Number(right) * unit;
  if (Math.abs(inUnits - Math.round(inUnits)) < 1e-9) return [form];
  const cut = normalForm(Math.trunc(inUnits) / unit, digits)!;
  return [...new Set([form, cut])];
}
