import ts from "typescript";
import type { Documented } from "./documented.ts";
import { type Problem, problemAt } from "./problem.ts";

/**
 * Names without a doc sentence, their own or one that they inherit.
 *
 * Two kinds need none: constructors, which the class describes, and a field
 * that keeps what the constructor was given under the same name, which the
 * options describe.
 */
export function missingSentences(
  documented: readonly Documented[],
  checker: ts.TypeChecker,
): Problem[] {
  return documented
    .filter(({ symbol }) => !symbol.getDocumentationComment(checker).length)
    .flatMap(({ name, symbol }) => {
      const [declaration] = symbol.declarations ?? [];
      return !declaration || isDescribedElsewhere(declaration)
        ? []
        : problemAt(declaration, `${name} has no doc comment: add a sentence.`);
    });
}

function isDescribedElsewhere(declaration: ts.Declaration): boolean {
  if (ts.isConstructorDeclaration(declaration)) return true;
  if (!ts.isPropertyDeclaration(declaration)) return false;
  const field = declaration.name.getText();
  return declaration.parent.members
    .filter(ts.isConstructorDeclaration)
    .flatMap(({ parameters }) => parameters.flatMap(namesOf))
    .includes(field);
}

/** The names of a parameter: several in `{ lr = 0.1, momentum = 0.9 }`. */
function namesOf({ name }: ts.ParameterDeclaration): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  if (ts.isArrayBindingPattern(name)) return [];
  return name.elements.map(({ propertyName, name: own }) =>
    (propertyName ?? own).getText(),
  );
}
