/** What a cell of checks, or a question, has found: for whoever listens. */
export interface SentReport {
  title: string;
  /** The same as lines of text, the title first. */
  lines: (options: { withHelp: boolean }) => string[];
  passed: number;
  total: number;
  /** The fill-in of the first check that fails, if one does. */
  stuckAt?: string;
}

type Listener = (report: SentReport) => void;

let listener: Listener | undefined;

/** From now on reports go to `listen`, in place of where the cell runs. */
export function sendReportsTo(listen: Listener): void {
  listener = listen;
}

/** Hands a report over, if somebody listens. @returns whether that is so */
export function sendReport(report: SentReport): boolean {
  listener?.(report);
  return listener !== undefined;
}
