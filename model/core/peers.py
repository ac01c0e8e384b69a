"""Processes that train one network together, each on its share of a batch. Two processes of one thread each are faster
on two cores than one of two threads: they meet once a step instead of at every operation."""

import os
from collections.abc import Iterable

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor, nn


class Peers:
    """This process among those that `torchrun` started; alone without it."""

    def __init__(self):
        self.count = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        if self.count > 1 and not dist.is_initialized():
            dist.init_process_group("gloo")

    @property
    def leads(self) -> bool:
        """Whether this process evaluates, writes and logs."""
        return self.rank == 0

    def share(self, index: np.ndarray) -> np.ndarray:
        """This process's rows of a batch [n] -> [about n / count]; rows of like length go to different processes."""
        return index[self.rank :: self.count]

    def average(self, parameters: Iterable[nn.Parameter], number: float) -> float:
        """Makes gradients the mean over all processes, and gives back the mean of a number."""
        if self.count == 1:
            return number
        learning = [p for p in parameters if p.requires_grad]
        gradients = [p.grad if p.grad is not None else torch.zeros_like(p) for p in learning]
        flat = torch.cat([*(each.flatten() for each in gradients), torch.tensor([number])])
        dist.all_reduce(flat)
        flat /= self.count
        spread(flat, gradients)
        return float(flat[-1])


def spread(flat: Tensor, into: list[Tensor]) -> None:
    """Copies consecutive parts of a vector into tensors."""
    at = 0
    for each in into:
        each.copy_(flat[at : at + each.numel()].view_as(each))
        at += each.numel()
