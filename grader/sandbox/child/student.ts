import type { Load } from "../messages.ts";
import { compile } from "./compile.ts";
import type { Namespace } from "./namespace.ts";
import { printAgain } from "./printing.ts";
import { type Told, tell, tellingError } from "./told.ts";
import { turn } from "./turn.ts";

/** Gives a package by its name, as `require` does. */
export type Require = (source: string) => Namespace;

type Declare = (require: Require, exports: object) => Promise<void>;

/**
 * Runs the submission's declarations, for a fresh world.
 *
 * What it finds is kept here, and not given back by a promise: that would ask
 * the object for a `then`, which the submission may have put on all objects.
 */
export class Loading {
  /** The first error while the declarations were made. */
  error: Told | undefined;
  /** The submission's declarations, as far as they are there. */
  readonly declarations: object;
  private readonly found = new Map<string, () => unknown>();

  constructor(problems: Load["problems"]) {
    for (const [name, problem] of Object.entries(problems)) {
      this.found.set(name, () => {
        printAgain(problem.printed ?? "");
        fail(problem);
      });
    }
    this.declarations = new Proxy(Object.freeze({}), {
      get: (_, name) => this.found.get(name as string)?.(),
    });
  }

  /** @param announce tells which unit is next: it may never come back */
  async run(
    units: Load["units"],
    require: Require,
    announce: (unit: number) => void,
  ): Promise<void> {
    for (let i = 0; i < units.length; i++) {
      const { names, code } = units[i];
      // An endless chain of promises is that of the unit which began it.
      if (i > 0) await turn();
      announce(i);
      const exports: Record<string, unknown> = {};
      let problem: Told | undefined;
      try {
        const text = `async (require, exports) => {\n${code}\n}`;
        await compile<Declare>(text)(require, exports);
      } catch (error) {
        problem = tell(error);
        this.error ??= problem;
      }
      for (const name of names) {
        const why = problem;
        this.found.set(name, () => (why ? fail(why) : exports[name]));
      }
    }
  }
}

function fail(problem: Told): never {
  throw tellingError(problem);
}
