const passed = new Map<string, boolean>();

/** Keeps whether a check, or all checks of a cell, passed when last run. */
export function remember(name: string, passes: boolean): void {
  passed.set(name, passes);
}

/** Whether it passed when last run; not if it never ran. */
export function passes(name: string): boolean {
  return passed.get(name) ?? false;
}
