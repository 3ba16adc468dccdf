import {
  AST_NODE_TYPES,
  parse,
  simpleTraverse,
  type TSESTree,
} from "@typescript-eslint/typescript-estree";

/** An answer that does not come from calculating. */
export interface FixedAnswer {
  /** What comes back: `NaN`, `0`, or a number that a visible check expects. */
  gives: string;
  /** The code of the fill-in. */
  code: string;
}

/** Makes every number of a result the same; `v` is the right result. */
const everyNumber = (number: string) =>
  "(function all(v) { return " +
  `typeof v === "number" ? ${number} : ` +
  `typeof v === "boolean" ? ${number} > 0 : ` +
  `typeof v === "string" ? "${number}" : ` +
  `v?.map ? v.map(() => ${number}) : ` +
  "v?.constructor === Object ? Object.fromEntries(" +
  "Object.entries(v).map(([key, part]) => [key, all(part)])) : v; })(v)";

/**
 * The code of a fill-in with results that are right in kind and shape, but
 * constant, NaN, or learnt by heart from the visible checks.
 *
 * @param code the right answer
 * @param remembered what visible checks expect, as program text
 */
export function fixedAnswers(
  code: string,
  remembered: readonly string[],
): FixedAnswer[] {
  const constants = ["NaN", "0", "1"].map((number) => ({
    gives: number,
    expression: everyNumber(number === "NaN" ? "Number.NaN" : number),
  }));
  const learnt = remembered.map((text) => ({
    gives: text.replace(/\s+/g, " "),
    expression: text.startsWith("[") ? `NDArray.from(${text})` : `(${text})`,
  }));
  return [...constants, ...learnt].flatMap(({ gives, expression }) => {
    const changed = withResults(code, expression);
    return changed === code ? [] : [{ gives, code: changed }];
  });
}

/** The code with `expression` in the place of all that it gives back. */
function withResults(code: string, expression: string): string {
  const head = "async function fillIn() {\n";
  const whole = `${head}${code}\n}`;
  let changed = whole;
  for (const [from, to] of resultsOf(whole).reverse()) {
    const right = whole.slice(from, to);
    changed =
      changed.slice(0, from) +
      `((v: any) => ${expression})(${right})` +
      changed.slice(to);
  }
  return changed.slice(head.length, -2);
}

/** What a fill-in returns; if nothing, the last that it assigns or declares. */
function resultsOf(whole: string): TSESTree.Range[] {
  const returned: TSESTree.Range[] = [];
  const assigned: TSESTree.Range[] = [];
  simpleTraverse(
    parse(whole, { range: true }),
    {
      enter(node) {
        if (node.type === AST_NODE_TYPES.ReturnStatement) {
          if (node.argument && isOwn(node)) returned.push(node.argument.range);
        } else if (node.type === AST_NODE_TYPES.AssignmentExpression) {
          if (node.operator === "=") assigned.push(node.right.range);
        } else if (node.type === AST_NODE_TYPES.VariableDeclarator) {
          if (node.init) assigned.push(node.init.range);
        }
      },
    },
    true,
  );
  return returned.length > 0 ? returned : assigned.slice(-1);
}

/** Whether a return is the fill-in's, and not that of a function within. */
function isOwn(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (/Function/.test(at.type)) {
      return at.parent?.type === AST_NODE_TYPES.Program;
    }
  }
  return false;
}
