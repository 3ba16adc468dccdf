import { createRequire } from "node:module";
import { afterEach, beforeEach } from "vitest";

/** One message to the notebook: a new output, or a new state of an old one. */
export interface Output {
  data: Record<string, unknown>;
  transient: { display_id: string };
  update: boolean;
}

/** Lets the library find the kernel loaded, and keeps what it sends there. */
export function useFakeKernel(): Output[] {
  const { cache } = createRequire(import.meta.url);
  const file = "/course/node_modules/tslab/dist/jupyter.js";
  const outputs: Output[] = [];
  const lastWriteDisplayData = (
    content: Omit<Output, "update">,
    update: boolean,
  ) => outputs.push({ ...content, update });
  beforeEach(() => {
    outputs.length = 0;
    cache[file] = { exports: { lastWriteDisplayData } } as NodeJS.Module;
  });
  afterEach(() => {
    delete cache[file];
  });
  return outputs;
}
