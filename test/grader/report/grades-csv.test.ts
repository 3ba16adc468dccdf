import { expect, test } from "vitest";
import { gradesCsv } from "../../../grader/report/grades-csv.ts";
import { failed, gradeOf, passed } from "./grades.ts";

/** Reads a table as RFC 4180 says: text in quotes, or a number, or nothing. */
function rowsOf(csv: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  let end = 1; // after the byte-order mark
  cell.lastIndex = end;
  for (const [whole, quoted, plain, after] of csv.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (after === "\r\n") rows.push([]);
    end += whole.length;
  }
  expect(end).toBe(csv.length);
  return rows.slice(0, -1);
}

test("has a line for each notebook and a column for each test", () => {
  const csv = gradesCsv([
    gradeOf("Ada", "01", [passed("a"), failed("b", 2)]),
    gradeOf("Ada", "02", [passed("c", 3)]),
  ]);
  expect(csv).toBe(
    '\uFEFF"student","exercise","a","b","c","total","out of",' +
      '"why not gradable"\r\n' +
      '"Ada","01",1,0,,1,3,\r\n"Ada","02",,,3,3,3,\r\n',
  );
});

test("writes names so that no spreadsheet takes them for a formula", () => {
  const names = ["=1+1", "+1", "-1", "@x"];
  const csv = gradesCsv(names.map((name) => gradeOf(name, "01", [])));
  for (const name of names) expect(csv).toContain(`\r\n"'${name}",`);
});

test("keeps a row a row, whatever is in a name", () => {
  const names = ["two\nlines", "a\rb", "c\r\nd", 'a"b', "a,b", '"', "山田"];
  const csv = gradesCsv(names.map((name) => gradeOf(name, "01", [])));
  const [header, ...rows] = rowsOf(csv);
  expect(rows.map(([name]) => name)).toEqual(names);
  for (const row of rows) expect(row).toHaveLength(header.length);
});

test("gives a reason and no number to what is not gradable", () => {
  expect(gradesCsv([gradeOf("Ada", "01", undefined)])).toContain(
    '"Ada","01","not gradable",,"no JSON"\r\n',
  );
});
