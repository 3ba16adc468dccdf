import { execFileSync } from "node:child_process";
import { chmod, link, rm, symlink, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { FILE, find, place, put, read, useFolder } from "./hand-ins.ts";

useFolder();

const LINK = "It is a link. Links are not followed: hand in the file itself.";
const SPECIAL = "It is neither a file nor a folder.";

/** Windows has none of these, or only for those who govern the machine. */
const unix = test.skipIf(process.platform === "win32");

unix("links are not followed, wherever they lead", async () => {
  await put("Ada");
  await put("Mallory", "x", "secret");
  await symlink("secret", place("in", "Mallory", FILE));
  await put("Oscar", "x", "secret");
  await symlink(place("in", "Ada", FILE), place("in", "Oscar", FILE));
  await put("Trudy", "x", "secret");
  await symlink("nowhere", place("in", "Trudy", FILE));
  await symlink("/", place("in", "root"));
  expect(await read()).toEqual({
    Ada: "read",
    Mallory: LINK,
    Oscar: LINK,
    Trudy: LINK,
    root: `"root" cannot be read. ${LINK}`,
  });
});

unix("what becomes a link after it was found is not followed", async () => {
  await put("Ada");
  const file = await put("Mallory");
  await writeFile(place("secret"), "secret");
  const found = await find();
  await rm(file);
  await symlink(place("secret"), file);
  expect(await found.read()).toEqual({ Ada: "read", Mallory: LINK });
});

unix("a pipe is not waited for, from the start or later", async () => {
  await put("Ada");
  await put("Mallory", "x", "x");
  execFileSync("mkfifo", [place("in", "Mallory", FILE)]);
  const file = await put("Oscar");
  const found = await find();
  await rm(file);
  execFileSync("mkfifo", [file]);
  expect(await found.read()).toEqual({
    Ada: "read",
    Mallory: SPECIAL,
    Oscar: SPECIAL,
  });
});

unix("a hard link is the file that it is", async () => {
  await put("Ada");
  await put("Mallory", "x", "x");
  await link(place("in", "Ada", FILE), place("in", "Mallory", FILE));
  expect(await read()).toEqual({ Ada: "read", Mallory: "read" });
});

test("a file that is gone when it is read stops no other", async () => {
  await put("Ada");
  const file = await put("Mallory");
  const found = await find();
  await rm(file);
  expect(await found.read()).toEqual({
    Ada: "read",
    Mallory: "It could not be read: ENOENT.",
  });
});

unix("files and folders that nobody may read stop no other", async () => {
  await put("Ada");
  await chmod(await put("Mallory"), 0);
  await put("Oscar");
  await chmod(place("in", "Oscar"), 0);
  for (const above of [place(), place("in")]) await chmod(above, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534); // who may read everything is no test
  try {
    expect(await read()).toEqual({
      Ada: "read",
      Mallory: "It could not be read: EACCES.",
      Oscar: expect.stringMatching(
        /^Not handed in: .* found "\." \(It could not be read: EACCES\.\)/,
      ),
    });
  } finally {
    if (isRoot) process.seteuid?.(0);
    await chmod(place("in", "Oscar"), 0o755);
  }
});
