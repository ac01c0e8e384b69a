"""Examples a second of the training loop, what of it is the loop's own, and how much of the machine's product it reaches.

Every line of the output is JSON: what, value, note. Called by `npm run bench`, alone and with two processes:

    python -m model.bench.timeTraining [--data model/data/cf24] [--steps 24]
    python -m torch.distributed.run --nproc-per-node 2 -m model.bench.timeTraining …
"""

import argparse
import json
import statistics
import tempfile
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import flop_registry

from model.core.config import Config, load_config
from model.core.shards import Shards, read_shards, stream, to_tensors
from model.core.train import Budget, Log, Trainer, train

ROOT = Path(__file__).resolve().parents[2]
WARM = 3  # steps that are not counted
PRODUCTS = 9
SIZE = 1024

Batch = tuple[Tensor, Tensor]


class TimedTrainer(Trainer):
    """Notes when each of its steps ended."""

    def __init__(self, *parts):
        super().__init__(*parts)
        self.ends: list[float] = []

    def step(self, index) -> None:
        super().step(index)
        self.ends.append(time.perf_counter())


class FlopCounter(TorchDispatchMode):
    """Adds up what matrix products cost; torch's own counter also follows modules, and stumbles over frozen ones."""

    def __init__(self):
        super().__init__()
        self.total = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        count = flop_registry.get(func._overloadpacket)
        if count is not None:
            self.total += count(*args, **(kwargs or {}), out_val=out)
        return out


def time_loop(trainer: TimedTrainer, steps: int) -> float:
    """Seconds that the training loop takes for the counted steps, everything between two steps included."""
    with tempfile.TemporaryDirectory() as folder:
        train(trainer, Log(Path(folder) / "train.log", quiet=True))
    return trainer.ends[steps - 1] - trainer.ends[WARM - 1]


def time_work(trainer: Trainer, batches: list[Batch]) -> float:
    """Seconds of the same updates with nothing around them: forward, backward, clip, optimisers."""
    start = 0.0
    for i, (source, target) in enumerate(batches):
        if i == WARM:
            start = time.perf_counter()
        forward_backward(trainer, source, target)
        nn.utils.clip_grad_norm_(trainer.network.parameters(), trainer.config.optimiser.clip)
        for optimiser in trainer.optimisers:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
    return time.perf_counter() - start


def forward_backward(trainer: Trainer, source: Tensor, target: Tensor) -> None:
    with trainer.precision():
        losses = trainer.kind.losses(trainer.network, source, target, trainer.config.diffusion, trainer.generator)
    losses.total.backward()


def count_flops(trainer: Trainer, batches: list[Batch]) -> int:
    """Of the matrix products of forward and backward, two for each multiplication and addition; not the optimiser's."""
    with FlopCounter() as counter:
        for source, target in batches:
            forward_backward(trainer, source, target)
    for optimiser in trainer.optimisers:
        optimiser.zero_grad(set_to_none=True)
    return counter.total


def product_rate(trainer: Trainer) -> float:
    """Floating-point operations a second of a plain product in the loop's precision, on this process's threads."""
    kind = torch.bfloat16 if trainer.config.loop.precision == "bf16" else torch.float32
    a = torch.randn(SIZE, SIZE, dtype=kind, device=trainer.device)
    times = []
    for _ in range(PRODUCTS + WARM):
        start = time.perf_counter()
        (a @ a).sum().item()
        times.append(time.perf_counter() - start)
    return 2 * SIZE**3 / statistics.median(times[WARM:])


def time_evaluation(trainer: Trainer, rows: int) -> float:
    start = time.perf_counter()
    trainer.evaluate(rows)
    return time.perf_counter() - start


def time_training(config: Config, shards: Shards, steps: int) -> list[dict]:
    """The lines of the output; [] from a process that does not lead."""
    loop = config.loop
    few = replace(config, loop=replace(loop, evaluate_rows=1))  # the loop ends with evaluations
    with tempfile.TemporaryDirectory() as out:
        trainer = TimedTrainer(few, shards, Path(out), Budget(None, steps))
        rate = product_rate(trainer)
        looped = time_loop(trainer, steps)
        picked = [index for _, _, index in islice(stream(trainer.sizes, loop.batch, loop.seed, 0, 0), steps)]
        batches = [to_tensors(shards.rows, trainer.peers.share(index), trainer.device) for index in picked]
        worked = time_work(trainer, batches)
        flops = count_flops(trainer, batches[WARM:])
        if not trainer.peers.leads:
            return []
        evaluated = time_evaluation(trainer, loop.evaluate_rows) / loop.evaluate_seconds
    rows = loop.batch * (steps - WARM)
    trained = sum(p.numel() for p in trainer.network.parameters() if p.requires_grad)
    name = "one process" if trainer.peers.count == 1 else f"{trainer.peers.count} processes"
    threads, precision = torch.get_num_threads(), loop.precision
    size = f"{trained / 1e6:.1f} M trained parameters, batches of {loop.batch}, {config.diffusion.draws} noise levels, {trainer.device}"
    return [
        {"what": f"examples a second, {name}", "value": rows / looped, "note": size},
        {
            "what": f"of the machine's product, percent, {name}",
            "value": 100 * flops / looped / rate,
            "note": f"{flops / rows * trainer.peers.count / 1e9:.2f} GFLOP an example; "
            f"{SIZE} x {SIZE} {precision} product, {threads} threads a process: {rate / 1e9:.0f} GFLOP/s",
        },
        {
            "what": f"the loop's own, percent, {name}",
            "value": 100 * max(0.0, 1 - worked / looped),
            "note": "batches, gradients' exchange, smoothing and logging beside forward, backward and update",
        },
        {
            "what": f"held-back evaluation, percent of the training, {name}",
            "value": 100 * evaluated,
            "note": f"{loop.evaluate_rows} rows every {loop.evaluate_seconds:.0f} s",
        },
    ]


def newest_data() -> Path | None:
    """The last shards of conditional formatting that were written."""
    found = sorted((ROOT / "model/data").glob("cf*/meta.json"), key=lambda path: path.stat().st_mtime)
    return found[-1].parent if found else None


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=None)
    options.add_argument("--steps", type=int, default=24)
    given = options.parse_args()
    data = given.data or newest_data()
    if data is None:
        return
    for line in time_training(load_config(ROOT / "model/tasks/cf/config.toml"), read_shards(data), given.steps):
        print(json.dumps(line))


if __name__ == "__main__":
    main()
