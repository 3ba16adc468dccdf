import { execFileSync } from "node:child_process";
import { root } from "../../scripts/setup/root.mjs";
import { venvPython } from "../../scripts/setup/venv-python.mjs";

const list = `
import json, psutil
print(json.dumps([
    [p.info["pid"], " ".join(p.info["cmdline"] or [])]
    for p in psutil.process_iter(["pid", "cmdline", "status"])
    if p.info.get("status") != psutil.STATUS_ZOMBIE
]))
`;

/**
 * The processes of this machine whose command line has a text in it.
 *
 * @returns their numbers
 */
export function processesWith(text: string): number[] {
  const output = execFileSync(venvPython(root), ["-c", list]);
  const all: [number, string][] = JSON.parse(output.toString());
  return all.filter(([, line]) => line.includes(text)).map(([pid]) => pid);
}
