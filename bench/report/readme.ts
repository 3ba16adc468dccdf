/** Between these two lines README.md belongs to the benchmark. */
export const BEGIN = "<!-- npm run bench writes from here -->";
export const END = "<!-- to here -->";

/**
 * The text of README.md with `block` between the two marks.
 *
 * @throws {Error} when there is not one of each, in this order.
 */
export function withBlock(readme: string, block: string): string {
  const [before, inside, ...more] = readme.split(BEGIN);
  const [, after, ...rest] = (inside ?? "").split(END);
  if (after === undefined || more.length > 0 || rest.length > 0) {
    throw new Error(
      `README.md needs the line "${BEGIN}" once and below it the line ` +
        `"${END}" once: put them where the benchmark's table belongs.`,
    );
  }
  return `${before}${BEGIN}\n\n${block.trim()}\n\n${END}${after}`;
}
