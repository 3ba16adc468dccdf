import { describe, expect, it } from "vitest";
import { accepted, preamble, refused } from "../../types/cells.ts";
import {
  compileCells,
  settings,
  syntaxErrors,
} from "../../types/compile-cells.ts";

describe.each(settings)("Shapes as types, under $name", (setting) => {
  const messages = compileCells(
    setting,
    [...accepted, ...refused.map(({ cell }) => cell)].map(
      (cell) => `${preamble}\n${cell}`,
    ),
  );

  it.each(accepted.map((cell, i) => [cell, i] as const))(
    "accepts %s",
    (_, i) => {
      expect(messages[i]).toEqual([]);
    },
  );

  it.each(refused.map(({ cell, says }, i) => [cell, says, i] as const))(
    "refuses %s: %s",
    (_, says, i) => {
      const [message, ...more] = messages[accepted.length + i];
      expect(message.split("\n")[0]).toBe(says);
      expect(more).toEqual([]);
    },
  );

  it("reads every file of declarations", () => {
    expect(syntaxErrors(setting)).toEqual([]);
  });
});
