import type { Load } from "../messages.ts";
import { compile } from "./compile.ts";
import type { Namespace } from "./namespace.ts";
import { type Told, tell, tellingError } from "./told.ts";

/** Gives a package by its name, as `require` does. */
export type Require = (source: string) => Namespace;

type Declare = (require: Require, exports: object) => Promise<void>;

/** The submission's declarations, and the first error while they were made. */
export interface Student {
  declarations: object;
  error?: Told;
}

/** Runs the submission's declarations, for a fresh world. */
export async function loadStudent(
  { units, problems }: Pick<Load, "units" | "problems">,
  require: Require,
): Promise<Student> {
  const declarations = new Map<string, () => unknown>();
  for (const [name, problem] of Object.entries(problems)) {
    declarations.set(name, () => fail(problem));
  }
  let first: Told | undefined;
  for (const { names, code } of units) {
    const exports: Record<string, unknown> = {};
    let problem: Told | undefined;
    try {
      const text = `async (require, exports) => {\n${code}\n}`;
      await compile<Declare>(text)(require, exports);
    } catch (error) {
      problem = tell(error);
      first ??= problem;
    }
    for (const name of names) {
      const found = problem;
      declarations.set(name, () => (found ? fail(found) : exports[name]));
    }
  }
  return {
    declarations: new Proxy(Object.freeze({}), {
      get: (_, name) => declarations.get(name as string)?.(),
    }),
    ...(first && { error: first }),
  };
}

function fail(problem: Told): never {
  throw tellingError(problem);
}
