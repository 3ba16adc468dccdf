import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./problem.mjs";
import { runProgram } from "./run-program.mjs";
import { fingerprint, hasStamp, writeStamp } from "./stamp.mjs";

const packages = ["lib", "kit"];

/**
 * The step that compiles the packages that notebooks import.
 *
 * The compiler would itself see that nothing has changed, but takes a second
 * for it; comparing the sources takes some milliseconds.
 *
 * @param {string} root
 * @returns {import("./step.mjs").Step}
 */
export function compiledPackages(root) {
  const stampFiles = packages.map((name) =>
    join(root, name, "dist", "course-stamp"),
  );
  return {
    name: "TypeScript",
    doing: `compiling ${packages.join(" and ")}`,
    isDone() {
      const stamp = sources(root);
      return stampFiles.every((file) => hasStamp(file, stamp));
    },
    async run() {
      const stamp = sources(root);
      const compiler = join(root, "node_modules/typescript/lib/tsc.js");
      const args = [compiler, "--build", ...packages];
      const { status, output } = await runProgram(process.execPath, args, {
        cwd: root,
      });
      if (status !== 0) {
        throw new Problem(
          `Compiling ${packages.join(" and ")} failed.`,
          output.trim(),
        );
      }
      for (const file of stampFiles) writeStamp(file, stamp);
    },
  };
}

/**
 * The fingerprint of everything that the compiler reads.
 *
 * @param {string} root
 * @returns {string}
 */
function sources(root) {
  const files = ["package-lock.json", "tsconfig.base.json"];
  for (const name of packages) files.push(...filesBelow(root, name));
  return fingerprint(
    files.flatMap((file) => [file, readFileSync(join(root, file), "utf8")]),
  );
}

/**
 * @param {string} root
 * @param {string} folder relative to root
 * @returns {string[]} the sources and settings in it, relative to root, sorted
 */
function filesBelow(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const found = entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const skipped = entry.name === "dist" || entry.name === "node_modules";
      return skipped ? [] : filesBelow(root, path);
    }
    return /\.(tsx?|json)$/.test(entry.name) ? [path] : [];
  });
  return found.sort();
}
