"""The machine's peak: the best of NumPy's own products, on one thread.

Prints GFLOP/s of a 1024 x 1024 x 1024 product as JSON, for both dtypes.
"""

import json
import time

import numpy as np

SIZE = 1024
TRIES = 20


def best(dtype):
    random = np.random.default_rng(0)
    A = random.standard_normal((SIZE, SIZE)).astype(dtype)
    B = random.standard_normal((SIZE, SIZE)).astype(dtype)
    times = []
    for _ in range(TRIES):
        start = time.perf_counter()
        A @ B
        times.append(time.perf_counter() - start)
    return 2 * SIZE**3 / min(times) / 1e9


print(json.dumps({name: best(name) for name in ("float32", "float64")}))
