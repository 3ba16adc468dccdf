import type { Text } from "../../kit/words/text.ts";
import type { Failure } from "../failure.ts";
import { refused as refusedWords } from "../words/refused.ts";
import { remarks } from "../words/remarks.ts";
import { closure, type Index, indexByName, inRunningOrder } from "./closure.ts";
import type { Collected } from "./collect.ts";
import type { Declaration } from "./declarations.ts";
import { type Rules, refusal, refusedImport } from "./rules.ts";
import { clip, shorten } from "./shorten.ts";

/** So many cells are named as those in which a missing name may stand. */
const MOST_UNREAD = 3;

/** A declaration's place in the assembled code, to find its cell again. */
export interface Segment {
  /** The line of the assembled code on which it begins, from 1. */
  at: number;
  cell: number;
  line: number;
}

/** The code for some names of an exercise: TypeScript, and where it is from. */
export interface Assembled {
  code: string;
  segments: Segment[];
  /** The names that cannot be had, and why. */
  problems: Record<string, Failure>;
}

/** Puts together what the exercise's names need, and nothing else. */
export function assemble(collected: Collected, rules: Rules): Assembled {
  const index = indexByName(collected.declarations);
  const problems = new Map<string, Failure>();
  const roots = rules.names.flatMap((name) => {
    const declared = (index.get(name) ?? []).filter((d) => d.kind !== "type");
    const problem =
      declared.length === 0
        ? missing(name, collected)
        : refused(closure(declared, index), rules);
    if (problem) problems.set(name, problem);
    return problem ? [] : declared;
  });
  const found = [...new Set(rules.names)].filter((name) => !problems.has(name));
  return {
    ...write(closure(roots, index), index, found),
    problems: Object.fromEntries(problems),
  };
}

function missing(name: string, { unread }: Collected): Failure {
  const cells = shorten(
    unread,
    ({ cell, line, why }) => remarks.unread(cell, line, clip(why)),
    remarks.moreUnread,
    MOST_UNREAD,
  );
  return { kind: "missing", message: remarks.missing(name, cells) };
}

function refused(
  needed: ReadonlySet<Declaration>,
  rules: Rules,
): Failure | undefined {
  const uses = [...needed].flatMap(({ references }) => references);
  for (const declaration of needed) {
    if (declaration.loadsModules) {
      const message = refusal(refusedWords.import, rules);
      return { kind: "refused", message };
    }
    const message = refusedUse(declaration, uses, rules);
    if (message) return { kind: "refused", message };
  }
  return undefined;
}

function refusedUse(
  { from, names: [local] }: Declaration,
  uses: readonly Declaration["references"][number][],
  rules: Rules,
): Text | undefined {
  if (!from) return undefined;
  const here = uses.filter(({ name }) => name === local);
  // A type is gone when the code runs, so every type may be imported.
  if (here.length > 0 && here.every(({ isType }) => isType)) return undefined;
  const names =
    from.imported === "*"
      ? here.flatMap(({ member }) => (member ? [member] : []))
      : [from.imported];
  // `* as lib` of a forbidden package names nothing that could be allowed.
  if (names.length === 0 && !from.source.startsWith("@course/"))
    names.push("*");
  return names
    .map((name) => refusedImport(from.source, name, rules))
    .find((message) => message !== undefined);
}

function write(
  declarations: ReadonlySet<Declaration>,
  index: Index,
  exported: readonly string[],
): Pick<Assembled, "code" | "segments"> {
  const lines: string[] = [];
  const segments: Segment[] = [];
  // In the notebook's order first: the Set is in the order of discovery.
  const inOrder = [...new Set([...index.values()].flat())].filter((d) =>
    declarations.has(d),
  );
  const imports = inOrder.filter(({ from }) => from);
  const others = inOrder.filter(({ from }) => !from);
  const running = inRunningOrder(others, indexByName(others));
  for (const declaration of [...imports, ...running]) {
    const { cell, line } = declaration;
    segments.push({ at: lines.length + 1, cell, line });
    lines.push(...statement(declaration).split("\n"));
  }
  lines.push(`export { ${exported.join(", ")} };`);
  return { code: lines.join("\n"), segments };
}

function statement({ text, from }: Declaration): string {
  if (!from) return `${text};`;
  const what =
    from.imported === "*" || from.imported === "default" ? text : `{ ${text} }`;
  return `import ${what} from ${JSON.stringify(from.source)};`;
}
