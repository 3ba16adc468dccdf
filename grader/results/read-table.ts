import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { UsageError } from "../usage-error.ts";

/**
 * The rows of a table that an instructor has written, each checked.
 *
 * @param columns how each row must be; its keys are the header
 * @returns nothing when the file is not there
 * @throws {UsageError} when a row is not so: names the line.
 */
export async function readTable<Row>(
  file: string,
  columns: z.ZodType<Row>,
): Promise<Row[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
  return rowsOf(text, file).map(({ record, info }) => {
    const row = columns.safeParse(record);
    if (row.success) return row.data;
    throw new UsageError(
      `${file}, line ${info.lines}:\n${z.prettifyError(row.error)}`,
    );
  });
}

function rowsOf(text: string, file: string) {
  try {
    return parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: unknown; info: { lines: number } }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UsageError(
      `${file} is no table of comma-separated values: ${error.message}`,
    );
  }
}
