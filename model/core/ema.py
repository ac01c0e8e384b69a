"""Exponential moving average of a network's parameters."""

import torch
from torch import nn


class Ema:
    """Keeps `average` (same module, smoothed weights); early on the decay is shorter so that the start is forgotten."""

    def __init__(self, network: nn.Module, average: nn.Module, decay: float):
        self.average = average.eval().requires_grad_(False)
        self.average.load_state_dict(network.state_dict())
        self.decay = decay
        self.pairs = (list(self.average.parameters()), list(network.parameters()))

    @torch.no_grad()
    def update(self, step: int) -> None:
        """Call after the optimiser's step; `step` counts from 1."""
        decay = min(self.decay, (1 + step) / (10 + step))
        torch._foreach_lerp_(self.pairs[0], self.pairs[1], 1 - decay)
