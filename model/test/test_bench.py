from model.bench.timeSteps import time_all


def test_every_line_of_the_bench_is_measured():
    lines = time_all(quick=True)
    assert all(line["ms"] > 0 for line in lines)
    whats = " ".join(line["what"] for line in lines)
    for part in ("fp32 product", "our step", "the paper's 1200 steps", "the twin writes 16 programs"):
        assert part in whats
