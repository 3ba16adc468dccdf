// The program that compiles on each save, beside a kernel or a server: it ends
// when the one that started it ends.
import { realpathSync } from "node:fs";
import { compileOnSave } from "./compile-on-save.ts";
import { writeState } from "./compiled-state.ts";

// ■ in JupyterLab interrupts everything that a kernel has started.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());

const root = realpathSync.native(process.argv[2]);
writeState(root, { pid: process.pid, sources: "none yet", mistakes: [] });
compileOnSave(root);
