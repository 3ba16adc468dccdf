/** What in SVG is measured in pixels. */
const PLACES = /( (?:d|transform|x|y|x1|x2|y1|y2|width|height)=")([^"]*)/g;
const LONG = /-?\d+(?:\.\d{2,}(?:e-?\d+)?|(?:\.\d+)?e-\d+)/g;

/**
 * Rounds all places in a picture to a tenth of a pixel: nobody sees the
 * difference, and pictures become shorter, and the same on machines that
 * differ in the last digit.
 */
export function withShortNumbers(svg: string): string {
  return svg.replace(PLACES, (_, attribute: string, value: string) => {
    const short = value.replace(LONG, (number) => {
      return String(Number(Number(number).toFixed(1)) + 0);
    });
    return attribute + short;
  });
}
