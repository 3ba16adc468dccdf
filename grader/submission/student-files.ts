import { realpathSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The folders that a student has too, and what the compiler needs of each. */
const SEEN: Readonly<Record<string, RegExp>> = {
  lib: /\.tsx?$/,
  kit: /\.tsx?$/,
  node_modules: /(\.d\.[cm]?ts|[\\/]package\.json)$/,
};

/**
 * The files that a submission's types may come from: the library, the kit and
 * the declarations of packages. Of all others, hidden tests for one, it cannot
 * even be told whether they exist: a type error would show what is in them.
 */
export class StudentFiles {
  private readonly root: string;
  private readonly virtual: string;
  private readonly places: readonly (readonly [string, RegExp])[];

  /**
   * @param root the folder of the repository
   * @param virtual the name by which the compiler knows that folder
   */
  constructor(root: string, virtual: string) {
    this.root = root;
    this.virtual = virtual;
    this.places = Object.entries(SEEN).map(([folder, kinds]) => [
      realPath(path.join(root, folder)) ?? "",
      kinds,
    ]);
  }

  fileExists(name: string): boolean {
    return this.real(name, true) !== undefined;
  }

  directoryExists(name: string): boolean {
    const real = this.real(name, false);
    return real !== undefined && ts.sys.directoryExists(real);
  }

  readFile(name: string): string | undefined {
    const real = this.real(name, true);
    return real === undefined ? undefined : ts.sys.readFile(real);
  }

  /** Where it is, links followed: a link may lead out of what is seen. */
  private real(name: string, isFile: boolean): string | undefined {
    if (!name.startsWith(`${this.virtual}/`)) return undefined;
    const inside = name.slice(this.virtual.length + 1);
    const real = realPath(path.join(this.root, inside));
    if (real === undefined) return undefined;
    const isSeen = this.places.some(
      ([place, kinds]) =>
        place !== "" &&
        (real === place || real.startsWith(place + path.sep)) &&
        (!isFile || (kinds.test(real) && ts.sys.fileExists(real))),
    );
    return isSeen ? real : undefined;
  }
}

function realPath(name: string): string | undefined {
  try {
    return realpathSync(name);
  } catch {
    return undefined; // there is none, or it is not for us to read
  }
}
