"""The diffusion itself as pure functions: levels, noising, losses.

Forward process: z = (1 - s) x0 + s F eps with s in [0, 1]. The network predicts x0.
`generator` carries all randomness, so that a resumed run draws what an uninterrupted one would have.
"""

from dataclasses import dataclass

import torch
from torch import Generator, Tensor
from torch.nn import functional as fn

from model.core.config import DiffusionConfig
from model.core.network import Network

PAD = 0


def normal(like: Tensor, generator: Generator) -> Tensor:
    return torch.randn(like.shape, generator=generator, device=like.device)


def uniform(count: int, generator: Generator) -> Tensor:
    return torch.rand(count, generator=generator, device=generator.device)


def sample_levels(count: int, config: DiffusionConfig, generator: Generator) -> Tensor:
    """[count] levels: a share exactly 1, a share uniform, the rest sigmoid(mean + spread n), mostly noise."""
    n = torch.randn(count, generator=generator, device=generator.device)
    level = torch.sigmoid(config.mean + config.spread * n)
    level = torch.where(uniform(count, generator) < config.uniform_share, uniform(count, generator), level)
    return torch.where(uniform(count, generator) < config.pure_share, torch.ones_like(level), level)


def q_sample(x0: Tensor, level: Tensor, noise: Tensor, factor: float) -> Tensor:
    """x0 and noise [n,L,e], level [n] -> z [n,L,e]."""
    s = level[:, None, None]
    return (1 - s) * x0 + s * factor * noise


def renoise_level(level: Tensor, u: Tensor) -> Tensor:
    """A level between the given one and 1, for the self-conditioning estimate (u in [0,1))."""
    return level + u * (1 - level)


def snr_weight(level: Tensor, factor: float, clamp: float) -> Tensor:
    """Weight that turns the error of x0 into that of epsilon, clamped where s is small."""
    return (((1 - level) / (level * factor + 1e-6)) ** 2).clamp(max=clamp)


def symbol_loss(logits: Tensor, target: Tensor, pad_weight: float) -> Tensor:
    """Cross-entropy in nats per symbol, padding counted by `pad_weight`: [n,L,V], [n,L] -> scalar."""
    each = fn.cross_entropy(logits.float().flatten(0, 1), target.flatten(), reduction="none")
    weight = torch.where(target.flatten() == PAD, pad_weight, 1.0)
    return (each * weight).sum() / weight.sum()


def corrupt(x0: Tensor, emb: Tensor, config: DiffusionConfig, generator: Generator) -> Tensor:
    """Clean latents as D must learn to repair them: some symbols swapped, a little noise. [B,L,e] -> same."""
    count, length, _ = x0.shape
    swap = uniform(count * length, generator).reshape(count, length, 1) < config.swap_share
    other = torch.randint(len(emb), (count, length), generator=generator, device=x0.device)
    level = uniform(count, generator) * config.decoder_noise
    return q_sample(torch.where(swap, emb[other], x0), level, normal(x0, generator), config.factor)


@dataclass(frozen=True)
class Losses:
    total: Tensor
    parts: dict[str, float]


@dataclass(frozen=True)
class Encoded:
    memory: tuple[Tensor, ...]  # 2K of [B,M',d]; apart, because the gradient of indexing one tensor is full of zeros
    mask: Tensor  # [B,M']


def encode_with_drop(network: Network, source: Tensor, share: float, generator: Generator) -> Encoded:
    """E, with the encodings of a share of the examples replaced by Gaussian noise (the paper's null condition)."""
    encoder = network.encoder
    encoded, mask = encoder.encode(encoder.features(source), source.amax(-1) == 0)
    drop = uniform(len(source), generator) < share
    encoded = torch.where(drop[:, None, None], normal(encoded, generator).to(encoded.dtype), encoded)
    return Encoded(encoder.project(encoded).unbind(0), mask)


@torch.no_grad()
def self_condition(
    network: Network, x0: Tensor, level: Tensor, encoded: Encoded, config: DiffusionConfig, generator: Generator
) -> Tensor:
    """N's own estimates at a noisier step for every other example, zeros for the rest: [B*R,L,e].
    Latents at level 1 stay without, as in the first step of sampling."""
    examples = encoded.mask.shape[0]
    latents = x0.unflatten(0, (examples, -1))[::2]  # [B/2,R,L,e]
    at = level.unflatten(0, (examples, -1))[::2].flatten()
    noisier = renoise_level(at, uniform(len(at), generator))
    clean = latents.flatten(0, 1)
    z = q_sample(clean, noisier, normal(clean, generator), config.factor)
    memory = tuple(layer[::2] for layer in encoded.memory)
    guess, _ = network.denoise(z, torch.zeros_like(z), noisier, memory, encoded.mask[::2])
    guess = guess * (at < 1)[:, None, None]
    previous = torch.zeros_like(x0).unflatten(0, (examples, -1))
    previous[::2] = guess.to(x0.dtype).view_as(latents)
    return previous.flatten(0, 1)


def tell_prefix(previous: Tensor, x0: Tensor, config: DiffusionConfig, generator: Generator) -> Tensor:
    """Self-conditioning in which a share of the latents knows its first symbols for certain: previous, x0 [n,L,e]."""
    if config.prefix_share == 0:
        return previous
    count, length, _ = x0.shape
    told = uniform(count, generator) < config.prefix_share
    most = 1 + (uniform(count, generator) * config.prefix_most).long()
    known = torch.arange(length, device=x0.device) < (most * told)[:, None]  # [n,L]
    return torch.where(known.unsqueeze(-1), x0.to(previous.dtype), previous)


def training_losses(
    network: Network, source: Tensor, target: Tensor, config: DiffusionConfig, generator: Generator
) -> Losses:
    """One training pass: source [B,M',F], target [B,L] -> CE_N + CE_D + clamped MSE + ||D_s - x0||^2."""
    encoded = encode_with_drop(network, source, config.drop_condition, generator)
    draws = config.draws
    clean = network.emb[target]  # [B,L,e]
    x0 = clean.repeat_interleave(draws, 0)  # [B*R,L,e]
    level = sample_levels(len(x0), config, generator)
    z = q_sample(x0, level, normal(x0, generator), config.factor)
    previous = self_condition(network, x0, level, encoded, config, generator)
    previous = tell_prefix(previous, x0, config, generator)
    guess, logits = network.denoise(z, previous, level, encoded.memory, encoded.mask)
    ce_n = symbol_loss(logits, target.repeat_interleave(draws, 0), config.pad_weight)
    mse = (snr_weight(level, config.factor, config.mse_clamp) * (guess - x0).square().mean((1, 2))).mean()

    own = guess.detach()[::draws]  # N's estimate at one level of every example
    inputs = torch.stack([own, corrupt(clean, network.emb, config, generator)], 1).flatten(0, 1)  # [B*2,L,e]
    hidden, decoded = network.decode(inputs, encoded.memory, encoded.mask)
    ce_d = symbol_loss(decoded, target.repeat_interleave(2, 0), config.pad_weight)
    near = (hidden.float() - clean.repeat_interleave(2, 0)).square().mean()
    total = ce_n + ce_d + config.mse_weight * mse + config.decoder_weight * near
    parts = {"n": ce_n, "d": ce_d, "mse": mse, "near": near}
    return Losses(total, {name: float(part.detach()) for name, part in parts.items()})
