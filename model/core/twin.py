"""The autoregressive twin: the encoder of the diffusion network and as many cross-attending blocks, but causal.

Letters as in network.py; T <= L positions. Every position of every example teaches it.
"""

import torch
from torch import Generator, Tensor, nn

from model.core.config import DiffusionConfig, NetworkConfig, Shape
from model.core.diffusion import PAD, Losses, encode_with_drop, symbol_loss
from model.core.network import PADDING, CrossBlock, Encoder


class TwinNetwork(nn.Module):
    """E and causal blocks over the symbols so far, from a start symbol on."""

    def __init__(self, config: NetworkConfig, shape: Shape, pieces: Tensor | None = None):
        super().__init__()
        self.config, self.shape = config, shape
        layers = config.denoiser_blocks + config.decoder_blocks
        self.encoder = Encoder(config, shape, layers, pieces)
        self.table = nn.Parameter(torch.randn(shape.symbols + 1, config.width) * 0.05)  # the last row starts
        self.position = nn.Parameter(torch.randn(shape.L, config.width) * 0.05)
        self.blocks = nn.ModuleList(CrossBlock(config) for _ in range(layers))
        self.norm = nn.LayerNorm(config.width)
        self.leave = nn.Linear(config.width, shape.symbols)
        later = torch.triu(torch.ones(shape.L, shape.L), diagonal=1)
        self.register_buffer("order", (later * PADDING).unsqueeze(0), persistent=False)  # [1,L,L]

    def predict(self, symbols: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """symbols [B,T] -> logits [B,T,V]; position i is told those before i only, so the last symbol is not read."""
        count, length = symbols.shape
        start = self.table[-1:].expand(count, 1, -1)
        x = torch.cat([start, self.table[symbols[:, :-1]]], 1) + self.position[:length]
        order = self.order[:, :length, :length]
        for i, block in enumerate(self.blocks):
            x = block(x, memory[2 * i], memory[2 * i + 1], mask, order)
        return self.leave(self.norm(x))


def twin_losses(
    network: TwinNetwork, source: Tensor, target: Tensor, config: DiffusionConfig, generator: Generator
) -> Losses:
    """source [B,M',F], target [B,L] -> cross-entropy over all positions."""
    encoded = encode_with_drop(network, source, config.drop_condition, generator)
    loss = symbol_loss(network.predict(target, encoded.memory, encoded.mask), target, config.pad_weight)
    return Losses(loss, {"ce": float(loss.detach())})


@torch.no_grad()
def write_greedy(network: TwinNetwork, source: Tensor) -> Tensor:
    """The likeliest next symbol again and again, up to the first padding: [B,M,F] -> symbols [B,L]."""
    memory, mask = network.encoder(source)
    symbols = torch.full((len(source), network.shape.L), PAD, device=source.device)
    open_rows = torch.ones(len(source), dtype=torch.bool, device=source.device)
    for i in range(network.shape.L):
        following = network.predict(symbols[:, : i + 1], memory, mask)[:, -1].argmax(-1)
        symbols[:, i] = torch.where(open_rows, following, PAD)
        open_rows &= following != PAD
        if not bool(open_rows.any()):
            break
    return symbols
