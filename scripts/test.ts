import { runParts } from "./checks/part.ts";
import { quickParts, slowParts } from "./checks/parts.ts";

await runParts([...quickParts, ...slowParts]);
