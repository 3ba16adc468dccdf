const TAG = /<[^>]*>/g;

/** What in SVG is measured in pixels. */
const PLACES = /( (?:d|transform|x|y|x1|x2|y1|y2|width|height)=")([^"]*)/g;
const LONG = /-?\d+(?:\.\d{2,}(?:e-?\d+)?|(?:\.\d+)?e-\d+)/g;

/** A part of which nothing is seen. */
const EMPTY = /^<path class="(?:back|fore)ground"[^>]* d="(?:M0,0h0v0h0Z)?"/;

/** What a tag looks the same without. */
const FONT = ' font-family="sans-serif"';
const IDLE = [
  / (?:class|pointer-events)="[^"]*"/g,
  / (?:opacity="1"|transform="translate\(0,0\)")/g,
  new RegExp(FONT, "g"),
];

/**
 * A picture of Vega with fewer letters, which looks the same.
 *
 * All places are rounded to a tenth of a pixel: nobody sees the difference,
 * and pictures are the same on machines that differ in the last digit.
 */
export function shortSvg(svg: string): string {
  return svg
    .replace(TAG, (tag) => (EMPTY.test(tag) ? "" : shortTag(tag)))
    .replace("<svg", `<svg${FONT}`);
}

function shortTag(tag: string): string {
  const rounded = tag.replace(PLACES, (_, attribute: string, value: string) => {
    const short = value.replace(LONG, (number) => {
      return String(Number(Number(number).toFixed(1)) + 0);
    });
    return attribute + short;
  });
  return IDLE.reduce((text, idle) => text.replace(idle, ""), rounded);
}
