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
Choose = Callable[[Tensor, Tensor], Tensor]  # logits of the next place [n,V], symbols before it [n,k] -> symbols [n]


def likeliest(logits: Tensor, settled: Tensor) -> Tensor:
    return logits.argmax(-1)


def denoise_steps(
    predict: Predict, draw: Draw, levels: Sequence[float], factor: float, settled: Tensor | None = None
) -> list[Tensor]:
    """The x0 after every step; levels start at 1 and fall. `settled` [n,k,e] are the embeddings of leading symbols that
    are certain: every estimate has them."""
    noise = draw()
    z, previous = factor * noise, settle(torch.zeros_like(noise), settled)
    steps: list[Tensor] = []
    for i, level in enumerate(levels):
        previous = settle(predict(z, previous, torch.full((len(z),), level, device=z.device)), settled)
        steps.append(previous)
        if i + 1 < len(levels):
            after = torch.full((len(z),), levels[i + 1], device=z.device)
            z = q_sample(previous, after, draw(), factor)
    return steps


def settle(x0: Tensor, settled: Tensor | None) -> Tensor:
    """x0 [n,L,e] with the given leading positions."""
    return x0 if settled is None else torch.cat([settled, x0[:, settled.shape[1] :]], 1)


def seeded_draw(seeds: Sequence[int], length: int, latent: int) -> Draw:
    """Noise of docs/model-format.md: every candidate has its own generator."""
    streams = [NormalStream(seed) for seed in seeds]
    return lambda: torch.from_numpy(np.stack([stream.draw(length, latent) for stream in streams]))


@torch.no_grad()
def sample(
    network: Network, source: Tensor, seeds: Sequence[int], levels: Sequence[float], choose: Choose = likeliest
) -> tuple[list[Tensor], Tensor]:
    """One request [1,M,F], one candidate per seed -> x0 after each step of the last walk [n,L,e], logits [n,L,V].
    A network with commits settles its leading symbols first, by `choose`."""
    memory, mask = network.encoder(source)
    draw = seeded_draw(seeds, network.shape.L, network.config.latent)

    def walk(levels: Sequence[float], settled: Tensor) -> list[Tensor]:
        return denoise_steps(
            lambda z, previous, level: network.denoise(z, previous, level, memory, mask)[0],
            draw, levels, network.denoiser.factor, network.emb[settled],
        )

    settled = torch.zeros(len(seeds), 0, dtype=torch.long)
    for place in range(network.config.commits):
        logits = network.decode(walk(levels[:1], settled)[-1], memory, mask)[1]
        settled = torch.cat([settled, choose(logits[:, place], settled)[:, None]], 1)
    steps = walk(levels, settled)
    return steps, network.decode(steps[-1], memory, mask)[1]


@torch.no_grad()
def greedy(
    network: Network, source: Tensor, levels: Sequence[float], generator: Generator, commits: int = 0
) -> Tensor:
    """One candidate for each of many requests [B,M,F], argmax of D -> symbols [B,L]. Faster noise, for reports."""
    memory, mask = network.encoder(source)
    size = (len(source), network.shape.L, network.config.latent)

    def draw() -> Tensor:
        return torch.randn(size, generator=generator).to(network.emb.device)

    def predict(z: Tensor, previous: Tensor, level: Tensor) -> Tensor:
        return network.denoise(z, previous, level, memory, mask)[0].float()

    def read(x0: Tensor) -> Tensor:
        return network.decode(x0, memory, mask)[1].argmax(-1)

    symbols = torch.zeros(len(source), 0, dtype=torch.long, device=network.emb.device)
    for place in range(commits):
        steps = denoise_steps(predict, draw, levels[:1], network.denoiser.factor, network.emb[symbols])
        symbols = torch.cat([symbols, read(steps[-1])[:, place : place + 1]], 1)
    steps = denoise_steps(predict, draw, levels, network.denoiser.factor, network.emb[symbols])
    written = read(steps[-1])
    written[:, : symbols.shape[1]] = symbols
    return written


def exact(symbols: Tensor, target: Tensor) -> Tensor:
    """Which rows are right up to and with END: [B,L], [B,L] -> bool [B]. What follows END is not read."""
    return ((symbols == target) | (target == PAD)).all(-1)
