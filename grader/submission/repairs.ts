import type { Text } from "../../kit/words/text.ts";
import { repaired } from "../words/repaired.ts";
import { closure, indexByName, needs } from "./closure.ts";
import type { Collected } from "./collect.ts";

const MOST = 10; // told of each kind

/** What was mended among the declarations that an exercise's names need. */
export function repairsIn(
  { declarations, cells }: Collected,
  names: readonly string[],
): Text[] {
  const index = indexByName(declarations);
  const needed = closure(
    names.flatMap((name) => index.get(name) ?? []),
    index,
  );
  const twice = names.flatMap((name) => {
    const where = cells.get(name) ?? [];
    return where.length > 1 ? [repaired.twice(name, where)] : [];
  });
  const place = new Map(declarations.map((one, i) => [one, i]));
  const moved = [...needed].flatMap((one) =>
    needs(one, index, "at once")
      .filter((other) => place.get(other)! > place.get(one)!)
      .map((other) => repaired.moved(one.names[0], other.names[0])),
  );
  return [...twice.slice(0, MOST), ...moved.slice(0, MOST)];
}
