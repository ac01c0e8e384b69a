import json

import pytest
import torch

from model.core.network import Network
from model.core.shards import read_shards
from model.core.train import load_best
from model.export import exportModel, readModel
from model.export.exportModel import pack_files, write_files
from model.export.graphs import NAMES
from model.export.readModel import ReadError, read_network
from model.test.conftest import NETWORK, SHAPE, TEXT


@torch.no_grad()
def like_trained(network: Network) -> Network:
    """No two tensors alike: the exporter keeps those once."""
    for each in network.parameters():
        each.add_(0.02 * torch.randn_like(each))
    return network.eval()


@pytest.fixture
def reading() -> Network:
    """A network with pretrained embeddings and blocks."""
    torch.manual_seed(5)
    return like_trained(Network(TEXT, SHAPE, 2.0, torch.randn(SHAPE.pieces, 384)))


@pytest.mark.parametrize("many", [False, True])
def test_a_packed_model_read_back_and_written_again_is_the_same_model(reading, config, tmp_path, monkeypatch, many):
    if many:
        monkeypatch.setattr(exportModel, "MANY_SYMBOLS", 1)
    config = type(config)(**{**vars(config), "network": TEXT})
    first, second = tmp_path / "first", tmp_path / "second"
    write_files(reading, first, int8=True)
    pack_files(first)
    back = read_network(first, config, SHAPE, torch.ones(SHAPE.pieces, 384)).eval()
    write_files(back, second, int8=True)
    source = torch.randint(1, SHAPE.source_size, (1, SHAPE.M, SHAPE.F), dtype=torch.int32)
    once, again = (exportModel.Runner(unpacked(folder)).sample(source, [1], config, SHAPE.L)[1] for folder in (first, second))
    assert torch.allclose(once, again, atol=1e-3)
    assert torch.allclose(back.encoder.text.marks, reading.encoder.text.marks)
    assert float((back.decoder.blocks[0].feed.widen.weight - reading.decoder.blocks[0].feed.widen.weight).abs().max()) < 0.01


def unpacked(folder):
    for name in NAMES:
        path = folder / f"{name}.onnx"
        if not path.exists():
            path.write_bytes(readModel.load_bytes(exportModel.graph_file(folder, name)))
    return folder


def test_files_of_another_network_are_refused(reading, config, tmp_path):
    write_files(reading, tmp_path, int8=False)
    with pytest.raises(ReadError, match="not in"):
        read_network(tmp_path, type(config)(**{**vars(config), "network": NETWORK}), SHAPE, None)


def test_the_command_writes_a_run_that_training_can_start_from(config, shards, tmp_path, monkeypatch):
    config_path = tmp_path / "toy.toml"
    config_path.write_text("[network]\nwidth = 32\nlatent = 16\nheads = 4\nencoder_blocks = 1\ndenoiser_blocks = 2\ndecoder_blocks = 1\nexpand = 2\n")
    read = read_shards(shards)
    torch.manual_seed(6)
    write_files(like_trained(Network(NETWORK, read.shape, 2.0, read.pieces)), tmp_path / "model", int8=True)
    keep = {key: read.meta[key] for key in ("task", "symbols", "symbolsHash", "sourceHash")}
    (tmp_path / "model/model.json").write_text(json.dumps({**keep, "scores": {}}))
    given = ["--model", tmp_path / "model", "--config", config_path, "--data", shards, "--out", tmp_path / "run"]
    monkeypatch.setattr("sys.argv", ["readModel", *map(str, given)])
    readModel.main()
    network, _, state = load_best(tmp_path / "run")
    assert network.shape == read.shape and state["meta"] == keep
    (tmp_path / "model/model.json").write_text(json.dumps({**keep, "symbolsHash": "other", "scores": {}}))
    with pytest.raises(ReadError, match="other symbols"):
        readModel.main()
