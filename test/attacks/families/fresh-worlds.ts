import type { Attack, Family } from "../attack.ts";

const LEAVE =
  "calls += 1; globalThis.mine = 1; Array.prototype.mine = 1; Math.random = () => 0.5;";
const neighbour = `const triple = (x) => {
    const isThere = calls > 0 || globalThis.mine || [].mine || Math.random() === 0.5;
    if (isThere) throw new Error("It is still there.");
    return x.mul(3);
  };`;

/** `double` leaves marks and ends so; `triple` fails if it finds one. */
const end = (
  name: string,
  body: string,
  fate: Pick<Attack, "double" | "says">,
): Attack =>
  ({
    name,
    cell: `let calls = 0;\nfunction double(x) {\n${LEAVE}\n${body}\n}`,
    neighbour,
    ...fate,
  }) as Attack;

// However a test ends, the next one has a fresh world.
export const freshWorlds: Family = {
  name: "fresh worlds",
  attacks: [
    end("after a right answer", "return x.mul(2);", { double: "passes" }),
    end("after a wrong answer", "return x;", {
      double: "wrong",
      says: "0.5 times what it should be",
    }),
    end("after an error", "throw new Error('mine');", {
      double: "threw",
      says: "mine",
    }),
    end("after a result that is no data", "return () => 1;", {
      double: "result",
      says: "a function",
    }),
    end("after what is refused", "Deno.exit(0);", {
      double: "refused",
      says: "Deno may not be used",
    }),
    end("after a full stack", "const f = () => f() + 1; return f();", {
      double: "threw",
      says: "call stack",
    }),
    end("after an error that is lost", "Promise.reject(new Error('lost'));", {
      double: "threw",
      says: "lost",
    }),
    end("after the time of a call", "for (;;);", {
      double: "timeout",
      says: "1.5 s of computing",
    }),
    end(
      "after the time of a test",
      "let s = 1; for (let i = 0; i < 1e8; i++) s = (s + i) % 7; return x.mul(2);",
      { double: "timeout", says: "All calls of this test together" },
    ),
    end(
      "after waiting",
      "return new Promise((done) => setTimeout(done, 1e9));",
      { double: "timeout", says: "did nothing but wait" },
    ),
    end("after waiting for nothing", "return new Promise(() => {});", {
      double: "crashed",
      says: "nothing will ever fulfil",
    }),
    end(
      "after full memory of objects",
      "let all = [1.5]; for (;;) all = all.concat(all);",
      { double: "memory", says: "more memory" },
    ),
    end(
      "after full memory of buffers",
      "const all = []; for (;;) all.push(new Uint8Array(1e8).fill(1));",
      { double: "memory", says: "more memory" },
    ),
    end("after a buffer that is too large", "new ArrayBuffer(1e12);", {
      double: "memory",
      says: "more memory",
    }),
    {
      name: "after a cell that never ends",
      cell: `let calls = 0;
        const double = (() => { ${LEAVE} for (;;); })();`,
      neighbour,
      double: "timeout",
      says: "cells that double needs were run",
    },
    {
      name: "after a cell that waits for nothing",
      cell: `let calls = 0;
        const double = await (async () => { ${LEAVE} await new Promise(() => {}); })();`,
      neighbour,
      double: "crashed",
      says: "cells that double needs were run",
    },
  ],
};
