import { expect, it } from "vitest";
import { PeerProcess } from "../../bench/run/peer-process.ts";

it("says the last words of a peer that ends instead of answering", async () => {
  const process = new PeerProcess({
    key: "lost",
    label: "A lost peer",
    runtime: "node",
    needs: [],
    command: ["lost.mjs"],
  });
  await expect(process.version()).rejects.toMatchObject({
    message: "A lost peer ended without an answer.",
    advice: expect.stringContaining("Cannot find module"),
  });
});

it("hears from the library its version", async () => {
  const process = new PeerProcess({
    key: "ours",
    label: "this library",
    runtime: "node",
    needs: [],
    command: ["ours/layers.mjs", "float32"],
  });
  expect(await process.version()).toMatch(/^@course\/lib .*, Node \d+/);
  process.stop();
});
