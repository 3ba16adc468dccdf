"""Golden values: what PyTorch and NumPy give in float64 for the same inputs.

In a virtual environment outside of the repository (PyTorch is large):

    pip install -r test/golden/requirements.txt
    python test/golden/make_golden.py
    npx biome format --write test/golden

Where PyTorch has the same formula, its own module, function or optimizer is
run. Where it has not (batch normalization of a batch of one, Adam with epsilon
inside of the root, momentum with a changing learning rate in the velocity),
the formula is written here in torch operations, and autograd differentiates
it. Each case holds its inputs, so that no random stream has to be shared.
"""

import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

HERE = pathlib.Path(__file__).parent
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
rng = np.random.default_rng(20240607)


def draw(*shape):
    return torch.tensor(rng.normal(size=shape))


def plain(value):
    if isinstance(value, torch.Tensor):
        return value.detach().tolist()
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [plain(entry) for entry in value]
    return value


def leaf(value):
    return value.clone().requires_grad_(True)


# Layers


def layer_case(layer, function, x, params, **more):
    """y, and the gradients of sum(y * dout), of function(x, **params)."""
    x = leaf(x)
    params = {key: leaf(value) for key, value in params.items()}
    y = function(x, **params)
    dout = draw(*y.shape)
    y.backward(dout)
    grads = {key: value.grad for key, value in params.items()}
    return {
        "layer": layer,
        **more,
        "x": x,
        "params": params,
        "dout": dout,
        "y": y,
        "dx": x.grad,
        "grads": grads,
    }


def affine(x, W, b):
    return F.linear(x, W.T, b)


def batch_norm_training(x, gamma, beta, eps):
    """As F.batch_norm, which refuses a batch of one."""
    mu = x.mean(0)
    v = ((x - mu) ** 2).mean(0)
    return gamma * (x - mu) / torch.sqrt(v + eps) + beta


SHAPES = [(1, 1), (1, 4), (5, 3), (8, 2)]


def elementwise_cases():
    functions = [
        ("Sigmoid", {}, torch.sigmoid),
        ("Tanh", {}, torch.tanh),
        ("ReLU", {}, F.relu),
        ("LeakyReLU", {}, F.leaky_relu),
        ("LeakyReLU", {"alpha": 0.1}, lambda x: F.leaky_relu(x, 0.1)),
    ]
    for layer, options, function in functions:
        for shape in SHAPES:
            x = 2 * draw(*shape)
            yield layer_case(layer, function, x, {}, options=options)


def affine_cases():
    for N, K, L in [(1, 1, 1), (1, 4, 3), (5, 3, 2), (4, 2, 6)]:
        params = {"W": draw(K, L), "b": draw(L)}
        yield layer_case("Affine", affine, draw(N, K), params, options={})


def dropout_cases():
    for N, K in SHAPES:
        for p in [0, 0.3, 1]:
            mask = torch.tensor((rng.uniform(size=(N, K)) >= p) * 1.0)
            forms = [
                (False, True, mask),
                (False, False, 1 - p),
                (True, True, mask / (1 - p) if p < 1 else mask),
                (True, False, 1.0),
            ]
            for inverted, training, factor in forms:
                yield layer_case(
                    "Dropout",
                    lambda x, factor=factor: x * factor,
                    draw(N, K),
                    {},
                    options={"p": p, "inverted": inverted},
                    training=training,
                    mask=mask,
                )


def batch_norm_cases():
    for N, K in SHAPES:
        for eps in [1e-8, 1e-5]:
            params = {"gamma": draw(K), "beta": draw(K)}
            yield layer_case(
                "BatchNorm",
                lambda x, gamma, beta, eps=eps: batch_norm_training(
                    x, gamma, beta, eps
                ),
                1 + 3 * draw(N, K),
                params,
                options={"eps": eps},
                training=True,
            )


def running_cases():
    """Three training batches, then prediction by the running statistics."""
    for unbiased in [False, True]:
        for momentum in [0.9, 0.6]:
            K, eps = 3, 1e-5
            params = {"gamma": draw(K), "beta": draw(K)}
            batches = [2 + draw(N, K) for N in [4, 7, 2]]
            mean, variance = torch.zeros(K), torch.ones(K)
            for batch in batches:
                if unbiased:
                    # PyTorch's own; its momentum is the share of the new.
                    F.batch_norm(
                        batch, mean, variance, None, None, True, 1 - momentum
                    )
                else:
                    v = batch.var(0, unbiased=False)
                    mean = momentum * mean + (1 - momentum) * batch.mean(0)
                    variance = momentum * variance + (1 - momentum) * v
            options = {"eps": eps, "momentum": momentum, "unbiased": unbiased}
            for N in [1, 5]:
                yield layer_case(
                    "BatchNorm",
                    lambda x, gamma, beta: F.batch_norm(
                        x, mean, variance, gamma, beta, False, 0, eps
                    ),
                    draw(N, K),
                    params,
                    options=options,
                    training=False,
                    batches=batches,
                    state={"runningMean": mean, "runningVariance": variance},
                )


def layers():
    return [
        *affine_cases(),
        *elementwise_cases(),
        *dropout_cases(),
        *batch_norm_cases(),
        *running_cases(),
    ]


# Losses


def loss_case(loss, options, function, x, t):
    x = leaf(x)
    E = function(x, t)
    E.backward()
    case = {"loss": loss, "options": options, "x": x, "t": t}
    return {**case, "E": E.item(), "dx": x.grad}


def one_hot(N, K):
    return F.one_hot(torch.tensor(rng.integers(K, size=N)), K) * 1.0


def softmax_loss(x, t):
    return F.cross_entropy(x, t)


def sigmoid_loss(x, t):
    loss = F.binary_cross_entropy_with_logits(x, t, reduction="sum")
    return loss / len(x)


def half_squares(y, t):
    return F.mse_loss(y, t, reduction="sum") / (2 * len(y))


def losses():
    cases = []
    for N, K in [(1, 1), (1, 4), (5, 3), (6, 1)]:
        y, t = draw(N, K), draw(N, K)
        half, mean = {"form": "half"}, {"form": "mean"}
        cases += [
            loss_case("MeanSquaredError", half, half_squares, y, t),
            loss_case("MeanSquaredError", mean, F.mse_loss, y, t),
        ]
        bce = F.binary_cross_entropy_with_logits
        answers = torch.tensor(rng.integers(2, size=(N, K)) * 1.0)
        for scale in [1, 1000]:
            x = scale * draw(N, K)
            cases += [
                loss_case("SigmoidWithLoss", {}, sigmoid_loss, x, answers),
                loss_case("SigmoidWithLoss", mean, bce, x, answers),
            ]
    for N, K in [(1, 2), (1, 10), (5, 3), (6, 4)]:
        t = one_hot(N, K)
        smooth = 0.9 * t + 0.1 / K
        for scale, answers in [(1, t), (1000, t), (1, smooth)]:
            x = scale * draw(N, K)
            cases.append(
                loss_case("SoftmaxWithLoss", {}, softmax_loss, x, answers)
            )
    return cases


# Optimizers: ten steps with given gradients


class Velocity:
    """Momentum and Nesterov with the learning rate in the velocity."""

    def __init__(self, params, lr, momentum, nesterov):
        self.params, self.lr, self.momentum = params, lr, momentum
        self.nesterov = nesterov
        self.v = [torch.zeros_like(p) for p in params]

    def step(self):
        for p, v in zip(self.params, self.v):
            v.mul_(self.momentum).sub_(self.lr * p.grad)
            move = self.momentum * v - self.lr * p.grad if self.nesterov else v
            p.data.add_(move)


class AdamForms:
    """The two forms of Adam that the lecture prints."""

    def __init__(self, params, lr, eps, form, beta1=0.9, beta2=0.999):
        self.params, self.lr, self.eps, self.form = params, lr, eps, form
        self.beta1, self.beta2, self.t = beta1, beta2, 0
        self.s = [torch.zeros_like(p) for p in params]
        self.r = [torch.zeros_like(p) for p in params]

    def step(self):
        self.t += 1
        one, two = 1 - self.beta1**self.t, 1 - self.beta2**self.t
        for p, s, r in zip(self.params, self.s, self.r):
            s.mul_(self.beta1).add_((1 - self.beta1) * p.grad)
            r.mul_(self.beta2).add_((1 - self.beta2) * p.grad * p.grad)
            if self.form == "inside":
                move = self.lr * (s / one) / torch.sqrt(r / two + self.eps)
            else:
                rate = self.lr * two**0.5 / one
                move = rate * s / torch.sqrt(r + self.eps)
            p.data.sub_(move)


def groups(params, decay):
    """Weight decay for W, none for b."""
    W, b = params
    return [
        {"params": [W], "weight_decay": decay},
        {"params": [b], "weight_decay": 0},
    ]


def all_optimizers():
    optim = torch.optim
    yield "SGD", {"lr": 0.1}, lambda p, o: optim.SGD(p, **o)
    yield (
        "SGD",
        {"lr": 0.1, "weightDecay": 0.2},
        lambda p, o: optim.SGD(groups(p, 0.2), lr=o["lr"]),
    )
    for nesterov, name in [(False, "Momentum"), (True, "Nesterov")]:
        options = {"lr": 0.05, "momentum": 0.8}
        yield (
            name,
            {**options, "form": "pytorch"},
            lambda p, o, n=nesterov: optim.SGD(
                p, o["lr"], o["momentum"], nesterov=n
            ),
        )
        yield (
            name,
            options,
            lambda p, o, n=nesterov: Velocity(p, o["lr"], o["momentum"], n),
        )
    yield (
        "AdaGrad",
        {"lr": 0.1},
        lambda p, o: optim.Adagrad(p, o["lr"], eps=1e-7),
    )
    yield (
        "RMSProp",
        {"lr": 0.01, "decay": 0.9},
        lambda p, o: optim.RMSprop(p, o["lr"], o["decay"], eps=1e-7),
    )
    yield (
        "RMSProp",
        {"lr": 0.01},
        lambda p, o: optim.RMSprop(p, o["lr"], 0.99, eps=1e-7),
    )
    yield (
        "AdaDelta",
        {},
        lambda p, o: optim.Adadelta(p, 1, rho=0.95, eps=1e-6),
    )
    yield (
        "AdaDelta",
        {"lr": 0.5, "rho": 0.9, "eps": 1e-4},
        lambda p, o: optim.Adadelta(p, **o),
    )
    yield "Adam", {}, lambda p, o: optim.Adam(p, 0.001, eps=1e-8)
    yield (
        "Adam",
        {"lr": 0.02, "beta1": 0.8, "beta2": 0.95, "eps": 1e-3},
        lambda p, o: optim.Adam(p, 0.02, (0.8, 0.95), eps=1e-3),
    )
    yield (
        "Adam",
        {"lr": 0.02, "weightDecay": 0.3},
        lambda p, o: optim.AdamW(groups(p, 0.3), o["lr"], eps=1e-8),
    )
    for form in ["inside", "rewritten"]:
        yield (
            "Adam",
            {"lr": 0.02, "eps": 1e-4, "form": form},
            lambda p, o, f=form: AdamForms(p, o["lr"], o["eps"], f),
        )


SCHEDULES = [
    (
        "stepDecay",
        {"every": 3, "factor": 0.5},
        lambda o: torch.optim.lr_scheduler.StepLR(o, 3, 0.5),
    ),
    (
        "exponentialDecay",
        {"rate": 0.8},
        lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.8),
    ),
    (
        "cosineDecay",
        {"epochs": 10},
        lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 10),
    ),
]


def problem(K, L, scale):
    """Where an optimizer starts, and ten gradients, whatever it does."""

    def arrays(size):
        return {"W": size * draw(K, L), "b": size * draw(L)}

    return {"params": arrays(1), "grads": [arrays(scale) for _ in range(10)]}


def ten_steps(start, make, options, factors=None):
    W, b = leaf(start["params"]["W"]), leaf(start["params"]["b"])
    optimizer = make([W, b], options)
    steps = []
    for step, grads in enumerate(start["grads"]):
        if factors is not None:
            set_lr(optimizer, options["lr"] * factors[step])
        W.grad, b.grad = grads["W"].clone(), grads["b"].clone()
        optimizer.step()
        steps.append(plain({"W": W, "b": b}))
    return steps


def set_lr(optimizer, lr):
    if isinstance(optimizer, torch.optim.Optimizer):
        for group in optimizer.param_groups:
            group["lr"] = lr
    else:
        optimizer.lr = lr


def factors_of(make):
    """What a schedule of PyTorch makes of a learning rate of 1."""
    optimizer = torch.optim.SGD([leaf(torch.zeros(1))], 1.0)
    schedule = make(optimizer)
    factors = []
    for _ in range(10):
        factors.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return factors


def optimizers():
    problems = [problem(1, 1, 1), problem(2, 3, 1), problem(1, 2, 1e-3)]
    runs = list(all_optimizers())
    cases = [
        {
            "optimizer": name,
            "options": options,
            "problem": index,
            "steps": ten_steps(start, make, options),
        }
        for name, options, make in runs
        for index, start in enumerate(problems)
    ]
    schedules = []
    for name, settings, make_schedule in SCHEDULES:
        factors = factors_of(make_schedule)
        scheduled = [
            {
                "optimizer": optimizer,
                "options": options,
                "problem": 0,
                "steps": ten_steps(problems[0], make, options, factors),
            }
            for optimizer, options, make in runs
            if "lr" in options
        ]
        schedules.append(
            {
                "schedule": name,
                "options": settings,
                "factors": factors,
                "cases": scheduled,
            }
        )
    return {"problems": problems, "cases": cases, "schedules": schedules}


# Networks: a whole one, its gradients and ten steps of momentum. Not of Adam:
# it divides the gradient of a bias in front of batch normalization, which is 0
# but for rounding, by its own size.


def network_case(batch_norm, N):
    sizes, alpha = [4, 5, 3, 2], 0.01
    params = {}
    for i in range(1, len(sizes)):
        params[f"W{i}"] = leaf(draw(sizes[i - 1], sizes[i]))
        params[f"b{i}"] = leaf(draw(sizes[i]))
        if batch_norm and i < len(sizes) - 1:
            params[f"gamma{i}"] = leaf(draw(sizes[i]))
            params[f"beta{i}"] = leaf(draw(sizes[i]))
    start = plain(params)
    x, t = draw(N, sizes[0]), one_hot(N, sizes[-1])

    def normalize(h, i):
        return batch_norm_training(
            h, params[f"gamma{i}"], params[f"beta{i}"], 1e-8
        )

    def loss():
        h = x
        for i in range(1, len(sizes)):
            h = affine(h, params[f"W{i}"], params[f"b{i}"])
            if i < len(sizes) - 1:
                h = normalize(h, i) if batch_norm == "before" else h
                h = torch.tanh(h)
                h = normalize(h, i) if batch_norm == "after" else h
        penalty = sum(
            (p**2).sum() for key, p in params.items() if key[0] == "W"
        )
        return F.cross_entropy(h, t) + alpha * penalty

    optimizer = torch.optim.SGD(params.values(), 0.02, momentum=0.9)
    E = []
    for step in range(10):
        optimizer.zero_grad()
        value = loss()
        value.backward()
        E.append(value.item())
        if step == 0:
            grads = plain({key: p.grad for key, p in params.items()})
        optimizer.step()
    return {
        "sizes": sizes,
        "batchNorm": batch_norm,
        "alpha": alpha,
        "x": x,
        "t": t,
        "params": start,
        "E": E,
        "grads": grads,
        "end": params,
    }


def networks():
    return [
        network_case(False, 1),
        network_case(False, 6),
        network_case("before", 6),
        network_case("after", 6),
    ]


for kind in [layers, losses, optimizers, networks]:
    file = HERE / f"{kind.__name__}.json"
    file.write_text(json.dumps(plain(kind())) + "\n", encoding="utf-8")
