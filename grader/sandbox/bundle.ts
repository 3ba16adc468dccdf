import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { type Rules, refusalEnd } from "../submission/rules.ts";

const path = (relative: string) =>
  fileURLToPath(new URL(relative, import.meta.url));

const LIB = path("../../lib/index.ts");

/**
 * Reads none of the packages that the library needs for files and pictures:
 * no exercise can allow those parts. Of all packages only the random numbers
 * may come in.
 */
const leaveOutPackages: Plugin = {
  name: "leave-out-packages",
  setup(build) {
    build.onResolve({ filter: /^[a-z@]/ }, ({ path }) =>
      /^(@course|pure-rand)\//.test(path)
        ? undefined
        : { path, external: true },
    );
  },
};

/**
 * The program that runs in the sandbox of an exercise, as one JavaScript text.
 *
 * Of the library it holds what the allowed names need and nothing else: what a
 * student is to write is not there.
 *
 * @throws {Error} when an allowed name needs files, pictures or the like.
 */
export async function bundleSandbox(rules: Rules): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: entry(rules),
      resolveDir: path("."),
      loader: "ts",
    },
    alias: { "@course/lib": LIB },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    mainFields: ["module", "main"],
    plugins: [leaveOutPackages],
    metafile: true,
    treeShaking: true,
    legalComments: "none",
    logLevel: "silent",
  });
  const needed = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports)
    .map((imported) => imported.path)
    .filter((name) => name !== "node:util");
  if (needed.length > 0) {
    throw new Error(
      `The allowed names ${rules.allow.join(", ")} need ${needed.join(", ")}, ` +
        "which the sandbox does not have. Allow only names that calculate.",
    );
  }
  return outputFiles[0].text;
}

function entry(rules: Rules): string {
  const names = rules.allow.join(", ");
  const imports = [...new Set(["NDArray", ...rules.allow])].join(", ");
  return `
    import { ${imports} } from "@course/lib";
    import { serve } from "./child/serve.ts";
    import { todo } from "./child/told.ts";
    const lib = { ${names} };
    // A notebook's own checks have no place here: the hidden tests judge.
    const nothing = () => {};
    const kit = {
      todo, check: nothing, ask: nothing, hint: nothing, speak: nothing,
    };
    const refusal = ${JSON.stringify(refusalEnd(rules))};
    await serve({ lib, kit, arrayClass: NDArray, refusal });
  `;
}
