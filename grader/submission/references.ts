import { analyze, type Reference } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { walk } from "./walk.ts";

/** A name that is used in a text and not declared within a function of it. */
export interface OuterReference {
  name: string;
  /** Where the name stands in the text: its first character, from 0. */
  start: number;
  /** Used as a type only: no value is needed when the code runs. */
  isType: boolean;
  /** Read at once when the code runs, not later from within a function. */
  isEager: boolean;
  /** The name after the dot: `Affine` where the text says `lib.Affine`. */
  member?: string;
}

/**
 * The names that reach the top level of a program: declared there or nowhere.
 *
 * The names of parameters and local variables are not among them.
 */
export function outerReferences(program: TSESTree.Program): OuterReference[] {
  walk(program, (node, parent) => {
    Object.assign(node, { parent });
  });
  const manager = analyze(program, { sourceType: "module", lib: [] });
  return manager.scopes
    .flatMap((scope) => scope.references)
    .filter(reachesTopLevel)
    .map((reference) => ({
      name: reference.identifier.name as string,
      start: reference.identifier.range[0],
      isType: reference.isTypeReference && !reference.isValueReference,
      isEager: isEager(reference),
      member: memberName(reference.identifier),
    }));
}

function reachesTopLevel({ resolved }: Reference): boolean {
  const scope = resolved?.scope.type;
  return scope === undefined || scope === "module" || scope === "global";
}

function isEager(reference: Reference): boolean {
  for (let scope = reference.from; scope.upper; scope = scope.upper) {
    if (scope.type === "function") return false;
    // A field is filled when an object is made; a static one at once.
    const field =
      scope.type === "class-field-initializer" && scope.block.parent;
    if (field && !("static" in field && field.static)) return false;
  }
  return true;
}

function memberName(node: TSESTree.Node): string | undefined {
  const { parent } = node;
  const isMember =
    parent?.type === "MemberExpression" &&
    parent.object === node &&
    !parent.computed;
  return isMember && parent.property.type === "Identifier"
    ? parent.property.name
    : undefined;
}
