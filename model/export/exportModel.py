"""Writes a trained network as the product's model: three ONNX graphs, the vocabulary and model.json.
A twin or a masked network gets two graphs, for `npm run eval`; the paper's loss is scored in Python only.

    python -m model.export.exportModel --run model/runs/cf --out assets/model --vocab assets/model/vocab.txt --int8 --data model/data/cf

Fails when a graph differs from PyTorch by more than 1e-3 before its weights are made int8. With --data, prints and stores
what the files themselves score on held-back rows.
"""

import argparse
import gzip
import hashlib
import json
import math
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from model.core.config import Config
from model.core.kinds import kind_of
from model.core.sampler import denoise_steps, exact, seeded_draw
from model.core.shards import Rows, read_shards
from model.core.train import load_best
from model.core.twin import TwinNetwork
from model.export.graphs import NAMES, OPEN, AnyNetwork, SymbolNetwork, example_inputs, modules, quantise, share_transposed, shrink, write_graphs

TOLERANCE = 1e-3
MANY_SYMBOLS = 512


class ExportError(RuntimeError):
    """A graph does not compute what the network does, or the network has no graphs."""


class Runner:
    """The exported files as functions of arrays, run by onnxruntime."""

    def __init__(self, folder: Path, threads: int = 2, names: tuple[str, ...] = NAMES):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.sessions = {
            name: onnxruntime.InferenceSession(str(folder / f"{name}.onnx"), options, ["CPUExecutionProvider"])
            for name in names
        }

    def run(self, name: str, *inputs: Tensor) -> list[Tensor]:
        session = self.sessions[name]
        feed = {each.name: value.numpy() for each, value in zip(session.get_inputs(), inputs)}
        return [torch.from_numpy(each) for each in session.run(None, feed)]

    def sample(self, source: Tensor, seeds: list[int], config: Config, length: int) -> tuple[list[Tensor], Tensor]:
        """As model.core.sampler.sample: one request [1,M,F] -> x0 after each step, logits [n,L,V]. Settled are the likeliest
        symbols, whatever the seed."""
        memory, mask = self.run("encoder", source)
        draw, commits = seeded_draw(seeds, length, config.network.latent), config.network.commits
        settled = torch.full((len(seeds), length), OPEN, dtype=torch.int32)

        def walk(levels: Sequence[float]) -> list[Tensor]:
            told = (settled,) if commits else ()
            return denoise_steps(
                lambda z, previous, level: self.run("denoiser", z, previous, level, *told, memory, mask)[0],
                draw, levels, config.diffusion.factor,
            )

        for place in range(commits):
            logits = self.run("decoder", walk(config.sampling.levels[:1])[-1], memory, mask)[0]
            settled[:, place] = logits[:, place].argmax(-1)
        steps = walk(config.sampling.levels)
        return steps, self.run("decoder", steps[-1], memory, mask)[0]


class SymbolRunner:
    """The exported files of a twin or a masked network in the place of the network itself."""

    def __init__(self, network: SymbolNetwork, folder: Path):
        self.shape, self.hidden = network.shape, network.shape.symbols
        self.runner = Runner(folder, names=("encoder", "decoder"))

    def encoder(self, source: Tensor) -> list[Tensor]:
        return self.runner.run("encoder", source)

    def predict(self, symbols: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        return self.runner.run("decoder", symbols.int(), memory, mask)[0]


@torch.no_grad()
def largest_difference(network: AnyNetwork, folder: Path) -> float:
    """Between PyTorch and the files, over all graphs, on random inputs with another B than the trace had."""
    inputs = example_inputs(network, 3)
    runner = Runner(folder, names=tuple(inputs))
    worst = 0.0
    for name, module in modules(network).items():
        expected = module(*inputs[name])
        expected = expected if isinstance(expected, tuple) else (expected,)
        for found, wanted in zip(runner.run(name, *inputs[name]), expected):
            worst = max(worst, float((found - wanted).abs().max()))
    return worst


def exact_share(network: AnyNetwork, folder: Path, rows: Rows, count: int, config: Config) -> float:
    """Percent of held-back rows that the files write exactly, one seed each."""
    symbols_only = isinstance(network, SymbolNetwork)
    runner = SymbolRunner(network, folder) if symbols_only else Runner(folder)
    right = 0
    index = np.random.default_rng(0).permutation(len(rows))[:count]
    for row in index:
        source = torch.from_numpy(rows.source[row : row + 1].astype(np.int32))
        target = torch.from_numpy(rows.target[row : row + 1].astype(np.int64))
        if symbols_only:
            _, written = kind_of(config).write(runner, source, config, torch.Generator())
        else:
            written = runner.sample(source, [int(row)], config, rows.target.shape[1])[1].argmax(-1)
        right += int(exact(written, target).sum())
    return round(100 * right / max(1, len(index)), 2)


def make_small(network: AnyNetwork, name: str, path: Path) -> None:
    """Weights of one graph in few bits. Only the products that run at each step are int8 ones: those of the encoder tilt
    all seeds at once, and those of the decoder decide between symbols; they cost little and run in floats."""
    if name == "encoder":
        shrink(path)
    elif isinstance(network, SymbolNetwork):
        quantise(path, network.shape.symbols)
    else:
        if name == "denoiser":
            quantise(path, network.config.latent)
        share_transposed(path)
        # The tables of many symbols would be most of the file.
        shrink(path, network.config.latent if network.shape.symbols < MANY_SYMBOLS else None)


def write_files(network: AnyNetwork, folder: Path, int8: bool) -> float:
    """The graphs, checked; returns the largest difference of the unquantised ones."""
    if not isinstance(network, AnyNetwork):
        raise ExportError(f"{type(network).__name__} has no graphs: model.core.scoreRun scores it")
    with tempfile.TemporaryDirectory() as scratch:
        write_graphs(network, Path(scratch))
        worst = largest_difference(network, Path(scratch))
    if not math.isfinite(worst) or worst > TOLERANCE:
        raise ExportError(f"the graphs differ from PyTorch by {worst:.2g}")
    for name, path in write_graphs(network, folder, small=int8).items():
        if int8:
            make_small(network, name, path)
    return worst


def pack_files(folder: Path) -> None:
    """Graphs of small weights as .onnx.gz in place of .onnx, the same bytes from the same graph."""
    for path in sorted(folder.glob("*.onnx")):
        packed = gzip.compress(path.read_bytes(), compresslevel=9, mtime=0)
        path.with_suffix(".onnx.gz").write_bytes(packed)
        path.unlink()


def graph_file(folder: Path, name: str) -> Path:
    plain = folder / f"{name}.onnx"
    return plain if plain.exists() else plain.with_suffix(".onnx.gz")


def describe_file(path: Path) -> dict:
    data = path.read_bytes()
    return {"name": path.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def write_card(network: AnyNetwork, config: Config, meta: dict, folder: Path, scores: dict) -> dict:
    """model.json of docs/model-format.md; the other files must lie in the folder."""
    files = {name: describe_file(graph_file(folder, name)) for name in modules(network)}
    card = {
        "format": 1,
        "task": meta["task"],
        "files": {**files, "vocab": describe_file(folder / "vocab.txt")},
        **describe_network(network, config),
        "symbols": meta["symbols"],
        "symbolsHash": meta["symbolsHash"],
        "sourceHash": meta["sourceHash"],
        "license": "MIT",
        "scores": scores,
    }
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n")
    return card


def describe_network(network: AnyNetwork, config: Config) -> dict:
    """The card's sizes, and what a sampler must know of the kind."""
    shape, own = network.shape, network.config
    sizes = {"M": shape.M, "F": shape.F, "L": shape.L, "V": shape.symbols, "d": own.width}
    sizes["K"] = own.denoiser_blocks + own.decoder_blocks
    if isinstance(network, TwinNetwork):
        return {"kind": "twin", "shapes": sizes}
    if isinstance(network, SymbolNetwork):
        return {"kind": "masked", "shapes": sizes, "schedule": {"steps": config.sampling.steps}}
    schedule = {"factor": config.diffusion.factor, "levels": list(config.sampling.levels)}
    if own.commits:
        schedule["commits"] = own.commits
    return {"shapes": {**sizes, "e": own.latent, "chunk": config.sampling.chunk}, "schedule": schedule}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--run", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--vocab", type=Path, required=True)
    options.add_argument("--int8", action="store_true")
    options.add_argument("--data", type=Path, default=None)
    options.add_argument("--rows", type=int, default=400)
    given = options.parse_args()
    network, config, state = load_best(given.run)
    worst = write_files(network, given.out, given.int8)
    if given.vocab.resolve() != (given.out / "vocab.txt").resolve():
        shutil.copyfile(given.vocab, given.out / "vocab.txt")
    scores = dict(state["scores"])
    if given.data is not None:
        scores["exported"] = exact_share(network, given.out, read_shards(given.data).held, given.rows, config)
    if given.int8:
        pack_files(given.out)
    card = write_card(network, config, state["meta"], given.out, scores)
    total = sum(file["bytes"] for file in card["files"].values())
    print(f"{total / 1e6:.2f} MB in {given.out}, largest difference {worst:.1e}, scores {scores}")


if __name__ == "__main__":
    main()
