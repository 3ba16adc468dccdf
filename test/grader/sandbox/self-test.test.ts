import { afterEach, beforeAll, expect, test, vi } from "vitest";
import * as reply from "../../../grader/sandbox/reply.ts";
import {
  SandboxError,
  selfTest,
} from "../../../grader/sandbox/self-test/self-test.ts";
import { findWalls, type Walls } from "../../../grader/sandbox/walls/walls.ts";

let walls: Walls;
/** What Deno has everywhere. */
let bare: Walls;
beforeAll(async () => {
  walls = await findWalls();
  bare = { permissions: [], isWatched: true };
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("no attack succeeds within the walls of this machine", async () => {
  await selfTest(walls);
});

test("nor without what is installed beside Deno", async () => {
  await selfTest(bare);
});

test.each<[string, string[]]>([
  ["read files", ["--allow-read"]],
  ["read the environment", ["--allow-env"]],
  ["write files", ["--allow-write"]],
  ["use the network", ["--allow-net"]],
  ["start programs", ["--allow-run", "--allow-read"]],
])(
  "refuses to grade where a submission could %s",
  async (what, permissions) => {
    const refusal = selfTest({ ...bare, permissions });
    await expect(refusal).rejects.toBeInstanceOf(SandboxError);
    const told =
      what === "start programs" ? "(read files|start programs)" : what;
    await expect(refusal).rejects.toThrow(
      new RegExp(
        `a submission could ${told}\\. .* Nobody was graded\\. Try: .+`,
      ),
    );
  },
);

test.each(["--allow-read", "--allow-write", "--allow-net"])(
  "bubblewrap holds even where Deno has %s",
  async (permission) => {
    if (!walls.bwrap) return expect(walls.withoutBwrap).toBeTruthy();
    await selfTest({ ...walls, permissions: [permission] });
  },
);

test("refuses to grade where nothing bounds memory and time", async () => {
  await expect(selfTest({ ...bare, isWatched: false }, 8_000)).rejects.toThrow(
    /a submission could (fill the memory|go on for ever)\. /,
  );
});

test("refuses to grade where any answer is believed", async () => {
  vi.spyOn(reply, "readReply").mockImplementation((line) => JSON.parse(line));
  await expect(selfTest(bare)).rejects.toThrow(
    "a submission could forge an answer. The attack was to fail; it succeeded.",
  );
});
