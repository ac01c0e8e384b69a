"""What the configuration can choose: how each kind of network is built, taught and asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from torch import Generator, Tensor, nn

from model.core.config import Config, DiffusionConfig, Shape
from model.core.diffusion import Losses, training_losses
from model.core.masked import MaskedNetwork, masked_losses, write_masked
from model.core.network import Network
from model.core.paper import PaperNetwork, paper_losses, write_paper
from model.core.sampler import greedy
from model.core.twin import TwinNetwork, twin_losses, write_greedy


@dataclass(frozen=True)
class Kind:
    build: Callable[[Config, Shape, Tensor | None], nn.Module]  # with an `encoder`
    losses: Callable[[nn.Module, Tensor, Tensor, DiffusionConfig, Generator], Losses]
    # source [B,M,F] -> symbols [B,L] written in one step and in all steps
    write: Callable[[nn.Module, Tensor, Config, Generator], tuple[Tensor, Tensor]]


def kind_of(config: Config) -> Kind:
    return KINDS["paper" if config.diffusion.loss == "paper" else config.network.kind]


def with_steps(config: Config, steps: int) -> Config:
    """The configuration with so many sampling steps; levels as the product spaces them (src/infer)."""
    if steps == len(config.sampling.levels):
        return replace(config, sampling=replace(config.sampling, steps=steps))
    lowest = min(config.sampling.levels[-1], 0.6)
    levels = tuple(1 - (1 - lowest) * i / max(1, steps - 1) for i in range(steps))
    return replace(config, sampling=replace(config.sampling, steps=steps, levels=levels))


def _write_diffusion(network: nn.Module, source: Tensor, config: Config, generator: Generator) -> tuple[Tensor, Tensor]:
    levels = config.sampling.levels
    one = greedy(network, source, levels[:1], generator)
    return one, greedy(network, source, levels, generator, config.network.commits)


def _write_paper(network: nn.Module, source: Tensor, config: Config, generator: Generator) -> tuple[Tensor, Tensor]:
    one = write_paper(network, source, 1, generator)
    return one, write_paper(network, source, config.sampling.steps, generator)


def _write_masked(network: nn.Module, source: Tensor, config: Config, generator: Generator) -> tuple[Tensor, Tensor]:
    return write_masked(network, source, 1), write_masked(network, source, config.sampling.steps)


def _write_twin(network: nn.Module, source: Tensor, config: Config, generator: Generator) -> tuple[Tensor, Tensor]:
    """A pass for each symbol: there is no writing in one step, so both are the same."""
    written = write_greedy(network, source)
    return written, written


KINDS = {
    "diffusion": Kind(
        lambda config, shape, pieces: Network(config.network, shape, config.diffusion.factor, pieces),
        training_losses, _write_diffusion,
    ),
    "paper": Kind(
        lambda config, shape, pieces: PaperNetwork(config.network, shape, config.diffusion.times, pieces),
        paper_losses, _write_paper,
    ),
    "masked": Kind(
        lambda config, shape, pieces: MaskedNetwork(config.network, shape, pieces), masked_losses, _write_masked
    ),
    "twin": Kind(lambda config, shape, pieces: TwinNetwork(config.network, shape, pieces), twin_losses, _write_twin),
}
