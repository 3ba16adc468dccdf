import {
  type ProjectReflection,
  ReflectionKind,
  type SignatureReflection,
} from "typedoc";

/**
 * Gives methods what they throw by their interface: the `backward` of each
 * layer has its own formula, and throws what `Layer.backward` says.
 */
export function inheritThrows(project: ProjectReflection): void {
  const methods = project.getReflectionsByKind(ReflectionKind.CallSignature);
  for (const method of methods as SignatureReflection[]) {
    const above = (method.implementationOf ?? method.overwrites)?.reflection;
    const tags = above?.comment?.getTags("@throws") ?? [];
    const { comment } = method;
    if (comment && !comment.blockTags.some(({ tag }) => tag === "@throws")) {
      comment.blockTags.push(...tags.map((tag) => tag.clone()));
    }
  }
}

/** Writes the kind of error before the words: `RangeError` when … */
export function showWhatIsThrown(project: ProjectReflection): void {
  for (const { comment } of Object.values(project.reflections)) {
    for (const tag of comment?.getTags("@throws") ?? []) {
      const kind = tag.typeAnnotation?.replace(/^\{|\}$/g, "");
      if (kind) tag.content.unshift({ kind: "text", text: `**${kind}** ` });
      delete tag.typeAnnotation;
    }
  }
}
