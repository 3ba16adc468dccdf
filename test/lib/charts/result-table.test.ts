import { resultTable, show } from "@course/lib";
import { describe, expect, it } from "vitest";
import { useFakeKernel } from "./fake-kernel.ts";

const title = "Accuracy on test data";
const rows = [
  { optimizer: "SGD", steps: 600, accuracy: 0.91234 },
  { optimizer: "Adam", steps: 60, accuracy: 0.9 },
];

describe("resultTable", () => {
  it("writes the rows below their headings, numbers to the right", () => {
    expect(resultTable(rows, { title }).description).toBe(
      `${title}
optimizer  steps  accuracy
SGD          600    0.9123
Adam          60    0.9000`,
    );
  });

  it("has header cells for columns and rows, and a caption", () => {
    const { html } = resultTable(rows, { title });
    expect(html).toContain(`<caption>${title}</caption>`);
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html.match(/<th scope="row"[^>]*>[^<]*/g)).toEqual([
      '<th scope="row" style="text-align:left;">SGD',
      '<th scope="row" style="text-align:left;">Adam',
    ]);
    expect(html.match(/<td style="text-align:right;">/g)).toHaveLength(4);
  });

  it("shows names as they are, and runs nothing that they hold", () => {
    const { html } = resultTable([{ "<b>": "a & <script>" }], { title });
    expect(html).toContain("&lt;b>");
    expect(html).toContain("a &amp; &lt;script>");
  });

  it("keeps what is not a number visible", () => {
    const { description } = resultTable([{ loss: Number.NaN }], { title });
    expect(description).toContain("NaN");
  });

  it.each([
    ["no row", [], {}, /at least one row with one column, got 0 rows/],
    ["no column", [{}], {}, /at least one row with one column, got 1 rows/],
    [
      "too many rows",
      Array(101).fill(rows[0]),
      {},
      /at most 100 rows, got 101/,
    ],
    ["what is no list", { a: 1 }, {}, /expects a list of rows, each an object/],
    ["nothing", undefined, {}, /a list of rows, .* Arquero take its objects/],
    ["rows that are lists", [[1, 2]], {}, /list of rows, each an object/],
    ["no title", rows, { title: undefined }, /a title as text, got undefined/],
    ["digits", rows, { digits: 0 }, /from 1 to 15, got 0/],
    ["a missing cell", [{ a: 1 }, {}], {}, /columns a in each row, got none/],
    ["another cell", [{ a: 1 }, { b: 1 }], {}, /got b in row 1/],
    ["an object", [{ a: { b: 1 } }], {}, /text or a number in the column a/],
  ] as const)("refuses %s", (_, bad, options, message) => {
    const call = () =>
      resultTable(bad as never, { title, ...options } as never);
    expect(call).toThrow(message);
  });
});

describe("show in a notebook", () => {
  const outputs = useFakeKernel();

  it("sends a table as HTML and text", () => {
    const table = resultTable(rows, { title });
    show(table);
    expect(outputs.map(({ data }) => data)).toEqual([
      { "text/html": table.html, "text/plain": table.description },
    ]);
  });
});
