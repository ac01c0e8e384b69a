import pytest
import torch

from model.core.meanRuns import mean_of, smoothed


def run(value: float, shape: str = "a") -> dict:
    return {"ema": {"w": torch.full((2,), value), "n": torch.tensor(3)}, "shape": shape, "meta": {}, "scores": {"exact1": 1.0}}


def test_share_is_the_weight_of_the_second():
    mixed = mean_of(run(1.0), run(3.0), 0.25)
    assert mixed["ema"]["w"].tolist() == [1.5, 1.5]
    assert mixed["ema"]["n"].item() == 3
    assert mixed["scores"] == {}


def test_runs_of_other_shapes_have_no_mean():
    with pytest.raises(ValueError):
        mean_of(run(1.0), run(3.0, "b"), 0.5)


def test_the_second_run_may_give_the_weights_of_its_last_step(tmp_path):
    torch.save(run(1.0), tmp_path / "best.pt")
    torch.save({"ema": run(2.0)["ema"], "network": {}}, tmp_path / "last.pt")
    assert smoothed(tmp_path, False)["ema"]["w"].tolist() == [1.0, 1.0]
    last = smoothed(tmp_path, True)
    assert last["ema"]["w"].tolist() == [2.0, 2.0] and last["shape"] == "a"
