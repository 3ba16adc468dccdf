import type { NDArray } from "@course/lib";
import type { Text } from "../../../kit/words/text.ts";
import { refused } from "../../words/refused.ts";
import { decode } from "../decode.ts";
import { Encoder } from "../encode.ts";
import {
  type Call,
  type Hello,
  type Load,
  type Reload,
  SPOILED,
} from "../messages.ts";
import { notPlainData } from "../plain.ts";
import { compile } from "./compile.ts";
import { closeDoors } from "./doors.ts";
import { watchWorld } from "./intact.ts";
import { lockBuiltIns } from "./lock.ts";
import { guarded, type Namespace } from "./namespace.ts";
import { readLine, writeLine } from "./pipe.ts";
import {
  keepingConsole,
  lastPrinted,
  startPrinting,
  startUnit,
} from "./printing.ts";
import { restartingRandom } from "./restarting-random.ts";
import { Loading, type Require } from "./student.ts";
import { type Told, tell, tellingError } from "./told.ts";
import { turn } from "./turn.ts";
import { uncurry } from "./uncurry.ts";

// Taken before any of the submission's code is loaded.
const parse = JSON.parse;
const quote = JSON.stringify;
const test = uncurry(RegExp.prototype.test);
const { exit } = Deno;

type Evaluated = (student: object, args: unknown, lib: Namespace) => unknown;

/** What the bundle of an exercise hands to the sandbox. */
export interface Inside {
  lib: Namespace;
  kit: Namespace;
  arrayClass: typeof NDArray;
  /** Ends the sentence that begins with the name of what is refused. */
  refusal: Text;
}

/**
 * The inside of the sandbox: reads lines, runs what they say, answers.
 *
 * The outside believes nothing of this: it only compares what comes back.
 */
export async function serve(inside: Inside): Promise<never> {
  const { lib, kit, arrayClass } = inside;
  const encoder = new Encoder(arrayClass);
  const packages = guardedPackages(inside);
  const strays = catchStrays();
  const { token }: Hello = parse(readLine() ?? exit(1));
  const head = `{"token":${quote(token)},`;
  const report = (printed: string) =>
    writeLine(`${head}"printed":${quote(printed)}}`);
  const announce = (unit: number) => {
    startUnit();
    writeLine(`${head}"loading":${unit}}`);
  };
  closeDoors(keepingConsole(report));
  lockBuiltIns();
  const restartRandom = restartingRandom();
  // Arguments are of this class also where the exercise does not name it.
  const isIntact = watchWorld([lib, kit, { arrayClass }]);
  let student: object = {};
  let isSpoiled = false;

  const answer = async (request: Load | Call): Promise<string> => {
    if (request.op === "load") {
      startPrinting();
      restartRandom();
      forgetMatches();
      const loading = new Loading(request.problems);
      student = loading.declarations;
      await loading.run(request.units, packages, announce);
      if (loading.error) throw tellingError(loading.error);
      return "null";
    }
    const fn = compile<Evaluated>(request.fn);
    const args = decode(parse(request.args), arrayClass);
    const value = await fn(student, args, packages("@course/lib"));
    return encoder.encode(value);
  };

  let loaded = ""; // a text, in which nobody can change anything
  for (;;) {
    const text = readLine() ?? exit(0);
    const asked: Load | Reload | Call = parse(text);
    if (asked.op === "load") loaded = text;
    const request: Load | Call =
      asked.op === "reload" ? { ...parse(loaded), id: asked.id } : asked;
    const start = `${head}"id":${request.id},`;
    if (request.op === "load" && (isSpoiled || !isIntact())) {
      writeLine(`${start}"value":${quote(SPOILED)}}`);
      continue; // whatever else comes: nothing more is run here
    }
    strays.length = 0;
    let line: string;
    try {
      const value = await answer(request);
      // A turn of the event loop, in which unhandled rejections show.
      await turn();
      if (strays.length > 0) throw strays[0];
      line = `${start}"value":${value}}`;
    } catch (error) {
      const { kind, message } = toldOf(error);
      isSpoiled ||= strays.length > 0 || kind === "memory";
      const { en, ja } = message;
      const both = `{"en":${quote(en)},"ja":${quote(ja)}}`;
      line = `${start}"error":{"kind":"${kind}","message":${both}}}`;
    }
    report(lastPrinted());
    writeLine(line);
  }
}

function toldOf(error: unknown): Told {
  const message = notPlainData(error);
  return message ? { kind: "result", message } : tell(error);
}

/** The last match of a regular expression is kept by JavaScript itself. */
function forgetMatches(): void {
  test(/^/, "");
}

function guardedPackages({ lib, kit, refusal }: Inside): Require {
  const refuse = ({ en, ja }: Text): Text => ({
    en: `${en}${refusal.en}`,
    ja: `${ja}${refusal.ja}`,
  });
  const guard = (source: string, namespace: Namespace) =>
    guarded(namespace, (name) => refuse(refused.nameOf(source, name)));
  const packages = new Map([
    ["@course/lib", guard("@course/lib", lib)],
    ["@course/kit", guard("@course/kit", kit)],
  ]);
  return Object.freeze((source: string) => {
    const found = packages.get(source);
    if (found) return found;
    const message = refuse(refused.package(source));
    throw tellingError({ kind: "refused", message });
  });
}

/** Errors that nobody waits for: of forgotten promises and of timers. */
function catchStrays(): unknown[] {
  const strays: unknown[] = [];
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    strays[strays.length] = event.reason;
  });
  addEventListener("error", (event) => {
    event.preventDefault();
    strays[strays.length] = event.error;
  });
  return strays;
}
