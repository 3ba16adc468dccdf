/** The line, from 1, of a place in a text. */
export function lineAt(code: string, place: number): number {
  return code.slice(0, place).split("\n").length;
}
