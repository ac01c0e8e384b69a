"""Every kind of network through the same loop."""

import json
import sys
from dataclasses import replace

import numpy as np
import pytest
import torch

from model.core import scoreRun, train
from model.core.config import Config
from model.core.kinds import kind_of, with_steps
from model.core.sampler import exact
from model.core.score import score
from model.core.shards import read_shards, to_tensors
from model.core.train import Budget, Trainer, load_best
from model.test.test_train import steps

OTHERS = ("twin", "masked", "paper")


@pytest.fixture(params=OTHERS)
def chosen(request, config) -> Config:
    if request.param == "paper":
        return replace(config, diffusion=replace(config.diffusion, loss="paper", times=50))
    return replace(config, network=replace(config.network, kind=request.param))


def test_a_resumed_run_equals_an_uninterrupted_one(chosen, shards, tmp_path):
    budget = Budget(None, 20)
    whole = Trainer(chosen, read_shards(shards), tmp_path, budget)
    steps(whole, 8)
    first = Trainer(chosen, read_shards(shards), tmp_path, budget)
    steps(first, 3)
    first.save()
    second = Trainer(chosen, read_shards(shards), tmp_path, budget)
    assert second.resume()
    steps(second, 5)
    for one, other in zip(whole.ema.average.parameters(), second.ema.average.parameters()):
        assert torch.equal(one, other)


def test_eight_rows_can_be_learnt_by_heart(chosen, shards, tmp_path):
    count = 1000 if chosen.diffusion.loss == "paper" else 300
    trainer = Trainer(chosen, read_shards(shards), tmp_path, Budget(None, count))
    for _ in range(count):
        trainer.step(np.arange(8))
    rows = trainer.shards.rows
    source, target = to_tensors(rows, np.arange(8))
    generator = torch.Generator().manual_seed(0)
    _, written = kind_of(chosen).write(trainer.ema.average, source, chosen, generator)
    assert bool(exact(written, target).all())
    assert score(trainer.ema.average, rows, np.arange(8), chosen)["exactN"] == 1.0


def run(monkeypatch, main, *args: object) -> None:
    monkeypatch.setattr(sys, "argv", ["x", *map(str, args)])
    main()


def test_a_run_ends_with_a_report_and_can_be_scored_with_other_steps(chosen, shards, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(train, "load_config", lambda _: chosen)
    out = tmp_path / "run"
    run(monkeypatch, train.main, "--config", "x", "--data", shards, "--out", out, "--steps", 2)
    report = json.loads((out / "report.json").read_text())
    assert set(report["scores"]) == {"token1", "exact1", "exactN"}
    assert set(report["groups"]) == {"even", "odd"}
    _, found, _ = load_best(out)
    assert found == chosen
    capsys.readouterr()
    run(monkeypatch, scoreRun.main, "--run", out, "--data", shards, "--steps", 1, 3, "--rows", 8)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["steps"] for line in lines] == [1, 3] and all(0 <= line["exact"] <= 100 for line in lines)


def test_other_numbers_of_steps_are_spaced_as_in_the_product(config):
    assert with_steps(config, 2).sampling.levels == config.sampling.levels
    assert with_steps(config, 1).sampling.levels == (1.0,)
    assert with_steps(config, 3).sampling.levels == pytest.approx((1.0, 0.8, 0.6))
