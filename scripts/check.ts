import { runParts } from "./checks/part.ts";
import { quickParts } from "./checks/parts.ts";

await runParts(quickParts);
