import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** The name by which the compiler knows the repository. */
export const COURSE = "/course";

/** What a student has too, and what the compiler may read of it. */
const SEEN: Readonly<Record<string, Place>> = {
  lib: { folder: "lib/dist", real: declarations },
  kit: { folder: "kit/dist", real: declarations },
  node_modules: {
    folder: "node_modules",
    real: (name) =>
      /(\.d\.[cm]?ts|(^|\/)package\.json)$/.test(name) ? name : undefined,
  },
};

interface Place {
  /** In the repository. */
  folder: string;
  /** The name in that folder; of what must not be read there is none. */
  real: (name: string) => string | undefined;
}

/**
 * The compiled package's declarations stand in the place of its sources, as
 * imports name these: a compiler that finds a file at once asks for no other.
 */
function declarations(name: string): string | undefined {
  const [, stem] = /^(.*?)(?:\.d)?\.tsx?$/.exec(name) ?? [];
  return stem === undefined ? undefined : `${stem}.d.ts`;
}

/**
 * The files that a submission's types may come from: the library, the kit and
 * the declarations of packages. Of all others, hidden tests for one, it cannot
 * even be told whether they exist: a type error would show what is in them.
 */
export class StudentFiles {
  private readonly root: string;

  /** @param root the folder of the repository */
  constructor(root: string) {
    this.root = root;
  }

  fileExists(name: string): boolean {
    return this.file(name) !== undefined;
  }

  directoryExists(name: string): boolean {
    if (path.posix.normalize(name) === COURSE) return true;
    const place = this.place(name);
    if (!place) return false;
    const real = inside(place.folder, place.name);
    return real !== undefined && statSync(real).isDirectory();
  }

  readFile(name: string): string | undefined {
    const real = this.file(name);
    return real === undefined ? undefined : readFileSync(real, "utf8");
  }

  private file(name: string): string | undefined {
    const place = this.place(name);
    const wanted = place?.real(place.name);
    if (!place || wanted === undefined) return undefined;
    const real = inside(place.folder, wanted);
    return real !== undefined && statSync(real).isFile() ? real : undefined;
  }

  private place(name: string): (Place & { name: string }) | undefined {
    const [, course, first, ...rest] = path.posix.normalize(name).split("/");
    if (`/${course}` !== COURSE || !Object.hasOwn(SEEN, first ?? "")) {
      return undefined;
    }
    const { folder, real } = SEEN[first];
    return { folder: path.join(this.root, folder), real, name: rest.join("/") };
  }
}

/** Where a file is, links followed: a link may lead out of its folder. */
function inside(folder: string, name: string): string | undefined {
  try {
    const place = realpathSync(folder);
    const real = realpathSync(path.join(folder, name));
    const isInside = real === place || real.startsWith(place + path.sep);
    return isInside ? real : undefined;
  } catch {
    return undefined; // there is none, or it is not for us to read
  }
}
