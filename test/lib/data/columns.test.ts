import { columns, loadTable } from "@course/lib";
import { from, table } from "arquero";
import { describe, expect, it } from "vitest";

describe("columns", () => {
  it("puts the columns of the cars side by side, in the order asked", () => {
    const x = columns(loadTable("cars"), ["Weight_in_lbs", "Acceleration"]);
    expect(x.shape).toEqual([406, 2]);
    expect(x.row(0).toArray()).toEqual([3504, 12]);
    expect(x.row(1).toArray()).toEqual([3693, 11.5]);
  });

  it("gives float64 unless it is told otherwise", () => {
    const cars = loadTable("cars");
    expect(columns(cars, ["Cylinders"]).dtype).toBe("float64");
    const dtype = "float32";
    expect(columns(cars, ["Cylinders"], { dtype }).dtype).toBe(dtype);
  });

  it("takes the rows that a filter has left, in their order", () => {
    const sorted = table({ a: [3, 1, 2, 5], b: Float64Array.of(1, 1, 1, 0) })
      .filter((d) => d.b === 1)
      .orderby("a");
    expect(columns(sorted, ["a"]).toArray()).toEqual([[1], [2], [3]]);
  });

  it("does not change the table", () => {
    const cars = loadTable("cars");
    const before = cars.objects();
    columns(cars, ["Weight_in_lbs"]);
    expect(cars.objects()).toEqual(before);
  });

  it("keeps the sign of a zero", () => {
    expect([...columns(table({ a: [1, -0] }), ["a"]).data]).toEqual([1, -0]);
  });
});

describe("columns, given what it cannot use", () => {
  it("says which column lacks how many values", () => {
    expect(() =>
      columns(loadTable("cars"), ["Weight_in_lbs", "Horsepower"]),
    ).toThrow('Column "Horsepower" lacks 6 of 406 values.');
  });

  it.each([
    ["null", "a", [1, null, 3]],
    ["undefined", "a", [1, undefined, 3]],
    ["NaN", "a", [1, Number.NaN, 3]],
    ["all of them", 'Beak\'s \\ "Depth" (mm)', [1, null, undefined]],
  ])("gives advice that works for %s", (_, name, values) => {
    const gaps = table({ [name]: values });
    const advice = adviceFor(() => columns(gaps, [name]));
    const complete: typeof gaps = new Function("table", advice)(gaps);
    expect(columns(complete, [name]).toArray()).toEqual(
      values.filter((v) => Number.isFinite(v)).map((v) => [v]),
    );
  });

  it("finds an infinity, which no network can learn from", () => {
    const rows = table({ a: [1, Number.NEGATIVE_INFINITY] });
    expect(() => columns(rows, ["a"])).toThrow(
      'finite numbers, but column "a" holds -Infinity in row 1: look where',
    );
  });

  it("finds a number that float32 cannot hold", () => {
    const rows = table({ a: [1, 1e300] });
    expect(() => columns(rows, ["a"], { dtype: "float32" })).toThrow(
      'column "a" holds 1e+300 in row 1, too large for float32: look where',
    );
    expect(columns(rows, ["a"]).at(1, 0)).toBe(1e300);
  });

  it("asks for a table", () => {
    expect(() => columns(undefined as never, ["Horsepower"])).toThrow(
      'columns expects a table, such as loadTable("cars"), got undefined',
    );
  });

  it("asks for a list of names", () => {
    expect(() => columns(table({ a: [1] }), "a" as never)).toThrow(
      'columns expects a list of names, such as ["a"], got a.',
    );
    expect(() => columns(from([]), [])).toThrow("at least one name, such as");
  });

  it("says what an object is", () => {
    const rows = table({ day: [new Date(0)] });
    expect(() => columns(rows, ["day"])).toThrow(" in row 0, an object. For");
  });

  it("names a kind of number that there is not", () => {
    const dtype = "int8" as never;
    expect(() => columns(table({ a: [1] }), ["a"], { dtype })).toThrow(
      'columns expects dtype to be "float32" or "float64", got "int8".',
    );
  });

  it("shows text that is no number, and what to call for it", () => {
    expect(() => columns(loadTable("cars"), ["Origin"])).toThrow(
      'column "Origin" holds "USA" in row 0, a string. For classes there is ' +
        'classLabels(table, "Origin")',
    );
    expect(() => columns(table({ n: [1, 10n] }), ["n"])).toThrow(
      'column "n" holds 10 in row 1, a bigint',
    );
  });

  it("names the columns that there are when one is unknown", () => {
    expect(() => columns(table({ a: [1], "b c": [2] }), ["c"])).toThrow(
      'The table has no column "c". It has "a", "b c".',
    );
  });

  it("says that a table is empty, and where to look", () => {
    const none = loadTable("cars").filter((d) => d.Cylinders === 7);
    expect(() => columns(none, ["Cylinders"])).toThrow(
      'The table has no rows, so column "Cylinders" is empty',
    );
    expect(() => columns(from([]), ["a"])).toThrow("has no column");
  });

  it("wants at least one name", () => {
    expect(() => columns(loadTable("cars"), [])).toThrow(
      'at least one name, such as "Name"',
    );
  });
});

/** The line of code at the end of an error, as the body of a function. */
function adviceFor(action: () => void): string {
  try {
    action();
  } catch (error) {
    const [, code] = String(error).split("const complete = ");
    return `return ${code}`;
  }
  throw new Error("expected an error");
}
