"""Scores a run's best weights on held-back rows with other numbers of steps than it was judged by.

    python -m model.core.scoreRun --run model/runs/cf-masked --data model/data/cf --steps 1 2 5 10 --rows 1024

Prints one line of JSON for each number of steps; a twin has no steps and says the same each time.
"""

import argparse
import json
from pathlib import Path

from model.core.kinds import with_steps
from model.core.score import sample_rows, score
from model.core.shards import read_shards
from model.core.train import load_best


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--run", type=Path, required=True)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--steps", type=int, nargs="+", required=True)
    options.add_argument("--rows", type=int, default=1024)
    given = options.parse_args()
    network, config, _ = load_best(given.run)
    held = read_shards(given.data).held
    index = sample_rows(held, given.rows)
    for steps in given.steps:
        scores = score(network, held, index, with_steps(config, steps))
        print(json.dumps({"steps": steps, "rows": len(index), "exact": round(100 * scores["exactN"], 2)}), flush=True)


if __name__ == "__main__":
    main()
