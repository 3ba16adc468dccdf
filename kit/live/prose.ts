import katex from "katex";
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true, linkify: false });

/**
 * The prose of a lecture as HTML, with its formulas as MathML, which every
 * browser draws by itself.
 *
 * HTML in the prose is shown as text, but for the few plain tags that lectures
 * use, without attributes.
 */
export function prose(source: string): string {
  return markdown.render(source);
}

const plainTag = /^<\/?(details|summary|br|b|i|sub|sup)\s*\/?>/;

function onlyPlainTags(html: string): string {
  const parts = html.split(/(<[^>]*>)/);
  return parts
    .map((part) =>
      plainTag.test(part) ? part : markdown.utils.escapeHtml(part),
    )
    .join("");
}

markdown.renderer.rules.html_block = (tokens, i) =>
  onlyPlainTags(tokens[i].content);
markdown.renderer.rules.html_inline = (tokens, i) =>
  onlyPlainTags(tokens[i].content);

// A link leads out of the page: what it names is not served here.
markdown.renderer.rules.link_open = (tokens, i, options, _env, self) => {
  const href = String(tokens[i].attrGet("href"));
  if (/^https?:/.test(href)) tokens[i].attrSet("target", "_blank");
  else tokens[i].attrs = null;
  return self.renderToken(tokens, i, options);
};
markdown.renderer.rules.image = (tokens, i) =>
  markdown.utils.escapeHtml(tokens[i].content);

markdown.inline.ruler.before("escape", "formula", (state, silent) => {
  const rest = state.src.slice(state.pos);
  const found = /^(\$\$?)((?:\\.|[^$\\])+)\1/.exec(rest);
  if (found === null) return false;
  const [all, sign, formula] = found;
  if (!silent) {
    const token = state.push("formula", "math", 0);
    token.content = formula;
    token.markup = sign;
  }
  state.pos += all.length;
  return true;
});

markdown.renderer.rules.formula = (tokens, i) => {
  const { content, markup } = tokens[i];
  const displayMode = markup === "$$";
  return katex.renderToString(content, {
    displayMode,
    output: "mathml",
    throwOnError: false,
  });
};

/** A formula on lines of its own, which may begin like a list. */
const formulaBlock: Parameters<typeof markdown.block.ruler.before>[2] = (
  state,
  start,
  end,
  silent,
) => {
  const lines: string[] = [];
  for (let line = start; line < end; line++) {
    const from = state.bMarks[line] + state.tShift[line];
    lines.push(state.src.slice(from, state.eMarks[line]));
    const text = lines.join("\n").trimEnd();
    if (!text.startsWith("$$")) return false;
    const close = text.indexOf("$$", 2);
    if (close < 0) continue;
    if (close !== text.length - 2) return false;
    if (!silent) {
      const token = state.push("formula", "math", 0);
      token.content = text.slice(2, -2);
      token.markup = "$$";
      state.line = line + 1;
    }
    return true;
  }
  return false;
};
markdown.block.ruler.before("fence", "formula", formulaBlock, {
  alt: ["paragraph", "blockquote", "list"],
});
