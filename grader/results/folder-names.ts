import { createHash } from "node:crypto";
import { TOP_FILES } from "./file-names.ts";

const LONGEST = 60; // characters: most file systems take 255 bytes

/** What some system does not take in a name, or a terminal would act upon. */
const UNSAFE = /[\p{Control}\p{Format}<>:"/\\|?*\u2028\u2029]/gu;

/** Names that Windows has taken for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A folder of their own for each student, named after them as far as every
 * file system allows; else with a hash of their name at its end.
 */
export function folderNames(keys: readonly string[]): Map<string, string> {
  const names = [...new Set(keys)].map((key) => ({ key, name: safe(key) }));
  const counts = new Map<string, number>();
  for (const { name } of names) {
    // Where capitals make no other name, "Ada" and "ada" are one folder.
    const alike = name.toLowerCase();
    counts.set(alike, (counts.get(alike) ?? 0) + 1);
  }
  return new Map(
    names.map(({ key, name }) => {
      const alike = name.toLowerCase();
      const isOwn = counts.get(alike) === 1 && !TOP_FILES.has(alike);
      return [key, name === key && isOwn ? name : `${name}-${shortHash(key)}`];
    }),
  );
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
