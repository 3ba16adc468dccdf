/** Control characters have no place in a page: each becomes its picture. */
export function visible(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0)!;
      if (letter === "\n" || letter === "\t") return letter;
      if (code < 0x20) return String.fromCodePoint(0x2400 + code);
      return code >= 0x7f && code < 0xa0 ? "\u2421" : letter;
    })
    .join("");
}
