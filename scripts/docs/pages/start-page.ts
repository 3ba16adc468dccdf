import type { CommentDisplayPart, ProjectReflection } from "typedoc";
import { firstSentence } from "./first-sentence.ts";
import { exportsByKind } from "./kinds.ts";

const OPENING = `Everything that \`import { … } from "@course/lib"\` can name,
and what exercises have from \`@course/kit\`. A class is created with \`new\`;
what stands in braces, such as \`{ lr = 0.1 }\`, is an object of options with
their values unless told. All charts are in the [gallery](${galleryAddress()}).
`;

/** Where the gallery is, seen from the start page. */
export function galleryAddress(): string {
  return "documents/Gallery_of_charts.html";
}

/** The start page: each name with its first sentence, by kind. */
export function startPage(project: ProjectReflection): CommentDisplayPart[] {
  const parts: CommentDisplayPart[] = [{ kind: "text", text: OPENING }];
  const add = (text: string) => parts.push({ kind: "text", text });
  for (const [kind, group] of exportsByKind(project)) {
    add(`\n## ${kind}\n\n| name | what it is |\n|---|---|\n`);
    for (const reflection of group) {
      add("| ");
      parts.push({
        kind: "inline-tag",
        tag: "@link",
        text: reflection.name,
        target: reflection,
      });
      add(" | ");
      for (const part of firstSentence(reflection)) {
        // A table's row is one line, and a bar ends its cell.
        const text = part.text.replace(/\s+/g, " ").replaceAll("|", "\\|");
        parts.push({ ...part, text });
      }
      add(" |\n");
    }
  }
  return parts;
}
