"""The paper's own diffusion on the small network (arXiv 2310.17680, section 3; improved-diffusion's formulas).

x_t = sqrt(a_t) x0 + sqrt(1 - a_t) eps, a_t = 1 - sqrt(t/T + 1e-4) (Diffusion-LM's schedule), t = 1 … T. N predicts eps;
x0 follows from it, is read by D, and the loss is ||eps_hat - eps||^2 + ||D_s - x0||^2 - log p(y | D_s).
Not from the paper: symbol embeddings are frozen as in the other kinds, and an estimate of x0 is made no longer than an
embedding, because near T an error of eps counts a thousandfold.
"""

import math

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional as fn

from model.core.config import DiffusionConfig, NetworkConfig, Shape
from model.core.diffusion import Losses, encode_with_drop, normal, symbol_loss, uniform
from model.core.network import CrossBlock, Decoder, Encoder

OFFSET = 1e-4
STEEPEST = 0.999  # largest share of the signal that one step removes


def kept_signal(times: int) -> Tensor:
    """a_t for t = 1 … T: float64 [T], falling from nearly 1 to nearly 0."""
    at = [max(0.0, 1 - math.sqrt(t / times + OFFSET)) for t in range(times + 1)]
    steps = [1 - min(STEEPEST, 1 - after / before) if before > 0 else 1 - STEEPEST for before, after in zip(at, at[1:])]
    return torch.cumprod(torch.tensor(steps, dtype=torch.float64), 0)


class EpsilonDenoiser(nn.Module):
    """x_t [B*R,L,e], t/T [B*R] -> eps [B*R,L,e]."""

    def __init__(self, config: NetworkConfig, shape: Shape):
        super().__init__()
        d = config.width
        self.enter = nn.Linear(config.latent, d)
        self.position = nn.Parameter(torch.randn(shape.L, d) * 0.05)
        self.register_buffer("rates", torch.exp(torch.linspace(0.0, math.log(1000.0), 32)), persistent=False)
        self.level = nn.Sequential(nn.Linear(64, d), nn.GELU(), nn.Linear(d, d))
        self.blocks = nn.ModuleList(CrossBlock(config) for _ in range(config.denoiser_blocks))
        self.norm = nn.LayerNorm(d)
        self.leave = nn.Linear(d, config.latent)

    def forward(self, x: Tensor, time: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        wave = time[:, None] * self.rates
        when = self.level(torch.cat([torch.sin(wave), torch.cos(wave)], -1))
        hidden = self.enter(x) + self.position + when[:, None, :]
        for i, block in enumerate(self.blocks):
            hidden = block(hidden, memory[2 * i], memory[2 * i + 1], mask)
        return self.leave(self.norm(hidden))


class PaperNetwork(nn.Module):
    """E, N and D as in the paper; `times` is T."""

    def __init__(self, config: NetworkConfig, shape: Shape, times: int, pieces: Tensor | None = None):
        super().__init__()
        self.config, self.shape, self.times = config, shape, times
        emb = fn.normalize(torch.randn(shape.symbols, config.latent), dim=-1) * config.latent**0.5
        self.register_buffer("emb", emb)  # [V,e], rows of norm sqrt(e)
        self.register_buffer("kept", kept_signal(times).float(), persistent=False)  # [T]
        self.encoder = Encoder(config, shape, config.denoiser_blocks + config.decoder_blocks, pieces)
        self.denoiser = EpsilonDenoiser(config, shape)
        self.decoder = Decoder(config, shape, emb)

    def denoise(self, x: Tensor, time: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """x_t [n,L,e] and t [n] from 1 to T -> eps and the x0 that it means, both [n,L,e]."""
        eps = self.denoiser(x, time / self.times, memory, mask).float()
        kept = self.kept[time - 1][:, None, None]
        return eps, shorten((x - (1 - kept).sqrt() * eps) / kept.sqrt(), self.config.latent**0.5)

    def decode(self, x0: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        return self.decoder(x0, memory[2 * self.config.denoiser_blocks :], mask)


def shorten(x: Tensor, longest: float) -> Tensor:
    """Latents with their norm cut to `longest`."""
    return x * (longest / x.norm(dim=-1, keepdim=True).clamp(min=longest))


def paper_losses(
    network: PaperNetwork, source: Tensor, target: Tensor, config: DiffusionConfig, generator: Generator
) -> Losses:
    """source [B,M',F], target [B,L] -> the paper's three terms, `draws` times for each encoded example."""
    encoded = encode_with_drop(network, source, config.drop_condition, generator)
    clean = network.emb[target].repeat_interleave(config.draws, 0)  # [B*R,L,e]
    time = (uniform(len(clean), generator) * network.times).long() + 1
    kept = network.kept[time - 1][:, None, None]
    noise = normal(clean, generator)
    eps, x0 = network.denoise(kept.sqrt() * clean + (1 - kept).sqrt() * noise, time, encoded.memory, encoded.mask)
    hidden, logits = network.decode(x0, encoded.memory, encoded.mask)
    mse = (eps - noise).square().mean()
    near = (hidden.float() - clean).square().mean()
    ce = symbol_loss(logits, target.repeat_interleave(config.draws, 0), config.pad_weight)
    parts = {"eps": mse, "near": near, "d": ce}
    return Losses(mse + near + ce, {name: float(part.detach()) for name, part in parts.items()})


def spaced_times(times: int, steps: int) -> list[int]:
    """`steps` whole times from T down to 1, evenly spaced; all of them where there are no more."""
    steps = min(steps, times)
    if steps == 1:
        return [times]
    return [round(times - (times - 1) * i / (steps - 1)) for i in range(steps)]


def posterior(x: Tensor, x0: Tensor, now: float, before: float, noise: Tensor) -> Tensor:
    """A sample of the latent at signal `before` (>= `now`), given x at `now` and an estimate of x0 (DDPM, eq. 7)."""
    step = now / before
    mean = (math.sqrt(before) * (1 - step) * x0 + math.sqrt(step) * (1 - before) * x) / (1 - now)
    return mean + math.sqrt((1 - before) * (1 - step) / (1 - now)) * noise


@torch.no_grad()
def write_paper(network: PaperNetwork, source: Tensor, steps: int, generator: Generator) -> Tensor:
    """DDPM from pure noise, D once at the end: [B,M,F] -> symbols [B,L]. Fewer steps than T skip times."""
    memory, mask = network.encoder(source)
    size = (len(source), network.shape.L, network.config.latent)

    def draw() -> Tensor:
        return torch.randn(size, generator=generator).to(network.emb.device)

    x, x0 = draw(), None
    times = spaced_times(network.times, steps)
    for time, after in zip(times, [*times[1:], 0]):
        _, x0 = network.denoise(x, torch.full((len(x),), time, device=x.device), memory, mask)
        if after:
            x = posterior(x, x0, float(network.kept[time - 1]), float(network.kept[after - 1]), draw())
    return network.decode(x0, memory, mask)[1].argmax(-1)
