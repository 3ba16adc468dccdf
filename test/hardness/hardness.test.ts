import { expect, it } from "vitest";
import { loadDigits } from "../../lib/data/load-digits.ts";
import { useEmptyDataFolder } from "../lib/data/data-fixture.ts";
import { trainQuickly } from "./quick-classifier.ts";

it("drawn digits are about as hard as MNIST", { timeout: 60_000 }, async () => {
  useEmptyDataFolder();
  const { train, test } = await loadDigits({ test: 3000 });
  const softmax = trainQuickly([784, 10], train, { epochs: 24, lr: 0.003 });
  const network = trainQuickly([784, 100, 10], train, {
    epochs: 12,
    lr: 0.002,
  });
  const linear = softmax(test);
  const hidden = network(test);
  expect(linear).toBeGreaterThan(0.88);
  expect(linear).toBeLessThan(0.95);
  expect(hidden).toBeGreaterThan(linear + 0.03);
  expect(hidden).toBeLessThan(0.99);
});
