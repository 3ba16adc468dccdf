import { z } from "zod";
import type { Told } from "./child/told.ts";
import { LIMITS, type Wire } from "./plain.ts";

const specialNumber = z.enum(["NaN", "Infinity", "-Infinity", "-0"]);

/** The form of a value from the sandbox: anything else is refused. */
const wire: z.ZodType<Wire> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(wire),
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("undefined") }),
      z.strictObject({ type: z.literal("number"), value: specialNumber }),
      z.strictObject({
        type: z.literal("object"),
        entries: z.array(z.tuple([z.string(), wire])),
      }),
      z.strictObject({
        type: z.literal("ndarray"),
        shape: z.array(z.int().nonnegative()).max(LIMITS.axes),
        dtype: z.enum(["float64", "float32"]),
        data: z.array(z.union([z.number(), specialNumber])),
      }),
    ]),
  ]),
);

const KINDS = [
  ...["missing", "todo", "refused", "threw"],
  ...["timeout", "memory", "crashed", "result"],
] as Told["kind"][];

const sentence = z.string().max(3_000);

const reply = z.union([
  z.strictObject({ token: z.string(), printed: z.string().max(10_000) }),
  z.strictObject({ token: z.string(), loading: z.int().nonnegative() }),
  z.strictObject({ token: z.string(), id: z.int(), value: wire }),
  z.strictObject({
    token: z.string(),
    id: z.int(),
    error: z.strictObject({
      kind: z.enum(KINDS),
      message: z.strictObject({ en: sentence, ja: sentence }),
    }),
  }),
]);

/** One line: something printed, the unit that is loaded, a value, an error. */
export type Reply = z.infer<typeof reply>;

/**
 * Reads a line from the sandbox; `undefined` when it is none of ours.
 *
 * A line that does not begin with the token of this process was not written by
 * our side of the sandbox. It may be made to keep a parser busy: nothing else
 * of it is looked at.
 */
export function readReply(line: string, token: string): Reply | undefined {
  if (!line.startsWith(`{"token":${JSON.stringify(token)},`)) return undefined;
  if (line.length > 2 * LIMITS.length || isTooDeep(line)) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  const result = reply.safeParse(parsed);
  return result.success && result.data.token === token
    ? result.data
    : undefined;
}

/** Brackets are counted first: the reader calls itself for each level. */
function isTooDeep(line: string): boolean {
  let depth = 0;
  let isText = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i];
    if (isText && letter === "\\") i += 1;
    else if (letter === '"') isText = !isText;
    else if (isText) continue;
    else if (letter === "[" || letter === "{") depth += 1;
    else if (letter === "]" || letter === "}") depth -= 1;
    if (depth > 5 * LIMITS.depth) return true;
  }
  return false;
}
