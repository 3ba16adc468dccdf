import { describe, expect, it } from "vitest";
import { isComplete, readOptions, wantedPeers } from "../../bench/options.ts";

const wanted = (...args: string[]) =>
  wantedPeers(readOptions(args)!).map(({ key }) => key);

describe("readOptions", () => {
  it("asks for everything, 7 rounds of 600 steps, unless told", () => {
    const options = readOptions([])!;
    expect(options).toMatchObject({ rounds: 7, steps: 600, quick: false });
    expect(options.only).toContain("c");
    expect(options.only).toContain("memory");
    expect(options.peers).toContain("torchFused");
    expect(isComplete(options)).toBe(true);
  });

  it("takes lists separated by commas", () => {
    const args = ["--quick", "--only", "a, c", "--peers", "numpy64,torch"];
    const options = readOptions(args)!;
    expect(options.only).toEqual(["a", "c"]);
    expect(options.peers).toEqual(["numpy64", "torch"]);
    expect(options).toMatchObject({ rounds: 2, steps: 120 });
  });

  it("lets --rounds win over --quick", () => {
    expect(readOptions(["--quick", "--rounds", "3"])!.rounds).toBe(3);
  });

  it("gives nothing to do when help is asked for", () => {
    expect(readOptions(["--help"])).toBeUndefined();
  });

  it.each([
    [["--only", "d"], 'not "d"'],
    [["--peers", "numpy"], "numpy64, numpy32, torch"],
    [["--peers", ""], 'not ""'],
    [["--rounds", "0"], "from 1 to 1000"],
    [["--fast"], "--fast"],
    [["a"], "Unexpected argument"],
  ])("refuses %j, and says what it knows", (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });
});

describe("isComplete", () => {
  it.each([[["--quick"]], [["--only", "a"]], [["--peers", "numpy64"]]])(
    "is false with %j, so that README keeps its table",
    (args) => {
      expect(isComplete(readOptions(args)!)).toBe(false);
    },
  );
});

describe("wantedPeers", () => {
  it("always has the library itself", () => {
    expect(wanted("--peers", "jaxJs")).toEqual(["ours", "jaxJs"]);
  });

  it("needs NumPy alone where no network is trained", () => {
    expect(wanted("--only", "products")).toEqual(["ours", "numpy64"]);
  });
});
