import type { Rules } from "../submission/rules.ts";
import type { DeclaredTest } from "./run-test.ts";
import type { Mistakes, OtherAnswer } from "./variants.ts";

/** An exercise as its hidden specification declares it: plain data and tests. */
export interface Specification {
  name: string;
  rules: Rules;
  /** Milliseconds for each evaluation. */
  timeLimit: number;
  tests: readonly DeclaredTest[];
  mistakes: Mistakes;
  otherAnswers: readonly OtherAnswer[];
  equivalent?: Readonly<Record<string, string>>;
}

type Listener = (specification: Specification) => void;

let listener: Listener | undefined;

/** From now on, `heard` gets each specification that is declared. */
export function onDeclared(heard: Listener | undefined): void {
  listener = heard;
}

/**
 * Hands a specification over to whoever has loaded its file.
 *
 * @throws {Error} when nobody has.
 */
export function declare(specification: Specification): void {
  if (!listener) {
    throw new Error(
      `The hidden tests of ${specification.name} need submissions: ` +
        "type npm run grade -- DIR --out DIR.",
    );
  }
  listener(specification);
}
