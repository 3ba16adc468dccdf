import { loadTable } from "@course/lib";
import { describe, expect, it } from "vitest";

const countMissing = (name: "cars" | "penguins", column: string) =>
  Array.from(loadTable(name).array(column)).filter((v) => v === null).length;

describe("loadTable", () => {
  it("gives 406 cars, with values missing in two columns", () => {
    const cars = loadTable("cars");
    expect(cars.numRows()).toBe(406);
    expect(cars.columnNames()).toEqual([
      "Name",
      "Miles_per_Gallon",
      "Cylinders",
      "Displacement",
      "Horsepower",
      "Weight_in_lbs",
      "Acceleration",
      "Year",
      "Origin",
    ]);
    const missing = cars
      .columnNames()
      .map((name) => countMissing("cars", name));
    expect(missing).toEqual([0, 8, 0, 0, 6, 0, 0, 0, 0]);
  });

  it("gives 344 penguins of three species, with gaps and one dot", () => {
    const penguins = loadTable("penguins");
    expect(penguins.groupby("Species").count().objects()).toEqual([
      { Species: "Adelie", count: 152 },
      { Species: "Chinstrap", count: 68 },
      { Species: "Gentoo", count: 124 },
    ]);
    for (const measure of ["Beak Length (mm)", "Body Mass (g)"]) {
      expect(countMissing("penguins", measure)).toBe(2);
    }
    expect(countMissing("penguins", "Sex")).toBe(10);
    expect(penguins.filter((d) => d.Sex === ".").numRows()).toBe(1);
  });

  it("gives each caller a table of his own", () => {
    const first = loadTable("cars");
    (first.array("Cylinders") as number[])[0] = -1;
    expect(loadTable("cars").get("Cylinders", 0)).toBe(8);
  });

  it("names the tables that there are when there is no such one", () => {
    const unknown = (name: string) => () => loadTable(name as "cars");
    expect(unknown("Cars")).toThrow('There is no table "Cars"');
    expect(unknown("Cars")).toThrow(/"cars": 406 .*\n.*"penguins": 344/);
    expect(unknown("../cars")).toThrow(RangeError);
    expect(unknown("toString")).toThrow(RangeError);
  });
});
