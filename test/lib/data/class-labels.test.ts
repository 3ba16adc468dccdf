import { classLabels, loadTable, oneHot } from "@course/lib";
import { table } from "arquero";
import { describe, expect, it } from "vitest";

describe("classLabels", () => {
  it("numbers the three species of penguins in alphabetical order", () => {
    const { labels, classes } = classLabels(loadTable("penguins"), "Species");
    expect(classes).toEqual(["Adelie", "Chinstrap", "Gentoo"]);
    expect(oneHot(labels, 3).sum(0).toArray()).toEqual([152, 68, 124]);
  });

  it("gives 0 and 1 for the two species that a filter has left", () => {
    const two = loadTable("penguins").filter((d) => d.Species !== "Gentoo");
    const { labels, classes } = classLabels(two, "Species");
    expect(classes).toEqual(["Adelie", "Chinstrap"]);
    expect(labels).toHaveLength(152 + 68);
    expect(new Set(labels)).toEqual(new Set([0, 1]));
  });

  it("takes the order of the classes from the caller", () => {
    const sizes = table({ size: ["L", "S", "L"] });
    const order = ["S", "M", "L"];
    const { labels, classes } = classLabels(sizes, "size", { classes: order });
    expect([...labels]).toEqual([2, 0, 2]);
    expect(classes).toEqual(order);
    expect(classes).not.toBe(order);
  });

  it("does not depend on the order of the rows", () => {
    const forth = classLabels(table({ c: ["b", "a"] }), "c");
    const back = classLabels(table({ c: ["a", "b"] }), "c");
    expect(forth.classes).toEqual(back.classes);
    expect([...forth.labels].reverse()).toEqual([...back.labels]);
  });

  it("takes numbers and truth values for names", () => {
    const { classes } = classLabels(loadTable("cars"), "Cylinders");
    expect(classes).toEqual(["3", "4", "5", "6", "8"]);
    const truth = classLabels(table({ c: [true, false] }), "c");
    expect(truth.classes).toEqual(["false", "true"]);
  });
});

describe("classLabels, given what it cannot use", () => {
  it("says how many values are missing, with advice that works", () => {
    const penguins = loadTable("penguins");
    expect(() => classLabels(penguins, "Sex")).toThrow(
      'Column "Sex" lacks 10 of 344 values.',
    );
    expect(() => classLabels(penguins, "Sex")).toThrow(
      `table.filter('(d) => d["Sex"] != null')`,
    );
    const complete = penguins.filter('(d) => d["Sex"] != null');
    expect(classLabels(complete, "Sex").classes).toEqual([
      ".",
      "FEMALE",
      "MALE",
    ]);
  });

  it("asks for a table", () => {
    expect(() => classLabels([{ a: 1 }] as never, "a")).toThrow(
      'classLabels expects a table, such as loadTable("cars"), got an object',
    );
  });

  it("names a value that is none of the classes", () => {
    const classes = ["FEMALE", "MALE"];
    const complete = loadTable("penguins").filter((d) => d.Sex !== null);
    expect(() => classLabels(complete, "Sex", { classes })).toThrow(
      /holds "\." in row \d+, which is none of the classes FEMALE, MALE/,
    );
  });

  it("refuses classes that repeat, an unknown column and an empty table", () => {
    const one = table({ c: ["a"] });
    expect(() => classLabels(one, "c", { classes: ["a", "a"] })).toThrow(
      "each class once, got a, a",
    );
    expect(() => classLabels(one, "c", { classes: "a" as never })).toThrow(
      'classes as a list of names, such as ["Gentoo"], got a',
    );
    expect(() => classLabels(one, "c", { classes: [] })).toThrow(
      "classLabels expects at least one class, got none",
    );
    expect(() => classLabels(one, "C")).toThrow('no column "C"');
    const none = one.filter((d) => d.c === "b");
    expect(() => classLabels(none, "c")).toThrow("has no rows");
  });
});
