"""Writes a run whose smoothed weights are the weighted mean of two runs' (of one shape).

    python -m model.core.meanRuns --first model/runs/a --second model/runs/b --share 0.3 --data model/data/cf --out model/runs/mean
"""

import argparse
from pathlib import Path

import torch

from model.core.score import sample_rows, score
from model.core.shards import Rows, read_shards
from model.core.train import load_best, save_atomically


def mean_of(first: dict, second: dict, share: float) -> dict:
    """`second` with its `ema` moved towards that of `first`: share of second, 1 - share of first."""
    if first["shape"] != second["shape"] or first["meta"] != second["meta"]:
        raise ValueError("the runs differ in shape, symbols or source")
    mixed = {
        name: torch.lerp(first["ema"][name], weights, share) if weights.is_floating_point() else weights
        for name, weights in second["ema"].items()
    }
    return {**second, "ema": mixed, "scores": {}}


def smoothed(run: Path, last: bool) -> dict:
    """A run's best checkpoint; with `last` its smoothed weights are those of the last step."""
    best = torch.load(run / "best.pt", map_location="cpu", weights_only=True)
    if not last:
        return best
    return {**best, "ema": torch.load(run / "last.pt", map_location="cpu", weights_only=True)["ema"]}


def judge(run: Path, held: Rows) -> dict[str, float]:
    """Held-back scores of a run's weights in percent, as training writes them."""
    network, config, _ = load_best(run)
    scores = score(network, held, sample_rows(held, config.loop.evaluate_rows), config)
    return {name: round(100 * value, 2) for name, value in scores.items()}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--first", type=Path, required=True)
    options.add_argument("--second", type=Path, required=True)
    options.add_argument("--share", type=float, required=True, help="weight of the second run, 0 to 1")
    options.add_argument("--data", type=Path, required=True, help="shards whose held-back rows the mean is scored on")
    options.add_argument("--last", action="store_true", help="of the second run the weights of its last step, not its best")
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    first, second = smoothed(given.first, False), smoothed(given.second, given.last)
    mixed = mean_of(first, second, given.share)
    save_atomically(mixed, given.out / "best.pt")
    scores = judge(given.out, read_shards(given.data).held)
    save_atomically({**mixed, "scores": scores}, given.out / "best.pt")
    print(scores)


if __name__ == "__main__":
    main()
