import type { TSESTree } from "@typescript-eslint/typescript-estree";

/** The names that `const PATTERN = …` declares: one, or several. */
export function patternNames(pattern: TSESTree.Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        patternNames(
          property.type === "Property" ? property.value : property.argument,
        ),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) =>
        element ? patternNames(element) : [],
      );
    case "AssignmentPattern":
      return patternNames(pattern.left);
    case "RestElement":
      return patternNames(pattern.argument);
    default:
      return [];
  }
}
