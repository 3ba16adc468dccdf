import type { Declaration } from "./declarations.ts";

/** The declarations by name: a value and a type may share one. */
export type Index = ReadonlyMap<string, readonly Declaration[]>;

/** Finds declarations by the names that they declare. */
export function indexByName(declarations: readonly Declaration[]): Index {
  const index = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    for (const name of declaration.names) {
      index.set(name, [...(index.get(name) ?? []), declaration]);
    }
  }
  return index;
}

/** What a declaration needs, of what the notebook declares. */
export function needs(
  declaration: Declaration,
  index: Index,
  when: "at once" | "ever" = "ever",
): Declaration[] {
  const names = declaration.references
    .filter(({ isEager, isType }) => when === "ever" || (isEager && !isType))
    .map(({ name }) => name);
  return [...new Set(names)]
    .flatMap((name) => index.get(name) ?? [])
    .filter((needed) => needed !== declaration);
}

/** The declarations and everything that they need, directly or not. */
export function closure(
  roots: readonly Declaration[],
  index: Index,
): Set<Declaration> {
  const found = new Set(roots);
  // A Set visits what is added while it is walked.
  for (const declaration of found) {
    for (const needed of needs(declaration, index)) found.add(needed);
  }
  return found;
}

/**
 * An order in which the declarations can run.
 *
 * What one needs at once stands before it, with all that this needs in turn;
 * else the order of the notebook stays.
 */
export function inRunningOrder(
  declarations: readonly Declaration[],
  index: Index,
): Declaration[] {
  const ordered = new Set<Declaration>();
  const started = new Set<Declaration>();
  const place = (declaration: Declaration) => {
    if (started.has(declaration)) return;
    started.add(declaration);
    const first = closure(needs(declaration, index, "at once"), index);
    for (const needed of [...first].reverse()) {
      if (needed !== declaration) place(needed);
    }
    ordered.add(declaration);
  };
  for (const declaration of declarations) place(declaration);
  return [...ordered];
}
