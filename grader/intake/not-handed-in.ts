import type { Text } from "../../kit/words/text.ts";
import { listed, placeOf } from "./choose-file.ts";
import type { StudentFile, StudentFiles } from "./students.ts";

/** Why there is no notebook: what was expected, and what lay there instead. */
export function notHandedIn(
  { files, isStray }: Pick<StudentFiles, "files" | "isStray">,
  exercise: string,
): Text {
  if (isStray) return stray(files[0]);
  const expected = `Not handed in: expected a file named ${exercise}.ipynb`;
  const missing = `未提出: ${exercise}.ipynb という名前のファイルが必要です`;
  if (files.length === 0) {
    return {
      en: `${expected}, found an empty folder.`,
      ja: `${missing}が、フォルダーは空でした。`,
    };
  }
  return {
    en:
      `${expected}, found ${listed(files.map((f) => describe(f, "en")))}. ` +
      "Hand in the notebook itself, under exactly this name.",
    ja:
      `${missing}が、あったのは ${listed(files.map((f) => describe(f, "ja")))} ` +
      "でした。ノートブックそのものを、この名前のまま提出してください。",
  };
}

function stray({ name, refused }: StudentFile): Text {
  if (refused) {
    return {
      en: `"${name}" cannot be read. ${refused.en}`,
      ja: `「${name}」は読めません。${refused.ja}`,
    };
  }
  return {
    en:
      `"${name}" lies beside the students' folders, so nobody knows whose it ` +
      "is. Put it into the folder of a student.",
    ja:
      `「${name}」は学生のフォルダーの外にあり、誰のものか分かりません。` +
      "学生のフォルダーに入れてください。",
  };
}

function describe(file: StudentFile, language: keyof Text): string {
  const name = `"${placeOf(file)}"`;
  const why = file.refused ?? (file.fits && fitting(file.fits));
  return why ? `${name} (${why[language]})` : name;
}

/** Why a notebook was not found by the names that it declares. */
function fitting(exercises: readonly string[]): Text | undefined {
  const [only, ...more] = exercises;
  if (only === undefined) {
    return {
      en: "it declares the names of no exercise",
      ja: "どの課題の名前も宣言されていません",
    };
  }
  if (more.length === 0) return undefined; // it was taken for that one
  return {
    en: `it declares the names of ${listed(exercises)}`,
    ja: `${listed(exercises)} の名前が宣言されています`,
  };
}
