"""Masked (absorbing) diffusion: symbols are hidden instead of noised, and read off the rest.

Encoder and blocks as in the other kinds; it knows no level, since what is hidden can be seen.
"""

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional as fn

from model.core.config import DiffusionConfig, NetworkConfig, Shape
from model.core.diffusion import PAD, Losses, encode_with_drop, uniform
from model.core.network import CrossBlock, Encoder


class MaskedNetwork(nn.Module):
    """E and blocks over symbols, of which id V says "hidden"."""

    def __init__(self, config: NetworkConfig, shape: Shape, pieces: Tensor | None = None):
        super().__init__()
        self.config, self.shape = config, shape
        layers = config.denoiser_blocks + config.decoder_blocks
        self.encoder = Encoder(config, shape, layers, pieces)
        self.table = nn.Parameter(torch.randn(shape.symbols + 1, config.width) * 0.05)
        self.position = nn.Parameter(torch.randn(shape.L, config.width) * 0.05)
        self.blocks = nn.ModuleList(CrossBlock(config) for _ in range(layers))
        self.norm = nn.LayerNorm(config.width)
        self.leave = nn.Linear(config.width, shape.symbols)

    @property
    def hidden(self) -> int:
        return self.shape.symbols

    def predict(self, symbols: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """symbols [B*R,L], some of them hidden -> logits [B*R,L,V]."""
        x = self.table[symbols] + self.position
        for i, block in enumerate(self.blocks):
            x = block(x, memory[2 * i], memory[2 * i + 1], mask)
        return self.leave(self.norm(x))


def choose_hidden(count: int, length: int, config: DiffusionConfig, generator: Generator) -> Tensor:
    """Which symbols to hide: bool [count,length]. The number is uniform from 1 on; a share of rows hides all."""
    size = torch.ceil(uniform(count, generator) * length).clamp(min=1)
    size = torch.where(uniform(count, generator) < config.pure_share, torch.full_like(size, length), size)
    rank = uniform(count * length, generator).reshape(count, length).argsort(-1).argsort(-1)
    return rank < size[:, None]


def masked_losses(
    network: MaskedNetwork, source: Tensor, target: Tensor, config: DiffusionConfig, generator: Generator
) -> Losses:
    """source [B,M',F], target [B,L] -> cross-entropy of what is hidden, `draws` times for each encoded example."""
    encoded = encode_with_drop(network, source, config.drop_condition, generator)
    clean = target.repeat_interleave(config.draws, 0)  # [B*R,L]
    hide = choose_hidden(*clean.shape, config, generator)
    seen = torch.where(hide, network.hidden, clean)
    logits = network.predict(seen, encoded.memory, encoded.mask)
    each = fn.cross_entropy(logits.float().flatten(0, 1), clean.flatten(), reduction="none")
    weight = torch.where(clean.flatten() == PAD, config.pad_weight, 1.0) * hide.flatten()
    loss = (each * weight).sum() / weight.sum()
    return Losses(loss, {"ce": float(loss.detach())})


@torch.no_grad()
def write_masked(network: MaskedNetwork, source: Tensor, steps: int) -> Tensor:
    """All hidden at first; every step keeps the surest of what it says (low-confidence remasking, LLaDA,
    arXiv 2502.09992), until the last keeps all: [B,M,F] -> symbols [B,L]."""
    memory, mask = network.encoder(source)
    length = network.shape.L
    symbols = torch.full((len(source), length), network.hidden, device=source.device)
    for i in range(steps):
        sure, said = torch.softmax(network.predict(symbols, memory, mask).float(), -1).max(-1)
        known = symbols != network.hidden
        said = torch.where(known, symbols, said)
        order = torch.where(known, 2.0, sure).argsort(dim=-1, descending=True, stable=True).argsort(-1)
        symbols = torch.where(order < round(length * (i + 1) / steps), said, network.hidden)
    return symbols
