"""PyTorch, eager; with `fused` the optimizer is one kernel."""

import platform
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn.functional import cross_entropy

sys.path.append(str(Path(__file__).parent.parent))
from protocol import serve

fused = sys.argv[1] == "fused"


def build(plan, weights):
    """Affine layers with the given W and b, and what stands between them."""
    layers = []
    for i, (W, b) in enumerate(weights):
        affine = nn.Linear(*W.shape)
        with torch.no_grad():
            affine.weight.copy_(torch.from_numpy(W.T))
            affine.bias.copy_(torch.from_numpy(b))
        layers.append(affine)
        if i == len(weights) - 1:
            break
        if plan.batchNorm:
            layers.append(nn.BatchNorm1d(len(b), eps=1e-8, momentum=0.1))
        layers.append(nn.ReLU() if plan.activation == "relu" else nn.Sigmoid())
    return nn.Sequential(*layers)


def prepare(problem):
    plan = problem.network
    x = torch.from_numpy(problem.x)
    labels = torch.from_numpy(problem.labels).long()
    batches = torch.from_numpy(problem.batches)
    kind = torch.optim.Adam if plan.optimizer == "adam" else torch.optim.SGD

    def start():
        return build(plan, problem.weights)

    def train(net):
        optimizer = kind(net.parameters(), lr=plan.lr, fused=fused or None)
        losses = []
        for batch in batches:
            loss = cross_entropy(net(x[batch]), labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        return losses

    return start, train


serve(
    f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads, "
    f"Python {platform.python_version()}",
    prepare,
)
