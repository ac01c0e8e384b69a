"""Held-back scores of any kind of network."""

import numpy as np
import torch
from torch import Generator, nn

from model.core.config import Config
from model.core.kinds import kind_of
from model.core.sampler import exact
from model.core.shards import Rows, to_tensors


def score(network: nn.Module, rows: Rows, index: np.ndarray, config: Config) -> dict[str, float]:
    """Shares of symbols and rows right with 1 step and with all steps, one candidate a row."""
    device = next(network.parameters()).device
    write = kind_of(config).write
    totals = {"token1": 0.0, "exact1": 0.0, "exactN": 0.0}
    generator = Generator().manual_seed(1)
    for part in np.array_split(np.sort(index), max(1, len(index) // 256)):
        source, target = to_tensors(rows, part, str(device))
        used = target != 0
        with torch.no_grad():
            one, many = write(network, source, config, generator)
        totals["token1"] += float(((one == target) & used).sum() / used.sum()) * len(part)
        totals["exact1"] += float(exact(one, target).sum())
        totals["exactN"] += float(exact(many, target).sum())
    return {name: value / max(1, len(index)) for name, value in totals.items()}


def sample_rows(rows: Rows, count: int) -> np.ndarray:
    """The same `count` row indices every time."""
    return np.random.default_rng(0).permutation(len(rows))[:count]
