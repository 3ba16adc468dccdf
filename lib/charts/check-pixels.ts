const FEWEST = 20;
const MOST = 3000;

/**
 * Sees to it that a chart fits on some screen.
 *
 * @param sizes in pixels, each with the name of its option
 * @throws {RangeError} when one is not from 20 to 3000.
 */
export function checkPixels(
  chart: string,
  sizes: Readonly<Record<string, number>>,
): void {
  for (const [name, pixels] of Object.entries(sizes)) {
    if (Number.isFinite(pixels) && pixels >= FEWEST && pixels <= MOST) continue;
    throw new RangeError(
      `${chart} expects ${name} as a number of pixels from ${FEWEST} to ` +
        `${MOST}, got ${pixels}: try 400.`,
    );
  }
}
