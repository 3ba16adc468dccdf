import { join } from "node:path";
import { documentedIn } from "./docs/check/documented.ts";
import { brokenFileLinks, brokenLinks } from "./docs/check/links.ts";
import { readSources } from "./docs/check/program.ts";
import { missingSentences } from "./docs/check/sentences.ts";
import { missingThrows } from "./docs/check/throws.ts";
import { root } from "./setup/root.mjs";

const entries = ["lib/index.ts", "kit/index.ts"];
const pages = ["README.md", "CONTRIBUTING.md"];

const sources = readSources(entries.map((entry) => join(root, entry)));
const documented = documentedIn(sources);
const problems = [
  ...missingSentences(documented, sources.checker),
  ...missingThrows(documented, sources),
  ...brokenLinks(documented, sources),
  ...pages.flatMap((page) => brokenFileLinks(join(root, page))),
];

for (const { place, words } of problems) console.error(`${place} ${words}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${documented.length} names are documented.`);
