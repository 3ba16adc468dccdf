import { createHash } from "node:crypto";
import { isMoodleFile, TOP_FILES } from "./file-names.ts";

const LONGEST = 60; // characters: most file systems take 255 bytes

/** What some system does not take in a name, or a terminal would act upon. */
const UNSAFE = /[\p{Control}\p{Format}<>:"/\\|?*\u2028\u2029]/gu;

/** Names that Windows has taken for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The end that we give to names: who has it of their own gets another. */
const HASH = /~[0-9a-f]{8}$/;

/**
 * A folder of their own for each student, named after them as far as every
 * file system allows; else with a hash of their name at its end.
 */
export function folderNames(keys: readonly string[]): Map<string, string> {
  const names = [...new Set(keys)].map((key) => ({ key, name: safe(key) }));
  const counts = new Map<string, number>();
  for (const { name } of names) {
    counts.set(alike(name), (counts.get(alike(name)) ?? 0) + 1);
  }
  return new Map(
    names.map(({ key, name }) => {
      const isOwn =
        counts.get(alike(name)) === 1 && !isTaken(name) && !HASH.test(name);
      return [key, name === key && isOwn ? name : `${name}~${shortHash(key)}`];
    }),
  );
}

/**
 * The same for names that some system takes for one: where capitals make no
 * other name, "Ada" and "ada" are one folder, and the two ways to write "é".
 */
function alike(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase();
}

function isTaken(name: string): boolean {
  return TOP_FILES.has(alike(name)) || isMoodleFile(alike(name));
}

function safe(key: string): string {
  const name = [...key.replace(UNSAFE, "_")]
    .slice(0, LONGEST)
    .join("")
    .replace(/^\.+|[. ]+$/g, "_");
  return name === "" || DEVICE.test(name) ? `_${name}` : name;
}

function shortHash(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 8);
}
