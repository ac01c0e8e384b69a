import pytest

from model.bench.timeSteps import time_all
from model.bench.timeTraining import WARM, time_training
from model.core.shards import read_shards


def test_every_line_of_the_bench_is_measured():
    lines = time_all(quick=True)
    assert all(line["ms"] > 0 for line in lines)
    whats = " ".join(line["what"] for line in lines)
    for part in ("fp32 product", "our step", "the paper's 1200 steps", "the twin writes 16 programs"):
        assert part in whats


@pytest.mark.filterwarnings("ignore")
def test_the_training_loop_is_measured_beside_its_bare_work(config, shards):
    speed, use, own, evaluation = time_training(config, read_shards(shards), WARM + 2)
    assert speed["value"] > 0 and "noise levels" in speed["note"]
    assert use["value"] > 0 and "GFLOP an example" in use["note"]
    assert 0 <= own["value"] <= 100
    assert evaluation["value"] > 0
