"""The same protocol as protocol.mjs: one line of JSON in, one line out."""

import json
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np

BATCH = 100
CLASSES = 10


def serve(version, prepare):
    """prepare(problem) gives start() and train(network), which is timed."""
    start = train = None
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] == "hello":
            answer({"version": version})
        elif request["do"] == "setup":
            start, train = prepare(read_problem(request))
            answer({"ready": True})
        else:
            network = start()
            started = time.perf_counter()
            losses = train(network)
            ms = 1000 * (time.perf_counter() - started)
            answer({"ms": ms, "losses": losses})


def answer(content):
    print(json.dumps(content, allow_nan=False), flush=True)


def read_problem(request):
    """What bench/networks/problem.ts has written; t is one-hot."""
    folder = Path(request["folder"])
    network = SimpleNamespace(**request["network"])
    sizes = network.sizes
    labels = np.fromfile(folder / "labels.u8", np.uint8)
    order = np.fromfile(folder / "order.u32", np.uint32).astype(np.int64)
    numbers = np.fromfile(folder / f"{network.key}.f32", np.float32)
    weights = []  # W (K, L) and b (L,) of each layer
    for K, L in zip(sizes, sizes[1:]):
        W, b, numbers = np.split(numbers, [K * L, K * L + L])
        weights.append((W.reshape(K, L), b))
    return SimpleNamespace(
        network=network,
        x=np.fromfile(folder / "x.f32", np.float32).reshape(-1, sizes[0]),
        t=np.eye(CLASSES, dtype=np.float32)[labels],
        labels=labels,
        weights=weights,
        batches=order.reshape(-1, BATCH)[: request["steps"]],
    )
