"""The seeded noise of docs/model-format.md: mulberry32 and Box-Muller in float64, one stream per candidate."""

import math

import numpy as np

WORD = 0xFFFFFFFF


def mulberry32(seed: int):
    """Yields float64 in [0, 1) with 32 random bits each."""
    state = seed & WORD
    while True:
        state = (state + 0x6D2B79F5) & WORD
        t = state
        t = ((t ^ (t >> 15)) * (t | 1)) & WORD
        t ^= (t + (((t ^ (t >> 7)) * (t | 61)) & WORD)) & WORD
        yield (t ^ (t >> 14)) / 4294967296.0


class NormalStream:
    """Standard normals of one seed; every call continues where the last one stopped."""

    def __init__(self, seed: int):
        self._uniform = mulberry32(seed)
        self._twin: float | None = None

    def next(self) -> float:
        if self._twin is not None:
            value, self._twin = self._twin, None
            return value
        u1, u2 = next(self._uniform), next(self._uniform)
        radius = math.sqrt(-2.0 * math.log(1.0 - u1))
        self._twin = radius * math.sin(2.0 * math.pi * u2)
        return radius * math.cos(2.0 * math.pi * u2)

    def draw(self, *shape: int) -> np.ndarray:
        """float32 of the given shape, filled row by row."""
        count = math.prod(shape)
        return np.array([self.next() for _ in range(count)], dtype=np.float32).reshape(shape)
