"""The layers of the lecture, by hand: each has forward and backward."""

import numpy as np


class Affine:
    """y = xW + b"""

    def __init__(self, W, b):
        self.params = {"W": W, "b": b}

    def forward(self, x):
        self.x = x
        return x @ self.params["W"] + self.params["b"]

    def backward(self, dout):
        self.grads = {"W": self.x.T @ dout, "b": dout.sum(axis=0)}
        return dout @ self.params["W"].T


class Sigmoid:
    """y = 1 / (1 + exp(-x))"""

    params = grads = {}

    def forward(self, x):
        self.y = 1 / (1 + np.exp(-x))
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)


class ReLU:
    """y = max(0, x)"""

    params = grads = {}

    def forward(self, x):
        self.mask = x > 0
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout * self.mask


class BatchNorm:
    """y = gamma * (x - mu) / sqrt(v + eps) + beta"""

    def __init__(self, K, dtype, momentum=0.9, eps=1e-8):
        self.params = {"gamma": np.ones(K, dtype), "beta": np.zeros(K, dtype)}
        self.running_mean = np.zeros(K, dtype)
        self.running_variance = np.ones(K, dtype)
        self.momentum = momentum
        self.eps = eps

    def forward(self, x):
        mu = x.mean(axis=0)
        centred = x - mu
        v = (centred * centred).mean(axis=0)
        self.running_mean *= self.momentum
        self.running_mean += (1 - self.momentum) * mu
        self.running_variance *= self.momentum
        self.running_variance += (1 - self.momentum) * v
        self.sigma = np.sqrt(v + self.eps)
        self.x_tilde = centred / self.sigma
        return self.params["gamma"] * self.x_tilde + self.params["beta"]

    def backward(self, dout):
        product = self.x_tilde * dout
        self.grads = {"gamma": product.sum(axis=0), "beta": dout.sum(axis=0)}
        c = self.grads["beta"] / len(dout)
        d = self.grads["gamma"] / len(dout)
        slope = self.params["gamma"] / self.sigma
        return slope * (dout - c - self.x_tilde * d)


class SoftmaxWithLoss:
    """E = -(1/N) sum t log y, with y the softmax of x"""

    def forward(self, x, t):
        shifted = x - x.max(axis=1, keepdims=True)
        log_sum = np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        log_y = shifted - log_sum
        self.y = np.exp(log_y)
        self.t = t
        return -(t * log_y).sum() / len(x)

    def backward(self):
        return (self.y - self.t) / len(self.t)
