import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { SGD, tensor } from "@course/lib";
import { describe, expect, it } from "vitest";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Which of the objects are gone once the garbage collector has run. */
async function collected(refs: WeakRef<object>[]): Promise<boolean[]> {
  await setTimeout(0); // an object just made lives to the end of its task
  collectGarbage();
  return refs.map((ref) => ref.deref() === undefined);
}

describe("a graph", () => {
  it("is let go with its last output, though the parameters live on", async () => {
    const W = tensor([[1, 2]], { requiresGrad: true });
    const step = () => {
      const h = W.mul(3).tanh();
      const loss = h.sum();
      loss.backward();
      new SGD({ lr: 0.1 }).update({ W: W.data }, { W: W.grad! });
      return [h, loss, h.data, loss.data].map((part) => new WeakRef(part));
    };
    expect(await collected(step())).toEqual([true, true, true, true]);
    expect(W.grad).not.toBeNull();
  });

  it("is let go without backward as well", async () => {
    const W = tensor([[1, 2]], { requiresGrad: true });
    const predict = () => new WeakRef(W.mul(3).exp());
    expect(await collected([predict()])).toEqual([true]);
    expect(W.shape).toEqual([1, 2]); // W is still there
  });

  it("stays as long as its last output, for the picture", async () => {
    const W = tensor([[1, 2]], { requiresGrad: true });
    const step = () => {
      const h = W.mul(3).tanh();
      const loss = h.sum();
      loss.backward();
      return { ref: new WeakRef(h), loss };
    };
    const { ref, loss } = step();
    expect(await collected([ref])).toEqual([false]);
    expect(loss.inputs).toHaveLength(1);
  });

  it("is not kept by detach", async () => {
    const W = tensor([[1, 2]], { requiresGrad: true });
    const make = () => {
      const y = W.exp();
      return { ref: new WeakRef(y), constant: y.detach() };
    };
    const { ref, constant } = make();
    expect(await collected([ref])).toEqual([true]);
    expect(constant.shape).toEqual([1, 2]);
  });
});
