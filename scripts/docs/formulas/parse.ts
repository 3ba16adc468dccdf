import { fraction, name, number, type Part, row, scripts } from "./mathml.ts";
import type { Token } from "./tokens.ts";

const OPERATOR = /^[-+−·×=←≠≈≤≥<>∈,]$/;
const CLOSER: Record<string, string> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "⌊": "⌋",
  "|": "|",
};

const SLASH = '<mo lspace="0" rspace="0">/</mo>';

/**
 * A formula as MathML: fractions, roots, sums, subscripts and superscripts.
 *
 * A slash with spaces around it divides the whole product before it, and one
 * without only what it touches: λ g / (√h + ε), but 1/N · Σ x. Below it stands
 * what follows without a space, so in 1/(2N) Σ x the sum is not divided by.
 *
 * @param stacked whether fractions without brackets become tall, too: 1/N
 */
export function formulaToMathml(
  tokens: readonly Token[],
  stacked: boolean,
): string {
  let next = 0;
  return row(sequence(() => false));

  /** Parts up to a sign that ends them, with fractions put together. */
  function sequence(ends: (text: string) => boolean): string[] {
    const parts: Part[] = [];
    while (next < tokens.length && !isEnd(tokens[next], ends)) {
      const token = tokens[next];
      if (token.kind === "sign" && token.text === "/") divide(parts);
      else parts.push(part());
    }
    return parts.map(({ mathml }) => mathml);
  }

  /** Puts the last product, or what touches the slash, above a bar. */
  function divide(parts: Part[]): void {
    const slash = tokens[next++];
    let start = parts.length;
    while (start > 0 && !parts[start - 1].operator) {
      start--;
      if (!slash.spaced && parts[start].spaced) break;
    }
    const above = parts.splice(start);
    const below: Part[] = [];
    while (next < tokens.length) {
      const { kind, text, spaced } = tokens[next];
      const stops =
        kind === "sign" && (/^[/)\]}⌋|]$/.test(text) || OPERATOR.test(text));
      if (stops || (below.length > 0 && spaced)) break;
      below.push(part());
    }
    const spaced = above[0]?.spaced ?? slash.spaced;
    const simple = [...above, ...below].every(({ inside }) => !inside);
    const flat = !stacked && !slash.spaced && simple;
    const mathml = flat
      ? row([...texts(above), SLASH, ...texts(below)])
      : fraction(bare(above), bare(below));
    parts.push({ mathml, spaced });
  }

  /** One number, name, bracket, root, sum or operator, with its scripts. */
  function part(): Part {
    const token = tokens[next++];
    const { kind, text, spaced } = token;
    if (kind === "number") return scripted({ mathml: number(text), spaced });
    if (kind !== "sign") {
      const room = /^[\p{L}\d√Σ]/u.test(tokens[next]?.text ?? "");
      return scripted({ mathml: name(text, room), spaced });
    }
    if (text in CLOSER) return scripted(bracket(text, spaced));
    if (text === "√") return { mathml: `<msqrt>${operand()}</msqrt>`, spaced };
    if (text === "Σ") return sum(spaced);
    if (text === "∂") {
      return { mathml: row(["<mo>∂</mo>", operand(false)]), spaced };
    }
    const sign = text === "<" ? "&lt;" : text === ">" ? "&gt;" : text;
    return { mathml: `<mo>${sign}</mo>`, spaced, operator: text };
  }

  function bracket(open: string, spaced: boolean): Part {
    const close = CLOSER[open];
    const inside = row(sequence((text) => text === close));
    next++;
    const [left, right] = [open, close].map((c) =>
      c === "|" ? '<mo fence="true">|</mo>' : `<mo>${c}</mo>`,
    );
    const isFraction = /^<mfrac>(?:(?!<mfrac>).)*<\/mfrac>$/.test(inside);
    const mathml = isFraction ? inside : row([left, inside, right]);
    return { mathml, inside, spaced };
  }

  /** A large Σ belongs to what follows it: both stand below a bar. */
  function sum(spaced: boolean): Part {
    const sign = scripted({ mathml: "<mo>∑</mo>", spaced }).mathml;
    const isLast = next >= tokens.length || tokens[next].kind === "sign";
    return { mathml: isLast ? sign : row([sign, part().mathml]), spaced };
  }

  /** What a root is taken of: brackets around it are not needed. */
  function operand(unwrap = true): string {
    if (next >= tokens.length || /^[/=,]$/.test(tokens[next].text)) return "";
    const { mathml, inside } = part();
    return unwrap ? (inside ?? mathml) : mathml;
  }

  function scripted(base: Part): Part {
    const take = (kind: Token["kind"]) =>
      tokens[next]?.kind === kind ? tokens[next++].text : undefined;
    const [first, sup, later] = [take("sub"), take("sup"), take("sub")];
    const sub = first ?? later;
    if (tokens[next]?.text === "^") {
      next++;
      const mathml = `<msup>${base.mathml}${part().mathml}</msup>`;
      return { mathml, spaced: base.spaced };
    }
    if (sub === undefined && sup === undefined) return base;
    return { mathml: scripts(base.mathml, sub, sup), spaced: base.spaced };
  }
}

function isEnd({ kind, text }: Token, ends: (text: string) => boolean) {
  return kind === "sign" && ends(text);
}

function texts(parts: readonly Part[]): string[] {
  return parts.map(({ mathml }) => mathml);
}

/** Above or below a bar a single pair of brackets is left out. */
function bare(parts: readonly Part[]): string {
  const [{ mathml, inside } = { mathml: "<mrow/>", inside: "" }] = parts;
  return parts.length === 1 ? inside || mathml : row(texts(parts));
}
