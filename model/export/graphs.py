"""The graphs of docs/model-format.md, made from a network; plain operators only, opset 17.

A twin or a masked network has two: the encoder as it is, and a decoder from symbols instead of latents.
"""

import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from model.core.masked import MaskedNetwork
from model.core.network import Network
from model.core.textEncoder import pack_rows, quantise_rows, unpack_rows
from model.core.twin import TwinNetwork

NAMES = ("encoder", "denoiser", "decoder")
OPSET = 17
OPEN = -1  # of `settled`
ENDS = ("/enter/MatMul", "/leave/MatMul")

SymbolNetwork = TwinNetwork | MaskedNetwork
AnyNetwork = Network | SymbolNetwork


class EncoderGraph(nn.Module):
    """source int32 [1,M,F] -> memory [2K,M,d], mask [1,M]. With `small`, tables are kept in 8 bits (a scale per
    row), pretrained embeddings in 4."""

    def __init__(self, network: AnyNetwork, small: bool):
        super().__init__()
        self.encoder, self.small = network.encoder, small
        table = network.encoder.table.detach().clone()
        table[0] = 0.0  # no feature
        if small:
            scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
            self.register_buffer("scale", scale)
            table = torch.round(table / scale).to(torch.int8)
        self.register_buffer("table", table)
        if network.encoder.lift is not None:
            levels, piece_scale = quantise_rows(network.encoder.pieces)
            self.register_buffer("packed", pack_rows(levels))
            self.register_buffer("piece_scale", piece_scale)

    def own_rows(self, ids: Tensor) -> Tensor:
        rows = self.table[ids]
        return rows.float() * self.scale[ids] if self.small else rows

    def forward(self, source: Tensor) -> tuple[Tensor, Tensor]:
        encoder = self.encoder
        if encoder.lift is None:
            summed = self.own_rows(source).sum(2)
        else:
            is_piece = encoder.is_piece(source).unsqueeze(-1)
            at = (source - 1).clamp(0, encoder.offset - 1)
            words = unpack_rows(self.packed[at]) * self.piece_scale[at]  # [1,M,F,t]
            own = self.own_rows((source - encoder.offset).clamp(min=0))
            summed = torch.where(is_piece, encoder.lift(words), own).sum(2)
            if encoder.text is not None:
                ids = source[:, : encoder.text_words]
                summed = encoder.add_text(summed, ids, words[:, : encoder.text_words, 0])
        encoded, mask = encoder.encode(summed, source.amax(-1) == 0)
        return encoder.project(encoded).squeeze(1), mask


class DenoiserGraph(nn.Module):
    def __init__(self, network: Network):
        super().__init__()
        self.network = network

    def forward(self, z: Tensor, previous: Tensor, level: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        return self.network.denoise(z, previous, level, memory.unsqueeze(1), mask)[0]


class SettlingGraph(nn.Module):
    """The denoiser of a network that settles symbols: `settled` int32 [B,L] holds them, OPEN where nothing is certain."""

    def __init__(self, network: Network):
        super().__init__()
        self.network = network

    def forward(self, z: Tensor, previous: Tensor, level: Tensor, settled: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        known = (settled != OPEN).unsqueeze(-1)
        symbols = self.network.emb[settled.clamp(min=0).long()]
        x0 = self.network.denoise(z, torch.where(known, symbols, previous), level, memory.unsqueeze(1), mask)[0]
        return torch.where(known, symbols, x0)


class DecoderGraph(nn.Module):
    def __init__(self, network: Network):
        super().__init__()
        self.network = network

    def forward(self, x0: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        return self.network.decode(x0, memory.unsqueeze(1), mask)[1]


class SymbolGraph(nn.Module):
    """tokens int32 [B,T], memory, mask -> logits [B,T,V]. A twin's row i is told the tokens before i; a masked
    network reads T = L tokens, of which V says "hidden"."""

    def __init__(self, network: SymbolNetwork):
        super().__init__()
        self.network = network

    def forward(self, tokens: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        return self.network.predict(tokens, memory.unsqueeze(1), mask)


def example_source(network: AnyNetwork) -> Tensor:
    """A request of random ids with half of its positions used: int32 [1,M,F]."""
    shape = network.shape
    ids = torch.randint(1, shape.source_size, (1, shape.M, shape.F), dtype=torch.int32)
    ids[:, shape.M // 2 :] = 0
    return ids


@torch.no_grad()
def example_inputs(network: AnyNetwork, count: int) -> dict[str, tuple[Tensor, ...]]:
    """Inputs of each graph by name, `count` candidates; the length of a twin's tokens differs with it."""
    shape = network.shape
    source = example_source(network)
    memory, mask = network.encoder(source)
    memory = memory.squeeze(1).contiguous()
    if isinstance(network, SymbolNetwork):
        length = shape.L - count % 2 if isinstance(network, TwinNetwork) else shape.L
        tokens = torch.randint(0, shape.symbols, (count, length), dtype=torch.int32)
        return {"encoder": (source,), "decoder": (tokens, memory, mask)}
    latent = (count, shape.L, network.config.latent)
    z, previous, level = torch.randn(latent), torch.randn(latent), torch.rand(count)
    told = (torch.randint(OPEN, shape.symbols, (count, shape.L), dtype=torch.int32),) if network.config.commits else ()
    return {"encoder": (source,), "denoiser": (z, previous, level, *told, memory, mask), "decoder": (z, memory, mask)}


INPUTS = {
    "encoder": ["source"],
    "denoiser": ["z", "previous", "level", "memory", "mask"],
    "decoder": ["x0", "memory", "mask"],
}
SYMBOL_INPUTS = {"encoder": ["source"], "decoder": ["tokens", "memory", "mask"]}
OUTPUTS = {"encoder": ["memory", "mask"], "denoiser": ["x0"], "decoder": ["logits"]}
SETTLING_INPUTS = {**INPUTS, "denoiser": ["z", "previous", "level", "settled", "memory", "mask"]}
STACKED = {"z", "previous", "level", "settled", "x0", "tokens", "logits"}  # first axis is B


def inputs_of(network: AnyNetwork) -> dict[str, list[str]]:
    """Names of the inputs of each graph."""
    if isinstance(network, SymbolNetwork):
        return SYMBOL_INPUTS
    return SETTLING_INPUTS if network.config.commits else INPUTS


def modules(network: AnyNetwork, small: bool = False) -> dict[str, nn.Module]:
    network = network.eval()
    if isinstance(network, SymbolNetwork):
        return {"encoder": EncoderGraph(network, small).eval(), "decoder": SymbolGraph(network).eval()}
    return {
        "encoder": EncoderGraph(network, small).eval(),
        "denoiser": (SettlingGraph if network.config.commits else DenoiserGraph)(network).eval(),
        "decoder": DecoderGraph(network).eval(),
    }


def dynamic_axes(network: AnyNetwork, name: str, inputs: list[str]) -> dict[str, dict[int, str]]:
    if name == "encoder":
        return {}
    sizes = {0: "B", 1: "T"} if isinstance(network, TwinNetwork) else {0: "B"}
    return {each: sizes for each in inputs + OUTPUTS[name] if each in STACKED}


@torch.no_grad()
def write_graphs(network: AnyNetwork, folder: Path, small: bool = False) -> dict[str, Path]:
    """Writes the files; `small` stores the embedding table as int8."""
    folder.mkdir(parents=True, exist_ok=True)
    inputs = example_inputs(network, 4)
    paths: dict[str, Path] = {}
    for name, module in modules(network, small).items():
        paths[name] = folder / f"{name}.onnx"
        names = inputs_of(network)[name]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # this exporter is the one that writes opset 17 and nothing fused
            torch.onnx.export(
                module, inputs[name], str(paths[name]), opset_version=OPSET, dynamo=False,
                input_names=names, output_names=OUTPUTS[name], dynamic_axes=dynamic_axes(network, name, names),
            )
    return paths


def shrink(path: Path, kept_size: int | None = None) -> None:
    """Stores the weights of matrix products in 7 bits (they pack better), one scale per column; runtimes make them floats
    again when they load the graph, and products stay in floats. So runtimes differ by the rounding of floats alone; int8
    activations would make steps of that. Products with one side of `kept_size` keep their weights as they are."""
    model = onnx.load(path)
    graph = model.graph
    used = {node.input[1] for node in graph.node if node.op_type == "MatMul"}
    added: list[onnx.NodeProto] = []
    for each in [each for each in graph.initializer if each.name in used and len(each.dims) == 2]:
        if kept_size in each.dims:
            continue
        weights = onnx.numpy_helper.to_array(each)
        scale = np.maximum(np.abs(weights).max(0), 1e-8).astype(np.float32) / 63
        small = np.round(weights / scale).astype(np.int8)
        name = each.name
        graph.initializer.remove(each)
        graph.initializer.append(onnx.numpy_helper.from_array(small, f"{name}_small"))
        graph.initializer.append(onnx.numpy_helper.from_array(scale, f"{name}_scale"))
        added.append(onnx.helper.make_node("Cast", [f"{name}_small"], [f"{name}_wide"], to=onnx.TensorProto.FLOAT))
        added.append(onnx.helper.make_node("Mul", [f"{name}_wide", f"{name}_scale"], [name]))
    nodes = [*added, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def share_transposed(path: Path) -> None:
    """Stores a matrix of floats that is another one's transpose (the symbols' embeddings) once."""
    model = onnx.load(path)
    graph = model.graph
    matrices = [(each, onnx.numpy_helper.to_array(each)) for each in graph.initializer if len(each.dims) == 2]
    added: list[onnx.NodeProto] = []
    for at, (one, values) in enumerate(matrices):
        for other, mirrored in matrices[at + 1 :]:
            if values.dtype == np.float32 and values.shape == mirrored.T.shape and np.array_equal(values, mirrored.T):
                kept, gone = (one, other) if one.name == "network.emb" else (other, one)
                graph.initializer.remove(gone)
                added.append(onnx.helper.make_node("Transpose", [kept.name], [gone.name], perm=[1, 0]))
    nodes = [*added, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def quantise(path: Path, kept_size: int) -> None:
    """int8 weights for the matrix products, one scale per column; activations are quantised as they come.
    Products with one side of `kept_size` (the latent's, or the symbols') stay as they are: results are read off them.
    So do those of ENDS, through which all numbers pass. Weights use 7 bits, because some processors saturate on 8."""
    graph = onnx.load(path).graph
    sizes = {each.name: tuple(each.dims) for each in graph.initializer}
    kept = [
        node.name for node in graph.node
        if node.op_type == "MatMul" and (kept_size in sizes.get(node.input[1], ()) or node.name.endswith(ENDS))
    ]
    quantize_dynamic(
        str(path), str(path), op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True,
        weight_type=QuantType.QInt8, nodes_to_exclude=kept, extra_options={"MatMulConstBOnly": True},
    )
