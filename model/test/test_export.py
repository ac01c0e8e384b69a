import gzip
import json
from dataclasses import replace

import numpy as np
import onnx
import pytest
import torch

from model.core.kinds import kind_of
from model.core.network import Network
from model.core.sampler import sample
from model.core.shards import Rows, read_shards
from model.export import exportModel
from model.export.exportModel import ExportError, Runner, SymbolRunner, exact_share, write_card, write_files
from model.export.writeGolden import CONFIG, tiny_network, vectors
from model.export.graphs import NAMES, example_source
from model.test.conftest import NETWORK, SHAPE, TEXT


@pytest.fixture
def card_folder(network, config, tmp_path):
    write_files(network, tmp_path, int8=False)
    (tmp_path / "vocab.txt").write_text("a\nb\n")
    meta = {"task": "toy", "symbols": ["x"] * 14, "symbolsHash": "a", "sourceHash": "b"}
    write_card(network, config, meta, tmp_path, {"exact1": 1.0})
    return tmp_path


def test_the_files_write_what_the_network_writes(network, config, source, card_folder):
    steps, logits = sample(network, source[:1], [1, 2, 3], config.sampling.levels)
    found_steps, found = Runner(card_folder).sample(source[:1], [1, 2, 3], config, 6)
    assert torch.allclose(found, logits, atol=1e-3)
    assert all(torch.allclose(a, b, atol=1e-3) for a, b in zip(found_steps, steps))


def test_int8_files_stay_close_and_hold_int8_weights(network, config, source, tmp_path):
    write_files(network, tmp_path, int8=True)
    _, logits = sample(network, source[:1], [1], config.sampling.levels)
    _, found = Runner(tmp_path).sample(source[:1], [1], config, 6)
    assert float((found - logits).abs().max()) < 0.3
    kinds = {t.data_type for t in onnx.load(tmp_path / "encoder.onnx").graph.initializer if len(t.dims) == 2}
    assert onnx.TensorProto.INT8 in kinds
    operators = {name: {node.op_type for node in onnx.load(tmp_path / f"{name}.onnx").graph.node} for name in NAMES}
    assert "MatMulInteger" in operators["denoiser"]
    assert not any("MatMulInteger" in operators[name] for name in ("encoder", "decoder"))  # products stay in floats
    whole = {n.name for n in onnx.load(tmp_path / "denoiser.onnx").graph.node if n.op_type == "MatMul"}
    assert {"/denoiser/enter/MatMul", "/denoiser/leave/MatMul"} <= whole  # all numbers pass through these
    assert not any("Attention" in each for some in operators.values() for each in some)


def test_many_symbols_are_kept_once_and_in_few_bits(network, config, source, tmp_path, monkeypatch):
    monkeypatch.setattr(exportModel, "MANY_SYMBOLS", 1)
    write_files(network, tmp_path, int8=True)
    _, logits = sample(network, source[:1], [1], config.sampling.levels)
    _, found = Runner(tmp_path).sample(source[:1], [1], config, 6)
    assert float((found - logits).abs().max()) < 0.5
    sizes = (network.shape.symbols, network.config.latent)
    tables = [t for t in onnx.load(tmp_path / "denoiser.onnx").graph.initializer if sorted(t.dims) == sorted(sizes)]
    assert [t.data_type for t in tables] == [onnx.TensorProto.INT8]


def test_pretrained_blocks_and_embeddings_are_exported_with_the_encoder(config, source, tmp_path):
    torch.manual_seed(2)
    network = Network(TEXT, SHAPE, 2.0, torch.randn(SHAPE.pieces, 24)).eval()
    write_files(network, tmp_path, int8=False)  # fails where the graph differs
    write_files(network, tmp_path, int8=True)
    _, logits = sample(network, source[:1], [1], config.sampling.levels)
    _, found = Runner(tmp_path).sample(source[:1], [1], config, 6)
    assert float((found - logits).abs().max()) < 0.3


def test_packed_graphs_are_named_by_their_own_hash_and_hold_the_same_bytes(network, config, card_folder):
    plain = (card_folder / "encoder.onnx").read_bytes()
    exportModel.pack_files(card_folder)
    packed = card_folder / "encoder.onnx.gz"
    assert gzip.decompress(packed.read_bytes()) == plain and not (card_folder / "encoder.onnx").exists()
    meta = {"task": "toy", "symbols": [], "symbolsHash": "a", "sourceHash": "b"}
    card = write_card(network, config, meta, card_folder, {})
    assert card["files"]["encoder"] == exportModel.describe_file(packed)


def test_a_graph_that_computes_something_else_is_not_written(network, tmp_path, monkeypatch):
    monkeypatch.setattr(exportModel, "TOLERANCE", 0.0)
    with pytest.raises(ExportError):
        write_files(network, tmp_path, int8=False)
    assert list(tmp_path.iterdir()) == []


def test_the_card_names_files_by_their_hash(card_folder):
    card = json.loads((card_folder / "model.json").read_text())
    assert card["shapes"] == {"M": 10, "F": 3, "L": 6, "e": 16, "V": 14, "d": 32, "K": 3, "chunk": 2}
    assert card["files"]["encoder"] == exportModel.describe_file(card_folder / "encoder.onnx")
    assert card["schedule"]["levels"][0] == 1.0


@pytest.fixture(params=["twin", "masked"])
def symbol_config(request, config):
    return replace(config, network=replace(TEXT, kind=request.param))


def test_a_twin_and_a_masked_network_have_two_files_that_write_what_they_write(symbol_config, source, shards, tmp_path):
    torch.manual_seed(2)
    kind = kind_of(symbol_config)
    network = kind.build(symbol_config, SHAPE, torch.randn(SHAPE.pieces, 24)).eval()
    write_files(network, tmp_path / "small", int8=True)
    write_files(network, tmp_path, int8=False)
    assert sorted(path.name for path in tmp_path.glob("*.onnx")) == ["decoder.onnx", "encoder.onnx"]
    runner = SymbolRunner(network, tmp_path)
    _, wanted = kind.write(network, source[:1], symbol_config, torch.Generator())
    _, found = kind.write(runner, source[:1], symbol_config, torch.Generator())
    assert torch.equal(found, wanted)
    tokens = torch.full((2, 6), 3)
    close = SymbolRunner(network, tmp_path / "small").predict(tokens, *runner.encoder(source[:1]))
    assert float((close - runner.predict(tokens, *runner.encoder(source[:1]))).abs().max()) < 0.3
    held = read_shards(shards).held
    sources = torch.from_numpy(held.source.astype(np.int32)).split(1)
    written = [kind.write(network, each, symbol_config, torch.Generator())[1] for each in sources]
    own = Rows(held.source, torch.cat(written).numpy(), held.group)
    assert exact_share(network, tmp_path, own, 8, symbol_config) == 100.0


def test_the_card_of_a_twin_says_so(symbol_config, tmp_path):
    network = kind_of(symbol_config).build(symbol_config, SHAPE, torch.randn(SHAPE.pieces, 24)).eval()
    write_files(network, tmp_path, int8=False)
    (tmp_path / "vocab.txt").write_text("a\n")
    meta = {"task": "toy", "symbols": ["x"] * 14, "symbolsHash": "a", "sourceHash": "b"}
    card = write_card(network, symbol_config, meta, tmp_path, {})
    assert card["kind"] == symbol_config.network.kind
    assert card["shapes"] == {"M": 10, "F": 3, "L": 6, "V": 14, "d": 32, "K": 3}
    assert set(card["files"]) == {"encoder", "decoder", "vocab"}


def test_the_network_of_the_papers_loss_is_not_exported(config, tmp_path):
    paper = replace(config, diffusion=replace(config.diffusion, loss="paper"))
    with pytest.raises(ExportError, match="scoreRun"):
        write_files(kind_of(paper).build(paper, SHAPE, None), tmp_path, int8=False)


def test_golden_vectors_are_those_of_the_tiny_model():
    torch.manual_seed(6)
    network = tiny_network()
    torch.manual_seed(6)
    found = vectors(network, example_source(network))
    stored = json.loads((exportModel.Path(__file__).parents[2] / "test/golden/sampler.json").read_text())
    assert found["source"] == stored["source"]
    assert torch.allclose(torch.tensor(found["x0"]), torch.tensor(stored["x0"]), atol=1e-3)
    assert torch.allclose(torch.tensor(found["logits"]), torch.tensor(stored["logits"]), atol=1e-3)
    assert CONFIG.sampling.levels[0] == 1.0


def test_a_network_that_settles_symbols_is_told_them_by_its_files(source, config, tmp_path):
    torch.manual_seed(7)
    network = Network(replace(NETWORK, commits=2), SHAPE, 2.0).eval()
    config = replace(config, network=network.config)
    write_files(network, tmp_path, int8=False)  # fails where the graph differs
    steps, logits = sample(network, source[:1], [1, 2], config.sampling.levels)
    found_steps, found = Runner(tmp_path).sample(source[:1], [1, 2], config, 6)
    assert torch.allclose(found, logits, atol=1e-3)
    assert torch.allclose(found_steps[-1], steps[-1], atol=1e-3)
    settled = torch.isclose(steps[-1][:, :2].norm(dim=-1), network.emb.norm(dim=-1)[:1].expand(2, 2))
    assert settled.all()  # whole symbols, not means of several
