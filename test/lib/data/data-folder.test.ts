import { join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { dataFolder } from "../../../lib/data/data-folder.ts";

describe("dataFolder", () => {
  it("is data in the course's folder, whatever the working directory", () => {
    vi.stubEnv("COURSE_DATA", "");
    expect(dataFolder()).toBe(resolve(__dirname, "../../../data"));
    vi.unstubAllEnvs();
  });

  it("is the folder that COURSE_DATA names", () => {
    vi.stubEnv("COURSE_DATA", "some where");
    expect(dataFolder()).toBe(join(process.cwd(), "some where"));
    vi.unstubAllEnvs();
  });
});
