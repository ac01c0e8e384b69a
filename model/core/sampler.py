"""Reference sampler: the same steps and the same noise as the product's own (src/infer)."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Generator, Tensor

from model.core.diffusion import PAD, q_sample
from model.core.network import Network
from model.core.rng import NormalStream

Predict = Callable[[Tensor, Tensor, Tensor], Tensor]  # z, previous [n,L,e], level [n] -> x0 [n,L,e]
Draw = Callable[[], Tensor]  # fresh noise [n,L,e]


def denoise_steps(predict: Predict, draw: Draw, levels: Sequence[float], factor: float) -> list[Tensor]:
    """The x0 after every step; levels start at 1 and fall."""
    noise = draw()
    z, previous = factor * noise, torch.zeros_like(noise)
    steps: list[Tensor] = []
    for i, level in enumerate(levels):
        previous = predict(z, previous, torch.full((len(z),), level, device=z.device))
        steps.append(previous)
        if i + 1 < len(levels):
            after = torch.full((len(z),), levels[i + 1], device=z.device)
            z = q_sample(previous, after, draw(), factor)
    return steps


def seeded_draw(seeds: Sequence[int], length: int, latent: int) -> Draw:
    """Noise of docs/model-format.md: every candidate has its own generator."""
    streams = [NormalStream(seed) for seed in seeds]
    return lambda: torch.from_numpy(np.stack([stream.draw(length, latent) for stream in streams]))


@torch.no_grad()
def sample(network: Network, source: Tensor, seeds: Sequence[int], levels: Sequence[float]) -> tuple[list[Tensor], Tensor]:
    """One request [1,M,F], one candidate per seed -> x0 after each step [n,L,e], logits [n,L,V]."""
    memory, mask = network.encoder(source)
    draw = seeded_draw(seeds, network.shape.L, network.config.latent)

    def predict(z: Tensor, previous: Tensor, level: Tensor) -> Tensor:
        return network.denoise(z, previous, level, memory, mask)[0]

    steps = denoise_steps(predict, draw, levels, network.denoiser.factor)
    return steps, network.decode(steps[-1], memory, mask)[1]


@torch.no_grad()
def greedy(network: Network, source: Tensor, levels: Sequence[float], generator: Generator) -> Tensor:
    """One candidate for each of many requests [B,M,F], argmax of D -> symbols [B,L]. Faster noise, for reports."""
    memory, mask = network.encoder(source)
    size = (len(source), network.shape.L, network.config.latent)

    def draw() -> Tensor:
        return torch.randn(size, generator=generator).to(network.emb.device)

    def predict(z: Tensor, previous: Tensor, level: Tensor) -> Tensor:
        return network.denoise(z, previous, level, memory, mask)[0].float()

    steps = denoise_steps(predict, draw, levels, network.denoiser.factor)
    return network.decode(steps[-1], memory, mask)[1].argmax(-1)


def exact(symbols: Tensor, target: Tensor) -> Tensor:
    """Which rows are right up to and with END: [B,L], [B,L] -> bool [B]. What follows END is not read."""
    return ((symbols == target) | (target == PAD)).all(-1)
