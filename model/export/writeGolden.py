"""Writes the vectors that the product's sampler must meet: a tiny random model, and what it computes.

    python -m model.export.writeGolden --out test/golden
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from model.core.config import Config, NetworkConfig, SamplingConfig, Shape
from model.core.network import Network
from model.core.rng import NormalStream
from model.core.sampler import sample
from model.core.shards import symbols_hash
from model.export.exportModel import write_card, write_files
from model.export.graphs import example_source

COMMITS = 3
PAD, END = 0, 1
SEEDS = [0, 7, 4294967295]
SHAPE = Shape(M=8, F=3, L=6, source_size=40, pieces=20, symbols=12)
CONFIG = Config(
    network=NetworkConfig(width=16, latent=8, heads=2, encoder_blocks=1, denoiser_blocks=1, decoder_blocks=1, expand=2),
    sampling=SamplingConfig(levels=(1.0, 0.8, 0.6), chunk=2),
)


def rounded(values: Tensor) -> list:
    """Nested lists, six digits behind the point."""
    flat = [round(float(value), 6) + 0.0 for value in values.flatten()]
    return torch.tensor(flat, dtype=torch.float64).reshape(values.shape).tolist()


def tiny_network(commits: int = 0) -> Network:
    """Random weights, larger than at the start of training, so that every part shows in the numbers."""
    torch.manual_seed(5)
    network = Network(replace(CONFIG.network, commits=commits), SHAPE, CONFIG.diffusion.factor)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter += torch.randn_like(parameter) * 0.2
    return network.eval()


@torch.no_grad()
def vectors(network: Network, source: Tensor) -> dict:
    memory, mask = network.encoder(source)
    steps, logits = sample(network, source, SEEDS, CONFIG.sampling.levels)
    return {
        "source": source.flatten().tolist(),
        "seeds": SEEDS,
        "levels": list(CONFIG.sampling.levels),
        "factor": CONFIG.diffusion.factor,
        "noise": [[round(value, 6) for value in (stream.next() for _ in range(8))] for stream in map(NormalStream, SEEDS)],
        "memorySums": rounded(memory.sum((1, 2, 3))),  # [2K]
        "mask": rounded(mask.flatten()),  # [M]
        "x0": [rounded(step.flatten(1)) for step in steps],  # [step][seed][L*e]
        "logits": rounded(logits.flatten(1)),  # [seed][L*V]
    }


def likeliest_program(logits: Tensor, settled: Tensor) -> Tensor:
    """What seed 0 takes under a grammar of any symbols up to END, which padding follows."""
    ended = (settled == END).any(-1)
    following = logits[:, END:].argmax(-1) + END
    return torch.where(ended, PAD, following)


@torch.no_grad()
def settling_vectors(network: Network, source: Tensor) -> dict:
    steps, logits = sample(network, source, [0], CONFIG.sampling.levels, likeliest_program)
    return {"source": source.flatten().tolist(), "x0": rounded(steps[-1].flatten()), "logits": rounded(logits.flatten())}


def write_tiny(network: Network, folder: Path) -> None:
    worst = write_files(network, folder, int8=False)
    (folder / "vocab.txt").write_text("".join(f"piece{i}\n" for i in range(1, SHAPE.pieces + 1)))
    symbols = ["PAD", "END", *(f"s{i}" for i in range(2, SHAPE.symbols))]
    meta = {"task": "tiny", "symbols": symbols, "symbolsHash": symbols_hash(symbols), "sourceHash": "tiny"}
    write_card(network, CONFIG, meta, folder, {})
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{size / 1e3:.0f} kB in {folder}, largest difference {worst:.1e}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--out", type=Path, required=True)
    folder = options.parse_args().out
    plain, settling = tiny_network(), tiny_network(commits=COMMITS)
    write_tiny(plain, folder / "tiny")
    write_tiny(settling, folder / "settling")
    torch.manual_seed(6)
    source = example_source(plain)
    (folder / "sampler.json").write_text(json.dumps(vectors(plain, source)) + "\n")
    (folder / "settling.json").write_text(json.dumps(settling_vectors(settling, source)) + "\n")


if __name__ == "__main__":
    main()
