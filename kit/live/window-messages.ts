import { z } from "zod";

const output = z.looseObject({ output_type: z.string() });

const cell = z.object({
  id: z.string(),
  type: z.enum(["code", "markdown", "raw"]),
  source: z.string(),
  outputs: z.array(output),
});

/** What the window of JupyterLab says about the notebook that it shows. */
export const windowMessage = z.discriminatedUnion("kind", [
  /** The ids of all cells in their order: at first, and when it changes. */
  z.object({ kind: z.literal("order"), ids: z.array(z.string()) }),
  /** Cells that are new or have changed. */
  z.object({ kind: z.literal("cells"), cells: z.array(cell) }),
  /** A cell begins to run. */
  z.object({ kind: z.literal("runs"), id: z.string() }),
  /** A cell has run. */
  z.object({
    kind: z.literal("ran"),
    id: z.string(),
    source: z.string(),
    ok: z.boolean(),
  }),
  /** The kernel was started anew: nothing of what has run is left. */
  z.object({ kind: z.literal("restarted") }),
  /** A request of the conductor is fulfilled. */
  z.object({ kind: z.literal("answer"), request: z.number() }),
]);

/** What the window of JupyterLab says. */
export type WindowMessage = z.infer<typeof windowMessage>;

/** A cell as the window of JupyterLab shows it. */
export type WindowCell = z.infer<typeof cell>;
