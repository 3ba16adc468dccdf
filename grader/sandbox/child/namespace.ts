import type { Text } from "../../../kit/words/text.ts";
import { tellingError } from "./told.ts";

/** What a package may give to a submission: its allowed names. */
export type Namespace = Readonly<Record<string, unknown>>;

/** A package of which any other name gives an error that teaches. */
export function guarded(
  namespace: Namespace,
  refuse: (name: string) => Text,
): Namespace {
  const target = Object.freeze(Object.assign(Object.create(null), namespace));
  return new Proxy(target, {
    get(_, name) {
      if (typeof name === "symbol") return undefined;
      if (name in target) return target[name];
      // Asked by compiled imports and by `await`, not by the student.
      if (name === "__esModule" || name === "then") return undefined;
      throw tellingError({ kind: "refused", message: refuse(name) });
    },
  });
}
