"""The lecture's NumPy: the same layers as ours, written by hand."""

import platform
import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).parent.parent))
from layers import Affine, BatchNorm, ReLU, Sigmoid, SoftmaxWithLoss
from optimizers import SGD, Adam
from protocol import serve

dtype = np.dtype(sys.argv[1])


class Network:
    def __init__(self, plan, weights):
        self.layers = []
        for i, (W, b) in enumerate(weights):
            copies = W.astype(dtype), b.astype(dtype)
            self.layers.append(Affine(*copies))
            if i == len(weights) - 1:
                break
            if plan.batchNorm:
                self.layers.append(BatchNorm(len(b), dtype))
            relu = plan.activation == "relu"
            self.layers.append(ReLU() if relu else Sigmoid())
        self.loss = SoftmaxWithLoss()
        self.params = self.numbered("params")

    def gradient(self, x, t):
        for layer in self.layers:
            x = layer.forward(x)
        loss = self.loss.forward(x, t)
        dout = self.loss.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        return loss, self.numbered("grads")

    def numbered(self, of):
        return {
            (name, i): array
            for i, layer in enumerate(self.layers)
            for name, array in getattr(layer, of).items()
        }


def prepare(problem):
    plan = problem.network
    x = problem.x.astype(dtype, copy=False)
    t = problem.t.astype(dtype, copy=False)

    def start():
        return Network(plan, problem.weights)

    def train(net):
        optimizer = Adam(plan.lr) if plan.optimizer == "adam" else SGD(plan.lr)
        losses = []
        for batch in problem.batches:
            loss, grads = net.gradient(x[batch], t[batch])
            optimizer.update(net.params, grads)
            losses.append(float(loss))
        return losses

    return start, train


blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
serve(
    f"NumPy {np.__version__}, {blas['name']} {blas['version']}, "
    f"Python {platform.python_version()}",
    prepare,
)
