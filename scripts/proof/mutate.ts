import {
  AST_NODE_TYPES,
  parse,
  simpleTraverse,
  type TSESTree,
} from "@typescript-eslint/typescript-estree";

/** A small change of a program. */
export interface Mutation {
  /** What is changed, e.g. `x.add(b) → x.sub(b)`. */
  change: string;
  /** The changed program. */
  code: string;
}

/** Operators, and what stands in their place. */
const OPERATORS: Readonly<Record<string, string>> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "**": "*",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+=": "-=",
  "-=": "+=",
  "*=": "/=",
  "/=": "*=",
};

/** Methods of arrays and of Math, and what stands in their place. */
const METHODS: Readonly<Record<string, string>> = {
  add: "sub",
  sub: "add",
  mul: "div",
  div: "mul",
  sum: "mean",
  mean: "sum",
  max: "min",
  min: "max",
  argmax: "argmin",
  maximum: "minimum",
  variance: "std",
  std: "variance",
  exp: "log",
  log: "exp",
  greater: "equal",
  sqrt: "abs",
  abs: "neg",
  sign: "abs",
  tanh: "neg",
  zeros: "ones",
  ones: "zeros",
};

/** The answers to a question of a quiz. */
const CHOICES = ["a", "b", "c", "d"];

/** Methods without arguments that may be forgotten. */
const FORGOTTEN = new Set(["neg", "sqrt", "exp", "log", "abs", "sign", "tanh"]);

/**
 * All small changes of a piece of TypeScript, one at a time: other operators,
 * numbers and methods, forgotten transposes, signs and statements.
 *
 * @throws {Error} when the code does not parse.
 */
export function mutations(code: string): Mutation[] {
  // A fill-in may return, and use `this` and `await`.
  const head = "async function fillIn() {\n";
  const whole = `${head}${code}\n}`;
  const found: Mutation[] = [];
  simpleTraverse(parse(whole, { range: true }), {
    enter(node, parent) {
      for (const change of changesOf(node, parent, whole)) {
        found.push(mutation(whole, node.range, change, head.length));
      }
    },
  });
  return found;
}

function mutation(
  whole: string,
  node: TSESTree.Range,
  [[from, to], by]: Change,
  head: number,
): Mutation {
  const start = Math.min(node[0], from);
  const end = Math.max(node[1], to);
  const before = whole.slice(start, end);
  const after = whole.slice(start, from) + by + whole.slice(to, end);
  const [old, now] = [before, after].map((text) => text.replace(/\s+/g, " "));
  const code = whole.slice(head, from) + by + whole.slice(to, -2);
  return { change: `${old} → ${now || "nothing"}`, code };
}

type Change = [range: [number, number], by: string];

function changesOf(
  node: TSESTree.Node,
  parent: TSESTree.Node | undefined,
  text: string,
): Change[] {
  switch (node.type) {
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.LogicalExpression:
      return operator(node, node.left.range[1], text);
    case AST_NODE_TYPES.AssignmentExpression:
      return operator(node, node.left.range[1], text);
    case AST_NODE_TYPES.UnaryExpression:
      return node.operator === "-" || node.operator === "!"
        ? [[[node.range[0], node.argument.range[0]], ""]]
        : [];
    case AST_NODE_TYPES.Literal:
      return literal(node, parent);
    case AST_NODE_TYPES.MemberExpression:
      return member(node, parent);
    case AST_NODE_TYPES.ConditionalExpression:
      return [
        [node.range, text.slice(...node.consequent.range)],
        [node.range, text.slice(...node.alternate.range)],
      ];
    case AST_NODE_TYPES.IfStatement:
      return [
        [node.test.range, "true"],
        [node.test.range, "false"],
      ];
    case AST_NODE_TYPES.ExpressionStatement:
      return [[node.range, ""]];
    case AST_NODE_TYPES.CallExpression:
      return factors(node, text);
    default:
      return [];
  }
}

function operator(
  node: { operator: string; range: [number, number] },
  from: number,
  text: string,
): Change[] {
  const other = OPERATORS[node.operator];
  if (other === undefined) return [];
  const at = text.indexOf(node.operator, from);
  return [[[at, at + node.operator.length], other]];
}

function literal(
  { value, range }: TSESTree.Literal,
  parent: TSESTree.Node | undefined,
): Change[] {
  if (parent?.type === AST_NODE_TYPES.TSLiteralType) return [];
  if (typeof value === "number")
    return [[range, `${value === 0 ? 1 : value + 1}`]];
  if (typeof value === "boolean") return [[range, `${!value}`]];
  if (typeof value === "string" && CHOICES.includes(value)) {
    const others = CHOICES.filter((letter) => letter !== value);
    return others.map((letter): Change => [range, `"${letter}"`]);
  }
  return [];
}

function member(
  { property, object, range }: TSESTree.MemberExpression,
  parent: TSESTree.Node | undefined,
): Change[] {
  if (property.type !== AST_NODE_TYPES.Identifier) return [];
  const { name } = property;
  const rest: [number, number] = [object.range[1], range[1]];
  if (name === "T") return [[rest, ""]];
  const call = parent?.type === AST_NODE_TYPES.CallExpression ? parent : null;
  if (call?.callee.range[0] !== range[0]) return [];
  if (call.callee.range[1] !== range[1]) return [];
  const changes: Change[] = [];
  if (Object.hasOwn(METHODS, name)) {
    changes.push([property.range, METHODS[name]]);
  }
  if (FORGOTTEN.has(name) && call.arguments.length === 0) {
    changes.push([[object.range[1], call.range[1]], ""]);
  }
  return changes;
}

/** `A.matmul(B)` → `B.matmul(A)`, and a forgotten second factor or term. */
function factors(node: TSESTree.CallExpression, text: string): Change[] {
  const { callee, arguments: args, range } = node;
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return [];
  if (callee.property.type !== AST_NODE_TYPES.Identifier) return [];
  if (args.length !== 1) return [];
  const [left, right] = [callee.object, args[0]].map((part) =>
    text.slice(...part.range),
  );
  switch (callee.property.name) {
    case "matmul":
      return [[range, `${right}.matmul(${left})`]];
    case "add":
    case "sub":
    case "mul":
    case "div":
      return [[range, left]];
    default:
      return [];
  }
}
