"""Times of random weights in PyTorch, one line of JSON each: our step, the paper's own, the autoregressive twin.

Every line: what, ms (median), runs, note. `python -m model.bench.timeSteps [--quick]`; called by `npm run bench`.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from model.core.config import Config, NetworkConfig, Shape, load_config
from model.core.network import Network
from model.core.paper import PaperNetwork
from model.core.twin import TwinNetwork

ROOT = Path(__file__).resolve().parents[2]
CANDIDATES = 16
SYMBOLS = 24  # of a usual program
PIECE_WIDTH = 384  # of the pretrained embeddings
# arXiv 2310.17680, section 4: 10 + 6 layers of width 512, 1200 steps; heads as in BERT, 64 wide.
PAPER = NetworkConfig(width=512, latent=512, heads=8, encoder_blocks=1, denoiser_blocks=10, decoder_blocks=6)
PAPER_STEPS = 1200


def measure(what: str, work: Callable[[], object], runs: int, note: str = "") -> dict:
    """Median of `runs` after one that is not counted."""
    times = []
    for run in range(runs + 1):
        start = time.perf_counter()
        work()
        if run > 0:
            times.append((time.perf_counter() - start) * 1000)
    return {"what": what, "ms": statistics.median(times), "runs": runs, "note": note}


def multiple(line: dict, what: str, by: int, note: str) -> dict:
    """A line for `by` times the same."""
    return {"what": what, "ms": line["ms"] * by, "runs": line["runs"], "note": note}


def product_shapes(quick: bool) -> Shape:
    """Sizes of the shipped model; tiny ones for a quick run."""
    if quick:
        return Shape(M=8, F=2, L=6, source_size=80, pieces=20, symbols=12)
    shapes = json.loads((ROOT / "assets/model/model.json").read_text())["shapes"]
    return Shape(shapes["M"], shapes["F"], shapes["L"], source_size=9000, pieces=8000, symbols=shapes["V"])


def memory_of(network: torch.nn.Module) -> tuple[Tensor, Tensor]:
    """Keys and values of one request with half of its positions in use."""
    shape = network.shape
    source = torch.zeros(1, shape.M, shape.F, dtype=torch.int32)
    source[:, : shape.M // 2] = 1
    return network.encoder(source)


def time_ours(config: Config, shape: Shape, pieces: Tensor, runs: int) -> list[dict]:
    network = Network(config.network, shape, config.diffusion.factor, pieces).eval()
    memory, mask = memory_of(network)
    z = torch.randn(CANDIDATES, shape.L, config.network.latent)
    level = torch.full((CANDIDATES,), 0.8)
    steps = len(config.sampling.levels)
    step = measure(f"our step, {CANDIDATES} candidates", lambda: network.denoise(z, z, level, memory, mask), runs)
    return [
        measure("our encoder, one request", lambda: memory_of(network), runs),
        step,
        measure(f"our decoder, {CANDIDATES} candidates", lambda: network.decode(z, memory, mask), runs),
        multiple(step, f"our {steps} steps", steps, "step times steps"),
    ]


def time_paper(shape: Shape, network_config: NetworkConfig, runs: int) -> list[dict]:
    network = PaperNetwork(network_config, shape, PAPER_STEPS).eval()
    memory, mask = memory_of(network)
    x = torch.randn(CANDIDATES, shape.L, network_config.latent)
    at = torch.full((CANDIDATES,), PAPER_STEPS // 2)
    size = f"{network_config.denoiser_blocks} layers, d={network_config.width}"
    step = measure(f"the paper's step, {CANDIDATES} candidates ({size})", lambda: network.denoise(x, at, memory, mask), runs)
    note = f"step times {PAPER_STEPS}, at our length L={shape.L}; the paper has 128"
    return [step, multiple(step, f"the paper's {PAPER_STEPS} steps", PAPER_STEPS, note)]


def time_twin(config: Config, shape: Shape, pieces: Tensor, runs: int) -> list[dict]:
    network = TwinNetwork(config.network, shape, pieces).eval()
    memory, mask = memory_of(network)
    length = min(SYMBOLS, shape.L)
    symbols = torch.ones(CANDIDATES, length, dtype=torch.long)

    def write() -> None:
        for i in range(length):
            network.predict(symbols[:, : i + 1], memory, mask)

    note = "one pass a symbol over all symbols so far: no cache of keys and values"
    return [measure(f"the twin writes {CANDIDATES} programs of {length} symbols", write, runs, note)]


@torch.no_grad()
def time_all(quick: bool) -> list[dict]:
    torch.manual_seed(0)
    torch.set_num_threads(1)
    size, runs = (64, 1) if quick else (1024, 11)
    a = torch.randn(size, size)
    lines = [measure(f"{size} x {size} fp32 product", lambda: a @ a, runs)]
    shape = product_shapes(quick)
    pieces = torch.randn(shape.pieces, PIECE_WIDTH)
    lines += time_ours(load_config(ROOT / "model/tasks/cf/config.toml"), shape, pieces, runs)
    paper = replace(PAPER, width=64, latent=64) if quick else PAPER
    lines += time_paper(shape, paper, runs)
    lines += time_twin(load_config(ROOT / "model/tasks/cf/twin.toml"), shape, pieces, runs)
    return lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    for line in time_all(parser.parse_args().quick):
        print(json.dumps(line))
