"""Small networks and shards for the tests."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from model.core.config import Config, LoopConfig, NetworkConfig, OptimiserConfig, SamplingConfig, Shape
from model.core.network import Network

SHAPE = Shape(M=10, F=3, L=6, source_size=50, pieces=20, symbols=14)
NETWORK = NetworkConfig(width=32, latent=16, heads=4, encoder_blocks=1, denoiser_blocks=2, decoder_blocks=1, expand=2)
TEXT = replace(NETWORK, text_blocks=1, text_words=6)  # with a pretrained reader of the words


@pytest.fixture
def config() -> Config:
    return Config(
        network=NETWORK,
        optimiser=OptimiserConfig(rate=3e-3, ema=0.9),
        loop=LoopConfig(batch=8, threads=1, precision="fp32", evaluate_rows=8),
        sampling=SamplingConfig(levels=(1.0, 0.7), chunk=2),
    )


@pytest.fixture
def network() -> Network:
    torch.manual_seed(3)
    return Network(NETWORK, SHAPE, 2.0).eval()


@pytest.fixture
def source() -> torch.Tensor:
    """Two requests, the second one shorter: int32 [2,M,F]."""
    generator = torch.Generator().manual_seed(4)
    ids = torch.randint(1, SHAPE.source_size, (2, SHAPE.M, SHAPE.F), generator=generator, dtype=torch.int32)
    ids[0, 7:] = 0
    ids[1, 5:] = 0
    return ids


@pytest.fixture
def shards(tmp_path: Path) -> Path:
    """A folder of 40 rows whose target spells out the marks of the source; the first rows are also held back."""
    random = np.random.default_rng(0)
    source = np.zeros((40, SHAPE.M, SHAPE.F), "<u2")
    target = np.zeros((40, SHAPE.L), "u1")
    for row in range(40):
        words = random.integers(2, SHAPE.symbols, 3)
        source[row, :3, 0] = SHAPE.pieces + words
        source[row, 3 : 3 + random.integers(1, 6), 0] = 1
        target[row, :4] = [*words, 1]
    folder = tmp_path / "shards"
    folder.mkdir()
    for prefix, count in (("", 40), ("held-", 8)):
        source[:count].tofile(folder / f"{prefix}source.bin")
        target[:count].tofile(folder / f"{prefix}target.bin")
        (np.arange(count) % 2).astype("u1").tofile(folder / f"{prefix}group.bin")
    np.random.default_rng(1).standard_normal((SHAPE.pieces, 384)).astype("<f2").tofile(folder / "pieces.f16")
    meta = {
        "format": 1, "task": "toy", "count": 40, "heldBack": 8, "M": SHAPE.M, "F": SHAPE.F, "L": SHAPE.L,
        "sourceSize": SHAPE.source_size, "pieces": SHAPE.pieces, "groups": ["even", "odd"], "seed": 0,
        "symbols": ["PAD", "END", *(f"s{i}" for i in range(2, SHAPE.symbols))], "symbolsHash": "a", "sourceHash": "b",
    }
    (folder / "meta.json").write_text(json.dumps(meta))
    return folder
