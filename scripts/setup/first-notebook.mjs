import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The address in JupyterLab of the first notebook of the lectures, or of the
 * empty JupyterLab when there is none.
 *
 * @param {string} root
 * @returns {string} such as `/lab/tree/notebooks/00-welcome.ipynb`
 */
export function firstNotebook(root) {
  const folder = join(root, "notebooks");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const [first] = names.filter((name) => name.endsWith(".ipynb")).sort();
  if (first === undefined) return "/lab";
  return `/lab/tree/notebooks/${encodeURIComponent(first)}`;
}
