import { join } from "node:path";
import { hasStamp, writeStamp } from "./stamp.mjs";

/**
 * The step that tells the JupyterLab of `.venv` how to start tslab.
 *
 * It writes what `tslab install` writes, but with absolute paths: the kernel
 * starts without tslab or Node on PATH, and is the one of this folder, with
 * the repair of `start-kernel.mjs`.
 *
 * @param {string} root
 * @returns {import("./step.mjs").Step}
 */
export function kernelspec(root) {
  const file = join(root, ".venv/share/jupyter/kernels/tslab/kernel.json");
  const text = `${JSON.stringify(specification(root), null, 2)}\n`;
  return {
    name: "TypeScript kernel",
    doing: "telling JupyterLab where it is",
    isDone: () => hasStamp(file, text),
    async run() {
      writeStamp(file, text);
    },
  };
}

/** @param {string} root */
function specification(root) {
  return {
    argv: [
      process.execPath,
      join(root, "scripts/setup/start-kernel.mjs"),
      "{connection_file}",
    ],
    display_name: "TypeScript",
    language: "typescript",
  };
}
