// Loads digits and prints what they hash to: a program of its own, so that
// several can use one data folder at once.
import { createHash } from "node:crypto";
import { loadDigits } from "../../../lib/data/load-digits.ts";

const { train, test } = await loadDigits({ train: 2000, test: 200 });
const hash = createHash("sha256");
for (const { x, labels } of [train, test]) hash.update(x.data).update(labels);
console.log(hash.digest("hex"));
