"""Trains one task's network within a time budget; stops and resumes at any step.

    python -m model.core.train --config model/tasks/cf/config.toml --data model/data/cf --out model/runs/cf --minutes 60
    torchrun --nproc-per-node 2 -m model.core.train …      (two processes: half as fast again on two cores)

Writes to --out: last.pt (everything to resume), best.pt (smoothed weights, best held-back exact match), train.log, report.json.
"""

import argparse
import copy
import json
import os
import time
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Generator, nn

from model.core.config import Config, Shape, config_from, config_to, load_config
from model.core.ema import Ema
from model.core.kinds import kind_of
from model.core.score import sample_rows, score
from model.core.optimisers import build_optimisers, rate_at
from model.core.peers import Peers
from model.core.shards import Shards, read_shards, stream, to_tensors, used_positions


@dataclass(frozen=True)
class Budget:
    """Either minutes or steps bound a run; the learning rate follows the share that is used."""

    minutes: float | None
    steps: int | None

    def share(self, seconds: float, step: int) -> float:
        if self.steps is not None:
            return step / self.steps
        return seconds / 60 / (self.minutes or 1)


@dataclass
class Progress:
    step: int = 0
    seconds: float = 0.0  # of training, over all resumed runs
    examples: int = 0
    epoch: int = 0
    at: int = 0  # batches of the epoch already used
    best: float = -1.0
    parts: dict[str, float] = field(default_factory=dict)


class Trainer:
    """State of one run: network, smoothed copy, optimisers, generator, place in the data."""

    def __init__(self, config: Config, shards: Shards, out: Path, budget: Budget):
        self.config, self.shards, self.out, self.budget = config, shards, out, budget
        self.peers = Peers()
        torch.set_num_threads(max(1, config.loop.threads // self.peers.count))
        torch.manual_seed(config.loop.seed)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.kind = kind_of(config)
        self.network = self.kind.build(config, shards.shape, shards.pieces).to(self.device)
        if self.network.encoder.text is not None:
            self.network.encoder.text.load(shards.text)
        self.ema = Ema(self.network, copy.deepcopy(self.network), config.optimiser.ema)
        self.optimisers = build_optimisers(self.network, config.optimiser)
        self.peaks = [[group["lr"] for group in each.param_groups] for each in self.optimisers]
        self.generator = Generator(self.device).manual_seed(config.loop.seed + self.peers.rank)
        self.tail = 0.0  # seconds of the last step after all processes had met
        self.progress = Progress()
        self.sizes = used_positions(shards.rows.source)

    def precision(self):
        if self.config.loop.precision == "bf16":
            return torch.autocast(self.device, dtype=torch.bfloat16)
        return nullcontext()

    def step(self, index: np.ndarray) -> None:
        """One update on the given rows."""
        began = time.monotonic() - self.tail
        progress, config = self.progress, self.config
        factor = rate_at(self.budget.share(progress.seconds, progress.step), config.optimiser)
        for optimiser, peaks in zip(self.optimisers, self.peaks):
            for group, peak in zip(optimiser.param_groups, peaks):
                group["lr"] = peak * factor
        source, target = to_tensors(self.shards.rows, self.peers.share(index), self.device)
        with self.precision():
            losses = self.kind.losses(self.network, source, target, config.diffusion, self.generator)
        losses.total.backward()
        met = time.monotonic()
        spent = progress.seconds + met - began
        # All take the leader's clock, so that all stop after the same step.
        progress.seconds = self.peers.average(
            self.network.parameters(), spent * self.peers.count if self.peers.leads else 0.0
        )
        nn.utils.clip_grad_norm_(self.network.parameters(), config.optimiser.clip)
        for optimiser in self.optimisers:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        progress.step += 1
        self.ema.update(progress.step)
        progress.examples += len(index)
        for name, value in losses.parts.items():
            progress.parts[name] = 0.95 * progress.parts.get(name, value) + 0.05 * value
        self.tail = time.monotonic() - met

    def done(self) -> bool:
        return self.budget.share(self.progress.seconds, self.progress.step) >= 1

    def save(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "ema": self.ema.average.state_dict(),
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
            "generator": self.generator.get_state(),
            "progress": vars(self.progress),
            "config": config_to(self.config),
        }
        save_atomically(state, self.out / "last.pt")

    def resume(self) -> bool:
        path = self.out / "last.pt"
        if not path.exists():
            return False
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.ema.average.load_state_dict(state["ema"])
        for optimiser, saved in zip(self.optimisers, state["optimisers"]):
            optimiser.load_state_dict(saved)
        if self.peers.leads:
            self.generator.set_state(state["generator"].cpu())
        else:
            self.generator.manual_seed(self.config.loop.seed + self.peers.rank + state["progress"]["step"])
        self.progress = Progress(**state["progress"])
        return True

    def start_from(self, checkpoint: Path) -> int:
        """Takes the weights of another run, and nothing else of it. Of another task's run those that fit: its blocks,
        not its symbols. Returns how many tensors did not fit."""
        state = torch.load(checkpoint, map_location=self.device, weights_only=True)
        left = load_fitting(self.network, state.get("network", state["ema"]))
        load_fitting(self.ema.average, state["ema"])
        return left

    def save_best(self, scores: dict) -> None:
        shape = vars(self.shards.shape)
        keep = {key: self.shards.meta[key] for key in ("task", "symbols", "symbolsHash", "sourceHash")}
        state = {"ema": self.ema.average.state_dict(), "config": config_to(self.config), "shape": shape}
        save_atomically({**state, "meta": keep, "scores": scores}, self.out / "best.pt")

    def evaluate(self, rows: int) -> dict[str, float]:
        """Held-back scores of the smoothed weights, in percent."""
        index = sample_rows(self.shards.held, rows)
        with self.precision():
            return {
                name: round(100 * value, 2)
                for name, value in score(self.ema.average, self.shards.held, index, self.config).items()
            }


def load_fitting(network: nn.Module, weights: dict[str, torch.Tensor]) -> int:
    """Loads the tensors of equal name and shape; returns how many of the network's stay as they are."""
    own = network.state_dict()
    fitting = {name: value for name, value in weights.items() if name in own and own[name].shape == value.shape}
    network.load_state_dict(fitting, strict=False)
    return len(own) - len(fitting)


def save_atomically(state: dict, path: Path) -> None:
    part = path.with_suffix(".part")
    torch.save(state, part)
    os.replace(part, path)


class Log:
    """Lines to standard output and to a file; none from a quiet one."""

    def __init__(self, path: Path, quiet: bool):
        self._file = None if quiet else path.open("a", buffering=1)

    def write(self, line: str) -> None:
        if self._file is not None:
            print(line, flush=True)
            self._file.write(line + "\n")


def train(trainer: Trainer, log: Log) -> dict[str, float]:
    """Runs until the budget is used; returns the last full evaluation."""
    loop, progress = trainer.config.loop, trainer.progress
    logged = evaluated = saved = progress.seconds
    before = progress.examples
    batches = stream(trainer.sizes, loop.batch, loop.seed, progress.epoch, progress.at)
    while not trainer.done():
        epoch, at, index = next(batches)
        trainer.step(index)
        progress.epoch, progress.at = epoch, at
        if not trainer.peers.leads:
            continue
        if progress.seconds - logged >= loop.log_seconds:
            speed = (progress.examples - before) / (progress.seconds - logged)
            log.write(describe(progress, speed))
            logged, before = progress.seconds, progress.examples
        if progress.seconds - evaluated >= loop.evaluate_seconds:
            judge(trainer, log, loop.evaluate_rows)
            evaluated = progress.seconds
        if progress.seconds - saved >= loop.save_seconds:
            trainer.save()
            saved = progress.seconds
    if not trainer.peers.leads:
        return {}
    judge(trainer, log, loop.evaluate_rows)  # on the rows that the best so far was chosen on
    trainer.save()
    return trainer.evaluate(4 * loop.evaluate_rows)


def judge(trainer: Trainer, log: Log, rows: int) -> dict[str, float]:
    """Evaluates, keeps the weights if they are the best so far."""
    scores, progress = trainer.evaluate(rows), trainer.progress
    now = max(scores["exact1"], scores["exactN"])
    better = now >= progress.best
    if better:
        progress.best = now
        trainer.save_best({**scores, "step": progress.step, "minutes": round(progress.seconds / 60, 1)})
    log.write(f"held back: {' '.join(f'{k} {v:.1f}' for k, v in scores.items())}{' (best)' if better else ''}")
    return scores


def describe(progress: Progress, speed: float) -> str:
    parts = " ".join(f"{name} {value:.3f}" for name, value in progress.parts.items())
    return (
        f"{progress.seconds / 60:6.1f} min step {progress.step} epoch {progress.epoch} "
        f"rows {progress.examples} {speed:.0f} rows/s | {parts}"
    )


def group_report(trainer: Trainer, rows: int) -> dict[str, dict[str, float]]:
    """Held-back exact match per construct, worst first."""
    held, names = trainer.shards.held, trainer.shards.meta.get("groups", [])
    index = sample_rows(held, rows)
    found: dict[str, dict[str, float]] = {}
    for group in np.unique(held.group[index]):
        part = index[held.group[index] == group]
        with trainer.precision():
            scores = score(trainer.ema.average, held, part, trainer.config)
        name = names[group] if group < len(names) else str(group)
        found[name] = {"rows": len(part), "exact1": round(scores["exact1"], 3), "exactN": round(scores["exactN"], 3)}
    return dict(sorted(found.items(), key=lambda item: item[1]["exactN"]))


def load_best(run: Path) -> tuple[nn.Module, Config, dict]:
    """The smoothed network of a run, its configuration, and the rest of the checkpoint."""
    state = torch.load(run / "best.pt", map_location="cpu", weights_only=True)
    config, shape = config_from(state["config"]), Shape(**state["shape"])
    words = state["ema"].get("encoder.pieces")
    network = kind_of(config).build(config, shape, words)
    network.load_state_dict(state["ema"])
    return network.eval(), config, state


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--config", type=Path, required=True)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--minutes", type=float, default=None)
    options.add_argument("--steps", type=int, default=None)
    options.add_argument("--weights", type=Path, default=None, help="last.pt or best.pt whose weights a new run starts from")
    given = options.parse_args()
    if (given.minutes is None) == (given.steps is None):
        options.error("give either --minutes or --steps")
    given.out.mkdir(parents=True, exist_ok=True)
    shards = read_shards(given.data)
    trainer = Trainer(load_config(given.config), shards, given.out, Budget(given.minutes, given.steps))
    log = Log(given.out / "train.log", quiet=not trainer.peers.leads)
    resumed = trainer.resume()
    unfit = trainer.start_from(given.weights) if not resumed and given.weights is not None else 0
    size = sum(p.numel() for p in trainer.network.parameters())
    log.write(
        f"{'resumed' if resumed else 'started'}: {len(shards.rows)} rows, {len(shards.held)} held back, "
        f"{size / 1e6:.2f} M parameters, mean length {trainer.sizes.mean():.1f}, {trainer.device}{f', {unfit} tensors of its own' if unfit else ''}"
    )
    scores = train(trainer, log)
    if not trainer.peers.leads:
        return
    report = {"scores": scores, "groups": group_report(trainer, 4096)}
    (given.out / "report.json").write_text(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
