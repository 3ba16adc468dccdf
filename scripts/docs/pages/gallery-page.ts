import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { renderSvg } from "../../../lib/charts/render.ts";
import { gallery } from "../../../test/lib/charts/gallery.ts";
import { root } from "../../setup/root.mjs";
import { escaped } from "../formulas/mathml.ts";

const GALLERY = join(root, "test/lib/charts/gallery.ts");
const OPENING = `Each chart as \`show(chart)\` draws it, with the words that a
chart carries for those who see it not, and the code that makes it.
`;

/** Each chart of the gallery with its words and its code, as Markdown. */
export function galleryPage(): string {
  const code = codeByName();
  const sections = Object.entries(gallery).map(([name, chart]) => {
    const title = name.replaceAll("-", " ");
    const words = escaped(chart.description).replaceAll('"', "&quot;");
    return `## ${title[0].toUpperCase()}${title.slice(1)}

<figure class="chart"><img src="../gallery/${name}.svg" alt="${words}">
<figcaption>${words}</figcaption></figure>

\`\`\`ts
${code.get(name)}
\`\`\`
`;
  });
  return `${OPENING}\n${sections.join("\n")}`;
}

/** Draws the charts of the gallery into the folder `gallery` of a folder. */
export function drawGallery(folder: string): void {
  mkdirSync(join(folder, "gallery"), { recursive: true });
  for (const [name, chart] of Object.entries(gallery)) {
    writeFileSync(join(folder, "gallery", `${name}.svg`), renderSvg(chart));
  }
}

/** The source of the function that makes each chart, and of its helpers. */
function codeByName(): Map<string, string> {
  const file = parsed(GALLERY);
  const origins = new Map<string, string>();
  const code = new Map<string, string>();
  const look = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) {
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      const names = node.importClause?.namedBindings;
      if (names && ts.isNamedImports(names)) {
        for (const { name } of names.elements) origins.set(name.text, from);
      }
    } else if (
      ts.isPropertyAssignment(node) &&
      ts.isCallExpression(node.initializer)
    ) {
      const maker = node.initializer.expression.getText(file);
      const from = join(dirname(GALLERY), origins.get(maker) ?? "");
      code.set((node.name as ts.StringLiteral).text, sourceOf(maker, from));
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return code;
}

/** A function with the functions of the same file that it uses. */
function sourceOf(maker: string, path: string): string {
  const file = parsed(path);
  const functions = new Map(
    file.statements
      .filter(ts.isFunctionDeclaration)
      .map((one) => [one.name?.text ?? "", one]),
  );
  const used = new Set<string>();
  const use = (name: string) => {
    const found = functions.get(name);
    if (!found || used.has(name)) return;
    used.add(name);
    const look = (node: ts.Node) => {
      if (ts.isIdentifier(node)) use(node.text);
      ts.forEachChild(node, look);
    };
    look(found);
  };
  use(maker);
  return [...functions]
    .filter(([name]) => used.has(name))
    .map(([, one]) => file.text.slice(one.getFullStart(), one.end).trim())
    .join("\n\n");
}

function parsed(path: string): ts.SourceFile {
  const text = readFileSync(path, "utf8");
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
}
