import { basename, dirname } from "node:path";
import {
  Comment,
  CommentTag,
  type DeclarationReflection,
  type ProjectReflection,
} from "typedoc";

const KIT = "In exercises, from @course/kit";
const LIVE = "Live, from @course/kit";

/** Kinds of things, and the folder of the library that each stands in. */
const KINDS: Record<string, string> = {
  arrays: "Arrays",
  kernels: "Arrays",
  autodiff: "Differentiation",
  layers: "Layers",
  losses: "Losses",
  optimizers: "Optimizers and schedules",
  initializers: "Initializers",
  regularizers: "Regularizers",
  networks: "Networks",
  training: "Training",
  ensembles: "Beyond one network",
  data: "Data",
  charts: "Charts",
  kit: KIT,
  check: KIT,
  quiz: KIT,
  words: KIT,
  play: LIVE,
  reload: LIVE,
};

/** The kinds in the order in which the documentation lists them. */
export const kinds: readonly string[] = [...new Set(Object.values(KINDS))];

/**
 * The kind of an export, from the folder that its source stands in.
 *
 * @throws {Error} for a folder that has no kind yet.
 */
export function kindOf(sourceFile: string): string {
  const kind = KINDS[basename(dirname(sourceFile))];
  if (kind) return kind;
  throw new Error(
    `${sourceFile} exports something, but its folder has no place in the ` +
      "documentation: give it one in scripts/docs/pages/kinds.ts.",
  );
}

/** All exports of the packages, by their kind, in alphabetical order. */
export function exportsByKind(
  project: ProjectReflection,
): Map<string, DeclarationReflection[]> {
  const groups = new Map<string, DeclarationReflection[]>(
    kinds.map((kind) => [kind, []]),
  );
  for (const { children = [] } of project.children ?? []) {
    for (const one of children) {
      groups.get(kindOf(one.sources?.[0]?.fullFileName ?? ""))?.push(one);
    }
  }
  for (const group of groups.values()) {
    group.sort((a, b) => a.name.localeCompare(b.name, "en"));
  }
  return groups;
}

/** Puts each export under its kind, in the lists and in the navigation. */
export function sortByKind(project: ProjectReflection): void {
  for (const [kind, group] of exportsByKind(project)) {
    for (const reflection of group) {
      const tag = new CommentTag("@category", [{ kind: "text", text: kind }]);
      for (const described of reflection.signatures ?? [reflection]) {
        described.comment ??= new Comment();
        described.comment.blockTags.push(tag);
      }
    }
  }
}
