import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Random, save, TwoLayerNet } from "@course/lib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { abandonedFile } from "../data/data-fixture.ts";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "学習 of nets-"));
  file = join(folder, "net.safetensors");
});

afterEach(() => rm(folder, { recursive: true }));

const random = new Random(1);
const sizes = [4, 5, 3] as const;

describe("save, where a file cannot be written or was not completed,", () => {
  const net = new TwoLayerNet({ sizes, random });
  const uuid = "0b0f6f0a-3c3a-4a5e-9d0e-000000000000";

  it("says that there is no such folder", async () => {
    const none = join(folder, "none");
    await expect(save(net, join(none, "net"))).rejects.toThrow(
      `there is no ${join(none, "net")}. Look at the name of the file; its ` +
        `folder ${none} has to be there before.`,
    );
  });

  it("removes what a program that was ended has left", async () => {
    const others = [
      `${uuid}.part`,
      `net.safetensors.${uuid}`,
      `net.safetensors.mine.part`,
      `other.safetensors.${uuid}.part`,
    ];
    for (const name of others) abandonedFile(join(folder, name));
    abandonedFile(`${file}.${uuid}.part`);
    const growing = `${file}.${uuid.replace("b", "c")}.part`;
    await writeFile(growing, "another program is writing this");
    await save(net, file);
    const left = [...others, basename(file), basename(growing)];
    expect(await readdir(folder)).toEqual(left.sort());
  });
});
