/** A text for a terminal, which would act upon some characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Control}\p{Format}\u2028\u2029]/gu, "\uFFFD");
}
