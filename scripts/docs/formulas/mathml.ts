/** A formula's part, as MathML, and what it was made of. */
export interface Part {
  mathml: string;
  /** What stands between the brackets, if the part is a pair of them. */
  inside?: string;
  /** Whether a space stands before it. */
  spaced: boolean;
  /** An operator, such as +, which ends a product. */
  operator?: string;
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (c) => escapes[c]);
}

export function row(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0] : `<mrow>${parts.join("")}</mrow>`;
}

/** A variable; a name of several letters stands upright, with some room. */
export function name(text: string, room: boolean): string {
  const [letter, accent] = [...text.normalize("NFD")];
  if (accent === "\u0302") return hat(letter, "^");
  if (accent === "\u0303") return hat(letter, "~");
  if (text.startsWith("(")) return `<mtext>${text}</mtext>`;
  const space = text.length > 1 && room ? '<mspace width="0.17em"/>' : "";
  return row([`<mi>${text}</mi>`, ...(space ? [space] : [])]);
}

function hat(letter: string, accent: string): string {
  return `<mover accent="true"><mi>${letter}</mi><mo>${accent}</mo></mover>`;
}

export function number(text: string): string {
  if (text === "½") return "<mfrac><mn>1</mn><mn>2</mn></mfrac>";
  return /\d|∞/.test(text) ? `<mn>${text}</mn>` : `<mo>${text}</mo>`;
}

/** What stands in a subscript or superscript: letters one by one. */
export function small(text: string): string {
  const parts = [...text.matchAll(/\d+|./gu)].map(([c]) => {
    if (/\d/.test(c)) return `<mn>${c}</mn>`;
    if (c === "T") return '<mi mathvariant="normal">T</mi>';
    return /[−+′]/.test(c) ? `<mo>${c}</mo>` : `<mi>${c}</mi>`;
  });
  return row(parts);
}

/** A base with what stands below and above it, as far as it is there. */
export function scripts(base: string, sub?: string, sup?: string): string {
  // Below and above a large Σ, beside everything else.
  const [under, both] = base.includes("∑")
    ? ["munder", "munderover"]
    : ["msub", "msubsup"];
  if (sub && sup) return `<${both}>${base}${small(sub)}${small(sup)}</${both}>`;
  if (sub) return `<${under}>${base}${small(sub)}</${under}>`;
  return sup ? `<msup>${base}${small(sup)}</msup>` : base;
}

export function fraction(above: string, below: string): string {
  return `<mfrac>${above}${below}</mfrac>`;
}

/** The whole formula; a displayed one has a line of its own. */
export function math(content: string, source: string, block: boolean): string {
  const alt = escaped(source.replace(/\s+/g, " ")).replace(/"/g, "&quot;");
  const display = block ? "block" : "inline";
  return `<math display="${display}" alttext="${alt}">${content}</math>`;
}
