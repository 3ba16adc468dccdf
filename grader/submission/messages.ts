import type { Text } from "../../kit/words/text.ts";
import type { Assembled } from "./assemble.ts";
import type { Prepared, Unit } from "./prepare.ts";
import type { Rules } from "./rules.ts";

/** What a preparing process is asked. */
export type Question =
  | { ask: "prepare"; bytes: Uint8Array; rules: Rules }
  | { ask: "separate"; bytes: Uint8Array; rules: Rules };

/** What it answers; nothing when it cannot cope. */
export type Answer =
  | { ready: true } // at the beginning, unasked
  | { prepared: Prepared; assembled: Assembled }
  | { refused: Text }
  | { units: Unit[] }
  | { tooMuch: string };
