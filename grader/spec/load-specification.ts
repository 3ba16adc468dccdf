import path from "node:path";
import { pathToFileURL } from "node:url";
import { onDeclared, type Specification } from "./declare.ts";

/** Thrown when a hidden specification itself does not work. */
export class SpecificationError extends Error {
  override readonly name = "SpecificationError";
}

const loaded = new Map<string, Promise<Specification>>();
let turn: Promise<unknown> = Promise.resolve();

/**
 * The exercise that a hidden specification declares.
 *
 * @param file `test/hidden/….test.ts`
 * @throws {SpecificationError} when it cannot be loaded, or declares anything
 *   else than one exercise with tests.
 */
export function loadSpecification(file: string): Promise<Specification> {
  const place = path.resolve(file);
  const known = loaded.get(place);
  if (known) return known;
  // One after the other: each has the listener to itself.
  const work = turn.then(() => load(place));
  turn = work.catch(() => {});
  loaded.set(place, work);
  return work;
}

async function load(file: string): Promise<Specification> {
  const found: Specification[] = [];
  onDeclared((specification) => found.push(specification));
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    throw new SpecificationError(
      `The hidden tests ${path.basename(file)} themselves do not run, so ` +
        `nobody was graded: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  } finally {
    onDeclared(undefined);
  }
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0 && only.tests.length > 0) {
    return only;
  }
  throw new SpecificationError(
    `The hidden tests ${path.basename(file)} should declare one exercise ` +
      `with tests in it; they declare ${found.length}.`,
  );
}
