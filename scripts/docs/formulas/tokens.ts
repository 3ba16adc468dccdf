/** A piece of text, as a formula sees it. */
export interface Token {
  kind: "number" | "name" | "sub" | "sup" | "sign" | "space" | "other";
  text: string;
  /** Where it starts in the text, and where it ends. */
  at: number;
  end: number;
  /** Whether a space stands before it. */
  spaced: boolean;
}

/** Small letters and digits, and below them what they stand for. */
const LOW = ["₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₘₙₜₓ", "0123456789ijkmntx"];
const HIGH = ["⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺′ᵀᵃᵇⁱʲᵏⁿᵗˣʸᴺ", "0123456789−+′TabijkntxyN"];

/** Words that are names in formulas wherever they stand. */
const ALWAYS =
  /^(?:dout|exp|log|max|min|cos|sin|tan|tanh|sign|argmin|std|fanIn|fanOut)$/;

/** Words that are names where an operator or an open bracket is beside them. */
const BESIDE =
  /^(?:running|momentum|batch|penalty|prox|train|meta|head|shared|slope|softmax|epochs?|every|factor|rate|variance|lr|scale)$/;

const PATTERN = new RegExp(
  [
    "(?<space>\\s+)",
    "(?<number>\\d+(?:\\.\\d+)?(?:e[-−]?\\d+)?|½|∞|…)",
    "∂\\((?<quantity>[a-z ]+)\\)",
    `(?<sub>[${LOW[0]}]+|_(?:[A-Za-z]{1,2}|\\d)(?![A-Za-z]))`,
    `(?<sup>[${HIGH[0]}]+)`,
    // The letters of another alphabet are names one by one: αv is α times v.
    "(?<greek>[\\u0370-\\u03ff]\\u0303?)",
    "(?<prose>[A-Za-z](?:\\.[A-Za-z])+\\.|[A-Za-z]+\\d*(?:[-'’][A-Za-z]+)+)",
    "(?<accented>[A-Za-zŝ][\\u0302\\u0303]|ŝ)",
    "(?<word>[A-Za-z]+(?:\\d[A-Za-z0-9]*)?)",
    "(?<sign>[-+−·×/=←≠≈≤≥<>∈(){}\\[\\]⌊⌋|√^Σ∂,;:.])",
    "(?<other>.)",
  ].join("|"),
  "gsu",
);

/** Splits text into numbers, names, signs of mathematics, and other things. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: piece, index: at, groups } of text.matchAll(PATTERN)) {
    for (const [kind, part, length] of partsOf(piece, groups ?? {})) {
      const last = tokens[tokens.length - 1];
      const start = last ? Math.max(at, last.end) : at;
      const spaced = last?.kind === "space";
      tokens.push({ kind, text: part, at: start, end: start + length, spaced });
    }
  }
  return tokens.map((token, i) => ({ ...token, kind: settled(tokens, i) }));
}

type Part = [kind: Token["kind"], text: string, length: number];

/** What a match of the pattern consists of: mostly of one part. */
function partsOf(
  piece: string,
  { space, number, quantity, sub, sup, greek, accented, word, sign }: Groups,
): Part[] {
  const one = (kind: Token["kind"], text = piece): Part[] => [
    [kind, text, piece.length],
  ];
  if (space) return one("space");
  if (number) return one("number");
  if (sub) return one("sub", plain(sub.replace("_", ""), LOW));
  if (sup) return one("sup", plain(sup, HIGH));
  if (sign || greek === "Σ") return one("sign");
  if (greek || accented) return one("name");
  if (quantity) {
    const name: Part = ["name", `(${quantity})`, piece.length - 1];
    return [["sign", "∂", 1], name];
  }
  // Two letters such as xW and NK are a product; longer words are names.
  if (word && /^(?:[a-z][A-Z]|NK|XW)$/.test(word)) {
    return [...word].map((letter): Part => ["name", letter, 1]);
  }
  const isName = /^[A-Za-z]$/.test(word ?? "") || ALWAYS.test(word ?? "");
  return one(isName || BESIDE.test(word ?? "") ? "name" : "other");
}

type Groups = Record<string, string | undefined>;

function plain(text: string, [small, large]: string[]): string {
  return [...text].map((c) => large[small.indexOf(c)] ?? c).join("");
}

/** Sorts out the words that are names in formulas only, such as "a". */
function settled(tokens: readonly Token[], i: number): Token["kind"] {
  const { kind, text } = tokens[i];
  const isDoubtful = /^[aAI]$/.test(text) || BESIDE.test(text);
  if (kind !== "name" || !isDoubtful) return kind;
  const [before, after] = [neighbour(tokens, i, -1), neighbour(tokens, i, 1)];
  const operator = /^[-+−·×/=←≠≈≤≥<√∂^⌊⌋]$/;
  const called = text !== "a" && text !== "A" && after?.text === "(";
  const enclosed = /^[(|]$/.test(before?.text ?? "");
  const inFormula =
    (enclosed && /^[,)|]$/.test(after?.text ?? "")) ||
    (before && operator.test(before.text)) ||
    (after && (operator.test(after.text) || /^su[bp]$/.test(after.kind))) ||
    (called && !after.spaced);
  return inFormula ? "name" : "other";
}

function neighbour(tokens: readonly Token[], i: number, step: 1 | -1) {
  const next = tokens[i + step];
  return next?.kind === "space" ? tokens[i + 2 * step] : next;
}
