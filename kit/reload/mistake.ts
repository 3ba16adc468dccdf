import { relative } from "node:path";
import ts from "typescript";

/** Something that the compiler refuses, where it stands. */
export interface Mistake {
  /** Its file below the course, or "" where no file is to blame. */
  file: string;
  /** Counted from 1, as editors count. */
  line: number;
  column: number;
  /** The line of the file. */
  text: string;
  message: string;
}

/** What the compiler reports, for people. */
export function mistakeOf(root: string, found: ts.Diagnostic): Mistake {
  const message = ts.flattenDiagnosticMessageText(found.messageText, "\n");
  const { file, start = 0 } = found;
  if (!file) return { file: "", line: 0, column: 0, text: "", message };
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return {
    file: relative(root, file.fileName).replaceAll("\\", "/"),
    line: line + 1,
    column: character + 1,
    text: file.text.split(/\r?\n/)[line],
    message,
  };
}

/** A mistake in words, with its line and a sign below the place. */
export function mistakeInWords(mistake: Mistake): string {
  const { file, line, column, text, message } = mistake;
  if (file === "") return message;
  const sign = `${text.slice(0, column - 1).replace(/\S/g, " ")}^`;
  return `${file}, line ${line}, column ${column}\n${text}\n${sign}\n${message}`;
}
