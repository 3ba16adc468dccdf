const JAPANESE =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー。、」]$/u;

/** Words within a Japanese sentence: a space follows Latin letters, as in x の値. */
export function spaced(words: string): string {
  return JAPANESE.test(words) ? words : `${words} `;
}
