import { createRequire } from "node:module";
import { afterEach, beforeEach } from "vitest";

/** One message to the notebook: a new output, or a new state of an old one. */
export interface Output {
  data: Record<string, unknown>;
  transient: { display_id: string };
  update: boolean;
}

const { cache } = createRequire(import.meta.url);
const file = "/course/node_modules/tslab/dist/jupyter.js";

/** Lets the library find the kernel loaded, and keeps what it sends there. */
export function useFakeKernel(): Output[] {
  const outputs: Output[] = [];
  beforeEach(() => {
    outputs.length = 0;
    beginCell(outputs);
  });
  afterEach(() => {
    delete cache[file];
  });
  return outputs;
}

/** What the kernel does when the next cell begins: a channel of its own. */
export function beginCell(outputs: Output[]): void {
  const lastWriteDisplayData = (
    content: Omit<Output, "update">,
    update: boolean,
  ) => outputs.push({ ...content, update });
  cache[file] = { exports: { lastWriteDisplayData } } as NodeJS.Module;
}
