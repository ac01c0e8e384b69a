"""Reads a committed model back as a run that training can start from: `--weights OUT/best.pt`. Weights kept in few bits
come back as the numbers that the product computes with; the smoothing and the optimisers' state are not in the files.

    python -m model.export.readModel --model assets/model --config model/tasks/cf/config.toml --data model/data/cf --out model/runs/shipped
"""

import argparse
import gzip
import json
import re
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor

from model.core.config import Config, Shape, config_to, load_config
from model.core.kinds import kind_of
from model.core.network import Network
from model.core.shards import read_shards
from model.core.textEncoder import unpack_rows
from model.core.train import save_atomically
from model.export.exportModel import graph_file
from model.export.graphs import NAMES, write_graphs

Tensors = dict[str, Tensor]


class ReadError(ValueError):
    """The files do not hold every weight of the network that the configuration describes."""


def read_network(folder: Path, config: Config, shape: Shape, pieces: Tensor | None) -> Network:
    """The network of the three graphs of a folder."""
    network = kind_of(config).build(config, shape, pieces)
    places = product_places(network)
    found: Tensors = {}
    for name in NAMES:
        found |= read_graph(load_graph(graph_file(folder, name)), network, places)
    wanted = network.state_dict()
    wrong = sorted(name for name, own in wanted.items() if name not in found or found[name].shape != own.shape)
    if wrong:
        raise ReadError(f"not in {folder}, or of another shape: {', '.join(wrong)}")
    network.load_state_dict({name: found[name] for name in wanted})
    return network


def load_bytes(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def load_graph(path: Path) -> onnx.GraphProto:
    return onnx.load_from_string(load_bytes(path)).graph


def product_places(network: Network) -> dict[str, str]:
    """Node of a matrix product -> the parameter that it multiplies with, found by exporting `network`, whose weights
    are random and so tell themselves apart."""
    by_bytes = {weight.numpy().tobytes(): name for name, weight in network.state_dict().items() if weight.ndim == 2}
    places: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for path in write_graphs(network, Path(scratch)).values():
            for node, matrix in products(load_graph(path)).items():
                name = by_bytes.get(np.ascontiguousarray(matrix.T).tobytes())
                if name is not None:
                    places[node] = name
    return places


def scaled_constants(graph: onnx.GraphProto) -> dict[str, np.ndarray]:
    """Matrices that `shrink` keeps in few bits, as floats."""
    constants = arrays(graph)
    return {
        node.output[0]: (constants[node.input[0].replace("_wide", "_small")] * constants[node.input[1]]).astype(np.float32)
        for node in graph.node if node.op_type == "Mul" and node.input[0].endswith("_wide")
    }


def products(graph: onnx.GraphProto) -> dict[str, np.ndarray]:
    """Matrix [in,out] of each product with a constant, by the name that its node had before any quantisation."""
    constants, scaled = arrays(graph), scaled_constants(graph)
    found: dict[str, np.ndarray] = {}
    for node in graph.node:
        if node.op_type not in ("MatMul", "MatMulInteger", "Gemm"):
            continue
        source = node.input[1]
        matrix = scaled.get(source, constants.get(source))
        if matrix is None or matrix.ndim != 2:
            continue
        if node.op_type == "MatMulInteger":
            matrix = matrix * constants[source.replace("_quantized", "_scale")]
        if node.op_type == "Gemm":  # written with its weight transposed
            matrix = matrix.T
        found[re.sub(r"(_MatMul)?(_quant)?$", "", node.name)] = matrix.astype(np.float32)
    return found


def arrays(graph: onnx.GraphProto) -> dict[str, np.ndarray]:
    return {each.name: onnx.numpy_helper.to_array(each) for each in graph.initializer}


def read_graph(graph: onnx.GraphProto, network: Network, places: dict[str, str]) -> Tensors:
    """State of the network that one graph holds: products, what has its own name, and the encoder's tables."""
    names, constants = set(network.state_dict()), arrays(graph)
    found: Tensors = {
        places[node]: torch.from_numpy(matrix.T.copy()) for node, matrix in products(graph).items() if node in places
    }
    for name, value in {**constants, **scaled_constants(graph)}.items():
        own = name.removeprefix("network.")
        if own in names:
            found[own] = torch.from_numpy(value.copy())
    if "table" in constants:
        found |= read_tables(constants)
        found = {**read_folded(constants, network), **found}
    return found


def read_tables(constants: dict[str, np.ndarray]) -> Tensors:
    """The features' rows, 8 bits or floats, and the pieces' rows of 4 bits."""
    table = torch.from_numpy(constants["table"].astype(np.float32))
    if "scale" in constants:
        table = table * torch.from_numpy(constants["scale"].copy())
    found = {"encoder.table": table}
    if "packed" in constants:
        levels = unpack_rows(torch.from_numpy(constants["packed"].copy()))
        found["encoder.pieces"] = levels * torch.from_numpy(constants["piece_scale"].copy())
    return found


def read_folded(constants: dict[str, np.ndarray], network: Network) -> Tensors:
    """Places, and the pretrained blocks' marks: the exporter may fold them into constants without a name."""
    unnamed = [value for name, value in constants.items() if re.fullmatch(r"onnx::\w+_\d+", name)]

    def of_shape(*shape: int) -> list[Tensor]:
        return [torch.from_numpy(value.copy()) for value in unnamed if value.shape == shape]

    encoder = network.encoder
    folded = {"encoder.position": of_shape(*encoder.position.shape)}
    if encoder.text is not None:
        width = encoder.text.marks.shape[1]
        folded["encoder.text.position"] = of_shape(*encoder.text.position.shape)
        folded["encoder.text.marks"] = [torch.cat([ends, mask[None]]) for ends in of_shape(2, width) for mask in of_shape(width)]
    return {name: values[0] for name, values in folded.items() if len(values) == 1}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--config", type=Path, required=True)
    options.add_argument("--data", type=Path, required=True, help="shards of the same symbols and source")
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    config, shards = load_config(given.config), read_shards(given.data)
    card = json.loads((given.model / "model.json").read_text())
    keep = {key: shards.meta[key] for key in ("task", "symbols", "symbolsHash", "sourceHash")}
    if any(card[key] != value for key, value in keep.items()):
        raise ReadError(f"{given.model} has other symbols, or another source, than {given.data}")
    network = read_network(given.model, config, shards.shape, shards.pieces)
    given.out.mkdir(parents=True, exist_ok=True)
    state = {"ema": network.state_dict(), "config": config_to(config), "shape": vars(shards.shape)}
    save_atomically({**state, "meta": keep, "scores": card["scores"]}, given.out / "best.pt")
    print(f"{len(network.state_dict())} tensors in {given.out / 'best.pt'}")


if __name__ == "__main__":
    main()
