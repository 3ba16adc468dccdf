import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conduct } from "../../scripts/live/conduct.mjs";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { runIn } from "./small-course.ts";

describe("npm start with a port that another program holds", () => {
  const other = createServer();
  let port = 0;

  beforeAll(async () => {
    port = await new Promise((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  });

  afterAll(() => {
    other.close();
  });

  test("says so when it was asked for", async () => {
    const command = ["scripts/start.mjs", "--no-browser", "--port", `${port}`];
    const { code, output } = await runIn(root, command);
    expect(output).toContain(`Port ${port} is taken by another program`);
    expect(output).toContain(`take another port: --port ${port + 1}`);
    expect(code).toBe(1);
  });

  test("says so before a lecture to be typed is touched", async () => {
    const folder = mkdtempSync(join(tmpdir(), "course-"));
    const conducted = conduct(folder, "07-affine-layer", { port });
    await expect(conducted).rejects.toThrow(`Port ${port} is taken`);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test("takes the next one when none was asked for", async () => {
    expect(await freePort(undefined, port)).toBeGreaterThan(port);
  });

  test("takes the very port when it is free again", async () => {
    await new Promise((resolve) => other.close(resolve));
    expect(await freePort(port)).toBe(port);
    expect(await freePort(undefined, port)).toBe(port);
  });
});
