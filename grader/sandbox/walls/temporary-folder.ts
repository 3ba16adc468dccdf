import { createHash } from "node:crypto";
import { lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { isAlive } from "../../is-alive.ts";

/** Of this machine, or container: several may share a temporary folder. */
const HERE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const OURS = new RegExp(`^grader-${HERE}-(\\d+)-\\w+$`);

let tidied: Promise<void> | undefined;

/**
 * Makes a temporary folder of this process.
 *
 * Before the first one, those are removed whose processes were killed.
 */
export async function temporaryFolder(): Promise<string> {
  tidied ??= removeAbandoned();
  await tidied;
  return mkdtemp(path.join(tmpdir(), `grader-${HERE}-${process.pid}-`));
}

/** Removes the folders of graders on this machine that do not run any more. */
export async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = OURS.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = path.join(tmpdir(), name);
    // Others' folders are theirs, and a link may lead anywhere.
    if (await isOurs(folder))
      await rm(folder, { recursive: true, force: true });
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined); // another tidies
  if (!found?.isDirectory()) return false;
  return process.getuid === undefined || found.uid === process.getuid();
}
