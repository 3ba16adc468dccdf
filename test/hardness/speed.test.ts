import { expect, it } from "vitest";
import { loadDigits } from "../../lib/data/load-digits.ts";
import { useEmptyDataFolder } from "../lib/data/data-fixture.ts";

it("draws 60 000 digits within ten seconds, and keeps them for next time", {
  timeout: 60_000,
}, async () => {
  useEmptyDataFolder();
  const counts = { train: 60_000, validation: 0, test: 0 };
  const seconds = async () => {
    const start = performance.now();
    const { train } = await loadDigits(counts);
    expect(train.x.shape).toEqual([60_000, 784]);
    return (performance.now() - start) / 1000;
  };
  const drawn = await seconds();
  const cached = await seconds();
  expect(drawn).toBeLessThan(10);
  expect(cached).toBeLessThan(drawn / 2);
});
