"""The optimizers of the lecture; they change the parameters in place."""

import numpy as np


class SGD:
    def __init__(self, lr):
        self.lr = lr

    def update(self, params, grads):
        for key in params:
            params[key] -= self.lr * grads[key]


class Adam:
    def __init__(self, lr, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.t = 0
        self.s = {}
        self.r = {}

    def update(self, params, grads):
        self.t += 1
        correction1 = 1 - self.beta1**self.t
        correction2 = 1 - self.beta2**self.t
        for key, theta in params.items():
            g = grads[key]
            s = self.s.setdefault(key, np.zeros_like(theta))
            r = self.r.setdefault(key, np.zeros_like(theta))
            s += (1 - self.beta1) * (g - s)
            r += (1 - self.beta2) * (g * g - r)
            root = np.sqrt(r / correction2)
            theta -= (self.lr / correction1) * s / (root + self.eps)
