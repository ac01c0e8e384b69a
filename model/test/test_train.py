import json
from dataclasses import replace

import numpy as np
import pytest
import torch

from model.core.sampler import exact, greedy
from model.core.shards import ShardError, epoch_batches, lengths, read_shards, stream, to_tensors
from model.core.score import score
from model.core.network import Network
from model.core.optimisers import build_optimisers, rate_at
from model.core.train import Budget, Trainer, load_best
from model.core.config import OptimiserConfig
from model.test.conftest import SHAPE, TEXT


def steps(trainer: Trainer, count: int) -> None:
    loop, progress = trainer.config.loop, trainer.progress
    batches = stream(trainer.sizes, loop.batch, loop.seed, progress.epoch, progress.at)
    for _ in range(count):
        progress.epoch, progress.at, index = next(batches)
        trainer.step(index)


def test_shards_are_read_as_they_were_written(shards):
    read = read_shards(shards)
    assert (len(read.rows), len(read.held), read.shape.symbols) == (40, 8, 14)
    source, target = to_tensors(read.rows, np.array([5, 2]))
    assert target[0, 3] == 1 and bool((source[0, :3, 0] - 20 == target[0, :3]).all())
    assert source.shape[1] == lengths(read.rows.source[[2, 5]]).max()


def test_symbols_of_two_bytes_are_read_where_the_card_says_so(shards):
    meta = json.loads((shards / "meta.json").read_text())
    plain = np.array(read_shards(shards).rows.target)  # a copy: the file behind it is written anew
    for prefix in ("", "held-"):
        path = shards / f"{prefix}target.bin"
        np.fromfile(path, "u1").astype("<u2").tofile(path)
    (shards / "meta.json").write_text(json.dumps({**meta, "targetBytes": 2}))
    assert np.array_equal(read_shards(shards).rows.target, plain)


def test_a_shard_of_another_size_is_refused(shards):
    with (shards / "target.bin").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ShardError, match="target.bin"):
        read_shards(shards)


def test_a_symbol_beyond_the_vocabulary_is_refused(shards):
    meta = json.loads((shards / "meta.json").read_text())
    (shards / "meta.json").write_text(json.dumps({**meta, "symbols": meta["symbols"][:5]}))
    with pytest.raises(ShardError, match="5 symbols"):
        read_shards(shards)


def test_an_epoch_uses_every_row_once_and_keeps_lengths_together():
    sizes = np.random.default_rng(0).integers(1, 60, 640)
    batches = epoch_batches(sizes, 32, seed=1, epoch=0, pool=10)
    assert sorted(np.concatenate(batches)) == list(range(640))
    assert np.mean([np.ptp(sizes[batch]) for batch in batches]) < 10
    assert not np.array_equal(batches[0], epoch_batches(sizes, 32, seed=1, epoch=1, pool=10)[0])


def test_the_rate_rises_then_falls_to_its_floor():
    config = OptimiserConfig(warmup=0.1, floor=0.05)
    assert rate_at(0.05, config) == pytest.approx(0.5)
    assert rate_at(0.1, config) == pytest.approx(1.0)
    assert rate_at(1.0, config) == pytest.approx(0.05)


def test_a_resumed_run_equals_an_uninterrupted_one(config, shards, tmp_path):
    budget = Budget(None, 20)
    whole = Trainer(config, read_shards(shards), tmp_path, budget)
    steps(whole, 8)
    first = Trainer(config, read_shards(shards), tmp_path, budget)
    steps(first, 3)
    first.save()
    second = Trainer(config, read_shards(shards), tmp_path, budget)
    assert second.resume()
    steps(second, 5)
    for one, other in zip(whole.ema.average.parameters(), second.ema.average.parameters()):
        assert torch.equal(one, other)


def test_eight_rows_can_be_learnt_by_heart(config, shards, tmp_path):
    trainer = Trainer(config, read_shards(shards), tmp_path, Budget(None, 500))
    for _ in range(500):
        trainer.step(np.arange(8))
    rows = trainer.shards.rows
    source, target = to_tensors(rows, np.arange(8))
    network = trainer.ema.average
    for levels in ((1.0,), (1.0, 0.8, 0.6)):
        written = greedy(network, source, levels, torch.Generator().manual_seed(0))
        assert bool(exact(written, target).all())
    assert score(network, rows, np.arange(8), config)["exact1"] == 1.0


def test_the_best_weights_are_found_again(config, shards, tmp_path):
    trainer = Trainer(config, read_shards(shards), tmp_path, Budget(None, 20))
    steps(trainer, 2)
    trainer.save_best({"exact1": 12.5})
    network, found, state = load_best(tmp_path)
    assert found == config and state["scores"] == {"exact1": 12.5}
    source, _ = to_tensors(trainer.shards.rows, np.arange(4))
    assert torch.equal(network.encoder(source)[0], trainer.ema.average.encoder(source)[0])


def test_what_follows_the_end_is_not_compared():
    target = torch.tensor([[3, 1, 0, 0]])
    assert bool(exact(torch.tensor([[3, 1, 7, 0]]), target))
    assert not bool(exact(torch.tensor([[3, 7, 0, 0]]), target))


def test_a_new_run_starts_from_the_weights_of_another(config, shards, tmp_path):
    first = Trainer(config, read_shards(shards), tmp_path, Budget(None, 20))
    steps(first, 3)
    first.save()
    second = Trainer(config, read_shards(shards), tmp_path / "new", Budget(None, 20))
    second.start_from(tmp_path / "last.pt")
    for one, other in zip(first.network.parameters(), second.network.parameters()):
        assert torch.equal(one, other)
    assert second.progress.step == 0


def test_of_another_tasks_run_the_weights_that_fit_are_taken(config, shards, tmp_path):
    first = Trainer(config, read_shards(shards), tmp_path, Budget(None, 20))
    steps(first, 1)
    first.save()
    wide = replace(config, network=replace(config.network, latent=24))
    second = Trainer(wide, read_shards(shards), tmp_path / "new", Budget(None, 20))
    own = second.network.state_dict()["decoder.leave.weight"].clone()
    assert second.start_from(tmp_path / "last.pt") > 0
    now, given = second.network.state_dict(), first.network.state_dict()
    assert torch.equal(now["denoiser.blocks.0.feed.out.weight"], given["denoiser.blocks.0.feed.out.weight"])
    assert torch.equal(now["decoder.leave.weight"], own)


def test_pretrained_blocks_at_no_rate_stay_as_they_were(source):
    torch.manual_seed(9)
    network = Network(TEXT, SHAPE, 2.0, torch.randn(SHAPE.pieces, 24))
    before = {name: each.clone() for name, each in network.named_parameters()}
    optimisers = build_optimisers(network, OptimiserConfig(kind="muon", text_rate=0.0))
    network.encoder(source)[0].sum().backward()
    for optimiser in optimisers:
        optimiser.step()
    moved = {name for name, each in network.named_parameters() if not torch.equal(each, before[name])}
    assert "encoder.blocks.0.feed.out.weight" in moved and "encoder.text.leave.weight" in moved
    assert not any(".text." in name and ".leave." not in name for name in moved)
