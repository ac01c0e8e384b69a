"""Reads the shards of docs/model-format.md as memory-mapped arrays, and cuts them into batches."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from model.core.config import Shape


TARGETS = {1: "u1", 2: "<u2"}  # bytes of a symbol's id


class ShardError(ValueError):
    """The files do not hold what meta.json says."""


@dataclass(frozen=True)
class Rows:
    source: np.ndarray  # uint16 [n,M,F]
    target: np.ndarray  # uint8 or uint16 [n,L]
    group: np.ndarray  # uint8 [n]

    def __len__(self) -> int:
        return len(self.target)


@dataclass(frozen=True)
class Shards:
    meta: dict
    shape: Shape
    rows: Rows
    held: Rows
    pieces: Tensor | None  # float16 [pieces,384]
    text: dict[str, Tensor]  # pretrained blocks by name; empty where the data has none


def read_shards(folder: Path) -> Shards:
    meta = json.loads((folder / "meta.json").read_text())
    if meta.get("format") != 1:
        raise ShardError(f"format {meta.get('format')} is not 1")
    shape = Shape(meta["M"], meta["F"], meta["L"], meta["sourceSize"], meta["pieces"], len(meta["symbols"]))
    kind = TARGETS.get(meta.get("targetBytes", 1))
    if kind is None:
        raise ShardError(f"targetBytes {meta['targetBytes']} is neither 1 nor 2")
    rows = _rows(folder, "", meta["count"], shape, kind)
    held = _rows(folder, "held-", meta["heldBack"], shape, kind)
    words = folder / "pieces.f16"
    pieces = None
    if words.exists():
        pieces = torch.from_numpy(np.fromfile(words, dtype="<f2").reshape(shape.pieces, -1))
    blocks = folder / "text.pt"
    text = torch.load(blocks, weights_only=True) if blocks.exists() else {}
    return Shards(meta, shape, rows, held, pieces, text)


def symbols_hash(symbols: list[str]) -> str:
    """As the product hashes its own list: one symbol a line."""
    return hashlib.sha256("\n".join(symbols).encode()).hexdigest()


def _rows(folder: Path, prefix: str, count: int, shape: Shape, target: str) -> Rows:
    rows = Rows(
        _array(folder / f"{prefix}source.bin", "<u2", (count, shape.M, shape.F)),
        _array(folder / f"{prefix}target.bin", target, (count, shape.L)),
        _array(folder / f"{prefix}group.bin", "u1", (count,)),
    )
    probe = slice(0, 4096)  # a bad writer is wrong from the start; reading everything would take seconds
    if count and rows.source[probe].max() >= shape.source_size:
        raise ShardError(f"{prefix}source.bin holds ids beyond sourceSize {shape.source_size}")
    if count and rows.target[probe].max() >= shape.symbols:
        raise ShardError(f"{prefix}target.bin holds ids beyond the {shape.symbols} symbols")
    return rows


def _array(path: Path, kind: str, size: tuple[int, ...]) -> np.ndarray:
    expected = int(np.prod(size)) * np.dtype(kind).itemsize
    if path.stat().st_size != expected:
        raise ShardError(f"{path.name} has {path.stat().st_size} bytes, not {expected}")
    if expected == 0:
        return np.zeros(size, dtype=kind)
    return np.memmap(path, dtype=kind, mode="r", shape=size)


def lengths(source: np.ndarray) -> np.ndarray:
    """Number of leading positions up to the last one that is not padding: [n,M,F] -> int [n]."""
    used = np.concatenate([source[i : i + 8192].any(-1) for i in range(0, len(source), 8192)])
    return used.shape[1] - used[:, ::-1].argmax(1)


def used_positions(source: np.ndarray) -> np.ndarray:
    """Number of positions that are not padding: [n,M,F] -> int [n]; rows of a like number share a batch."""
    return np.concatenate([source[i : i + 8192].any(-1).sum(-1) for i in range(0, len(source), 8192)])


def to_tensors(rows: Rows, index: np.ndarray, device: str = "cpu") -> tuple[Tensor, Tensor]:
    """Rows by index -> source int32 [B,M',F] without the padding that all share, target int64 [B,L]."""
    index = np.sort(index)  # memory maps like order; a batch has none
    source = rows.source[index]
    source = source[:, : max(1, int(lengths(source).max()))].astype(np.int32)
    target = rows.target[index].astype(np.int64)
    return torch.from_numpy(source).to(device), torch.from_numpy(target).to(device)


def epoch_batches(sizes: np.ndarray, batch: int, seed: int, epoch: int, pool: int = 24) -> list[np.ndarray]:
    """Row indices of every batch of an epoch. Within pools of `pool` batches rows are sorted by length, so that
    batches need little padding; the order of the batches is random again."""
    random = np.random.default_rng([seed, epoch])
    order = random.permutation(len(sizes))
    batches: list[np.ndarray] = []
    for start in range(0, len(order), batch * pool):
        part = order[start : start + batch * pool]
        part = part[np.argsort(sizes[part], kind="stable")]
        batches += [part[i : i + batch] for i in range(0, len(part) - batch + 1, batch)]
    if not batches:  # fewer rows than one batch
        return [np.resize(order, batch)]
    return [batches[i] for i in random.permutation(len(batches))]


def stream(sizes: np.ndarray, batch: int, seed: int, epoch: int, at: int) -> Iterator[tuple[int, int, np.ndarray]]:
    """Endless (epoch, position of the next batch in it, row indices), from a given place on."""
    while True:
        batches = epoch_batches(sizes, batch, seed, epoch)
        for i in range(at, len(batches)):
            yield epoch, i + 1, batches[i]
        epoch, at = epoch + 1, 0
