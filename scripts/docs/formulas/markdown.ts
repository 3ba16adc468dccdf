import { findFormulas, isStatement } from "./find.ts";
import { escaped, math } from "./mathml.ts";
import { formulaToMathml } from "./parse.ts";

/** What is needed here of markdown-it, which TypeDoc reads comments with. */
interface MarkdownToken {
  type: string;
  content: string;
  children: MarkdownToken[] | null;
}

interface MarkdownParser {
  core: {
    ruler: {
      push(
        name: string,
        rule: (state: {
          tokens: MarkdownToken[];
          Token: new (type: string, tag: string, nesting: 0) => MarkdownToken;
        }) => void,
      ): void;
    };
  };
}

/** Teaches markdown-it to draw formulas that stand in plain text. */
export function drawFormulas(parser: MarkdownParser): void {
  parser.core.ruler.push("formulas", ({ tokens, Token }) => {
    for (const [n, { children }] of tokens.entries()) {
      // The names of headings stand in lists of contents as well, as text.
      if (!children || tokens[n - 1]?.type === "heading_open") continue;
      const paragraph = joined(children);
      children.length = 0;
      let links = 0;
      for (const [i, token] of paragraph.entries()) {
        if (token.type === "link_open") links++;
        if (token.type === "link_close") links--;
        if (token.type === "text" && links === 0) {
          const drawn = new Token("html_inline", "", 0);
          drawn.content = drawText(token.content, i === 0);
          children.push(drawn);
        } else children.push(token);
      }
    }
  });
}

/** The ends of lines within a comment mean nothing: a formula may cross one. */
function joined(children: readonly MarkdownToken[]): MarkdownToken[] {
  const all: MarkdownToken[] = [];
  for (const token of children) {
    const text = token.type === "softbreak" ? "\n" : token.content;
    const last = all[all.length - 1];
    const isText = token.type === "text" || token.type === "softbreak";
    if (isText && last?.type === "text") last.content += text;
    else if (isText) all.push({ ...token, type: "text", content: text });
    else all.push(token);
  }
  return all;
}

/**
 * HTML of a text with its formulas. A formula that says what something is gets
 * a line of its own if it opens the paragraph, or follows a colon or another
 * formula that has one, and if no words go on behind it.
 */
export function drawText(text: string, opensParagraph: boolean): string {
  const segments = findFormulas(text);
  let [block, html] = [false, ""];
  for (const [i, { text: piece, formula }] of segments.entries()) {
    if (!formula) {
      html += escaped(piece);
      continue;
    }
    const before = segments[i - 1]?.text;
    const opens = before === undefined ? opensParagraph : /:\s+$/.test(before);
    const continues = block && /^[,;]\s+$/.test(before ?? "");
    const after = segments[i + 1]?.text ?? "";
    const ends = /^\s*$|^[.,;:]|^\s+with\b/.test(after);
    block = isStatement(formula) && (opens || continues) && ends;
    html += math(formulaToMathml(formula, block), piece, block);
  }
  // The comma or full stop behind a formula stays on its line.
  return html.replace(
    /(<math display="block"(?:(?!<\/math>).)*)<\/math>([.,;])(?=\s|$)/gs,
    "$1<mtext>$2</mtext></math>",
  );
}
