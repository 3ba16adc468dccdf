import type { CommentDisplayPart, DeclarationReflection } from "typedoc";

/** The first sentence about something, as TypeDoc has read it. */
export function firstSentence(
  reflection: DeclarationReflection,
): CommentDisplayPart[] {
  const [signature] = reflection.signatures ?? [];
  const parts = (signature ?? reflection).comment?.summary ?? [];
  const end = parts.findIndex(({ text }) =>
    /(?<!et al)\.(\s|$)|\n\n/.test(text),
  );
  const sentence = end < 0 ? parts : parts.slice(0, end + 1);
  return sentence.map((part, i) =>
    i === end
      ? {
          ...part,
          text: part.text.replace(/((?<!et al)\.(?=\s|$)|\n\n).*/s, ""),
        }
      : part,
  );
}
