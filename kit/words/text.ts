/** The languages in which the kit speaks. */
export type Language = "en" | "ja";

/** What is said, in each language: one that is missing does not compile. */
export type Text = Readonly<Record<Language, string>>;

let spoken: Language | undefined;

/**
 * Lets the kit speak English ("en") or Japanese ("ja") from now on.
 *
 * @throws {RangeError} for another language.
 */
export function speak(language: Language): void {
  spoken = expectLanguage(language, "speak");
}

/** The language spoken: that of `speak`, else of COURSE_LANGUAGE, else "en". */
export function language(): Language {
  const wish = process.env.COURSE_LANGUAGE;
  return spoken ?? (wish ? expectLanguage(wish, "COURSE_LANGUAGE") : "en");
}

/** The text in the language spoken. */
export function say(text: Text): string {
  return text[language()];
}

/**
 * @param where what was given the language
 * @throws {RangeError} when it is none of the languages.
 */
export function expectLanguage(wish: string, where: string): Language {
  if (wish === "en" || wish === "ja") return wish;
  throw new RangeError(
    `${where} expects a language, "en" or "ja", got "${wish}": ` +
      'write "ja" for Japanese.',
  );
}
