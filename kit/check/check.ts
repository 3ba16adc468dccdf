import { showReport } from "./report.tsx";
import { type Check, runCheck } from "./run-check.ts";

/**
 * Runs the visible checks of a fill-in and shows a table: what was checked,
 * whether it passes, and if not what was expected, what came, and a hint.
 *
 * @param subject what the checks are about, e.g. `"Affine"`
 */
export function check(subject: string, checks: readonly Check[]): void {
  showReport(subject, checks.map(runCheck));
}
