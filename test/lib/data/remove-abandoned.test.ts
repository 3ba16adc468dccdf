import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { downloadMnist } from "../../../lib/data/mnist-download.ts";
import { removeAbandoned } from "../../../lib/data/remove-abandoned.ts";
import { abandonedFile, emptyFolder } from "./data-fixture.ts";
import { checksums, names, startMirrors } from "./mirror-fixture.ts";

describe("removeAbandoned", () => {
  it("removes unfinished files that nobody writes any more, and no other", async () => {
    const folder = emptyFolder();
    abandonedFile(join(folder, "old.part"));
    abandonedFile(join(folder, "old.gz"));
    writeFileSync(join(folder, "new.part"), "still growing");
    await removeAbandoned(folder);
    expect(readdirSync(folder).sort()).toEqual(["new.part", "old.gz"]);
  });

  it("may be called by several programs at once", async () => {
    const folder = emptyFolder();
    for (let i = 0; i < 20; i++) abandonedFile(join(folder, `${i}.part`));
    await Promise.all([1, 2, 3].map(() => removeAbandoned(folder)));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("lets a download remove what an earlier one left", async () => {
    const folder = emptyFolder();
    abandonedFile(join(folder, `${names[0]}.1234.part`));
    const { mirror } = await startMirrors();
    await downloadMnist({ folder, mirrors: [mirror("good")], checksums });
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it("lets another program finish its download into the same folder", async () => {
    const folder = emptyFolder();
    const { mirror } = await startMirrors();
    const download = () =>
      downloadMnist({ folder, mirrors: [mirror("good")], checksums });
    await Promise.all([download(), download(), download()]);
    expect(readdirSync(folder).sort()).toEqual(names);
  });
});
