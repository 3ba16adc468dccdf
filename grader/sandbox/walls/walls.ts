import { findProgram } from "../deno.ts";
import { whyNotBubblewrap } from "./why-not-bubblewrap.ts";

/** What stands around each sandbox on this machine. */
export interface Walls {
  /** What Deno lets the process do: nothing, but where walls are tested. */
  permissions: readonly string[];
  /** Whether memory and time are watched from outside. */
  isWatched: boolean;
  /** Programs of a Linux system, by their paths, where they are there. */
  prlimit?: string;
  setpriv?: string;
  bwrap?: string;
  /** Why there is no bubblewrap, for people. */
  withoutBwrap?: string;
}

/**
 * The walls that this machine has, tried out.
 *
 * @param bubblewrap `false` leaves it out even where it works
 */
export async function findWalls({
  bubblewrap = true,
}: {
  bubblewrap?: boolean;
} = {}): Promise<Walls> {
  const always = { permissions: [], isWatched: true };
  if (process.platform !== "linux") {
    return { ...always, withoutBwrap: "it exists on Linux only" };
  }
  const prlimit = findProgram("prlimit");
  const setpriv = findProgram("setpriv");
  const walls: Walls = {
    ...always,
    ...(prlimit !== undefined && { prlimit }),
    ...(setpriv !== undefined && { setpriv }),
  };
  if (!bubblewrap) return { ...walls, withoutBwrap: "it is left out" };
  const bwrap = findProgram("bwrap");
  if (bwrap === undefined) {
    return { ...walls, withoutBwrap: "install the package bubblewrap" };
  }
  const why = await whyNotBubblewrap({ ...walls, bwrap });
  return why === undefined
    ? { ...walls, bwrap }
    : { ...walls, withoutBwrap: `it answered: ${why}` };
}

let standing: Promise<Walls> | undefined;

/** The walls that this process of the grader puts around its sandboxes. */
export function standingWalls(): Promise<Walls> {
  standing ??= findWalls();
  return standing;
}

/** The walls in one line, for whoever starts the grader. */
export function wallsInWords(walls: Walls): string {
  const names = ["Deno without permissions"];
  if (walls.isWatched) names.push("memory and time watched");
  if (walls.prlimit) names.push("prlimit");
  if (walls.bwrap) names.push("bubblewrap");
  const without = walls.withoutBwrap;
  return (
    `Around each submission: ${names.join(", ")}` +
    (without === undefined ? "." : `; no bubblewrap: ${without}.`)
  );
}
