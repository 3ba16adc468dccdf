/** How a file's name tells which exercise it is for. */
export type Match = "exact" | "similar";

const NOTEBOOK = /\.ipynb$/i;

/**
 * Whether a file's name says that it is for an exercise.
 *
 * "06-layers.ipynb" says so exactly; "06-layers (1).ipynb", "06_Layers.ipynb"
 * and "yamada 06-layers-Copy1.ipynb" are similar enough.
 */
export function matchExercise(
  file: string,
  exercise: string,
): Match | undefined {
  if (file === `${exercise}.ipynb`) return "exact";
  if (!NOTEBOOK.test(file)) return undefined;
  const words = simple(file.replace(NOTEBOOK, ""));
  return ` ${words} `.includes(` ${simple(exercise)} `) ? "similar" : undefined;
}

/** In small letters, with one space for whatever stands between words. */
function simple(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}
