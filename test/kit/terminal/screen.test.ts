import { describe, expect, it } from "vitest";
import { layOut, wrapped } from "../../../kit/terminal/screen.ts";

const body = Array.from({ length: 20 }, (_, i) => `line ${i}`);
const screen = { head: ["head"], body, foot: ["foot"] };

describe("the screen", () => {
  it("has exactly as many lines as the terminal", () => {
    for (const rows of [5, 10, 24, 60]) {
      const { lines } = layOut(screen, { columns: 40, rows }, 0);
      expect(lines).toHaveLength(rows);
      expect(lines[0]).toBe("head");
      expect(lines.at(-1)).toBe("foot");
    }
  });

  it("scrolls the body only, and no further than it goes", () => {
    const size = { columns: 40, rows: 10 }; // six lines of the body
    expect(layOut(screen, size, 3).lines[2]).toBe("line 3");
    expect(layOut(screen, size, 99).lines[7]).toBe("line 19");
    expect(layOut(screen, size, 99).top).toBe(14);
    expect(layOut(screen, size, -5).top).toBe(0);
  });

  it("says where there is more", () => {
    const size = { columns: 40, rows: 10 };
    const { lines } = layOut(screen, size, 3);
    expect(lines[1]).toContain("↑");
    expect(lines[8]).toContain("↓");
    expect(layOut(screen, size, 0).lines[1]).not.toContain("↑");
  });

  it("breaks lines by the width of their letters", () => {
    expect(wrapped(["一二三四五"], 4)).toEqual(["一二", "三四", "五"]);
    expect(wrapped(["    a bc"], 80)).toEqual(["    a bc"]);
  });
});
