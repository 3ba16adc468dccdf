import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { visitorKeys } from "oxc-parser";

/** Visits a node and all below it, each after its parent. */
export function walk(
  node: TSESTree.Node,
  enter: (node: TSESTree.Node, parent: TSESTree.Node | undefined) => void,
  parent?: TSESTree.Node,
): void {
  enter(node, parent);
  for (const key of visitorKeys[node.type] ?? []) {
    const below: unknown = Reflect.get(node, key);
    for (const child of Array.isArray(below) ? below : [below]) {
      if (child) walk(child as TSESTree.Node, enter, node);
    }
  }
}
