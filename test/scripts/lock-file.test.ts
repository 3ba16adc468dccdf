import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/setup/root.mjs";

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync(join(root, "package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as {
  packages: Record<string, LockedPackage>;
};

it("locks the builds for all systems, not only for the author's", () => {
  const missing = Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys(locked.optionalDependencies ?? {}).filter(
      (name) =>
        !(`${path}/node_modules/${name}` in packages) &&
        !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

it("names no registry, so that each reader's own is used", () => {
  expect(text).not.toMatch(/"resolved": "https?:/);
});
