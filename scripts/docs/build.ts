import { join } from "node:path";
import {
  Application,
  Converter,
  type DeclarationReflection,
  DocumentReflection,
  type ProjectReflection,
  type TypeDocOptions,
} from "typedoc";
import { root } from "../setup/root.mjs";
import { drawFormulas } from "./formulas/markdown.ts";
import { drawGallery, galleryPage } from "./pages/gallery-page.ts";
import { kinds, sortByKind } from "./pages/kinds.ts";
import { nameOptions, nameTheUnnamed } from "./pages/parameter-names.ts";
import { startPage } from "./pages/start-page.ts";
import { inheritThrows, showWhatIsThrown } from "./pages/thrown.ts";
import { problemsOfPages } from "./verify.ts";

const options: TypeDocOptions = {
  name: "Deep learning from scratch, in TypeScript",
  entryPoints: ["lib/index.ts", "kit/index.ts"].map((f) => join(root, f)),
  tsconfig: join(root, "scripts/docs/tsconfig.json"),
  basePath: root,
  readme: "none",
  customCss: join(root, "scripts/docs/style.css"),
  excludeInternal: true,
  excludePrivate: true,
  excludeProtected: true,
  excludeExternals: true,
  preservedTypeAnnotationTags: ["@throws"],
  disableGit: true,
  sourceLinkTemplate: "{path}", // taken away again by withoutSourceLinks
  categorizeByGroup: false,
  categoryOrder: [...kinds],
  navigation: { includeCategories: true, includeGroups: false },
  sort: ["alphabetical-ignoring-documents"],
  sortEntryPoints: false,
  visibilityFilters: { inherited: true },
  markdownItLoader: drawFormulas,
  hideGenerator: true,
  validation: { invalidLink: true, notExported: false, notDocumented: false },
  treatWarningsAsErrors: true,
  cleanOutputDir: true,
  githubPages: false,
  logLevel: "Warn",
};

/**
 * Builds the documentation as pages that open from the disk.
 *
 * @throws {Error} when TypeDoc has a warning, a link leads nowhere, or a page
 *   would request something from another host.
 */
export async function buildDocumentation(folder: string): Promise<void> {
  const app = await Application.bootstrapWithPlugins(options);
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, (_, parameter) => {
    nameOptions(parameter);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    sortByKind(project);
    const text = galleryPage();
    const page = new DocumentReflection(
      "Gallery of charts",
      project,
      [{ kind: "text", text }],
      {},
    );
    project.addChild(page);
    project.registerReflection(page, undefined, undefined);
  });
  const project = await app.convert();
  if (!project) throw new Error("TypeDoc could not read the sources.");
  for (const module of project.children ?? []) {
    module.name = `@course/${module.name}`;
  }
  inheritThrows(project);
  showWhatIsThrown(project);
  nameTheUnnamed(project);
  withoutSourceLinks(project);
  project.readme = startPage(project);
  app.validate(project);
  await app.generateDocs(project, folder);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) {
    throw new Error("TypeDoc found problems: see above.");
  }
  drawGallery(folder);
  const problems = problemsOfPages(folder);
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** Files are named where something is defined; a browser cannot show them. */
function withoutSourceLinks(project: ProjectReflection): void {
  for (const reflection of Object.values(project.reflections)) {
    const { sources = [] } = reflection as DeclarationReflection;
    for (const source of sources) delete source.url;
  }
}
