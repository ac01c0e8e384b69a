"""Writes a run whose smoothed weights are the weighted mean of two runs' (of one shape).

    python -m model.core.meanRuns --first model/runs/a --second model/runs/b --share 0.3 --out model/runs/mean
"""

import argparse
from pathlib import Path

import torch

from model.core.train import save_atomically


def mean_of(first: dict, second: dict, share: float) -> dict:
    """`second` with its `ema` moved towards that of `first`: share of second, 1 - share of first."""
    if first["shape"] != second["shape"] or first["meta"] != second["meta"]:
        raise ValueError("the runs differ in shape, symbols or source")
    mixed = {
        name: torch.lerp(first["ema"][name], weights, share) if weights.is_floating_point() else weights
        for name, weights in second["ema"].items()
    }
    return {**second, "ema": mixed, "scores": {}}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--first", type=Path, required=True)
    options.add_argument("--second", type=Path, required=True)
    options.add_argument("--share", type=float, required=True, help="weight of the second run, 0 to 1")
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    load = lambda run: torch.load(run / "best.pt", map_location="cpu", weights_only=True)
    given.out.mkdir(parents=True, exist_ok=True)
    save_atomically(mean_of(load(given.first), load(given.second), given.share), given.out / "best.pt")


if __name__ == "__main__":
    main()
