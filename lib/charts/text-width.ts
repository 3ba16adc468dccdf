/** Letters as wide as high, such as those of Japanese. */
const WIDE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/gu;

/**
 * How wide a text is in pixels, by guess: there is no font to measure.
 *
 * @param size of the font, in pixels
 * @param narrow width of a Latin letter, as a part of the size: 0.55 on
 *   average, 0.8 where there has to be room for any word
 */
export function textWidth(text: string, size: number, narrow = 0.55): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return Math.floor(size * (wide + narrow * (text.length - wide)));
}
