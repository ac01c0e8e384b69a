from dataclasses import replace

import pytest
import torch

from model.core.config import DiffusionConfig
from model.core.network import Network
from model.core.twin import TwinNetwork, twin_losses, write_greedy
from model.test.conftest import NETWORK, SHAPE


@pytest.fixture
def twin() -> TwinNetwork:
    torch.manual_seed(3)
    return TwinNetwork(replace(NETWORK, kind="twin"), SHAPE).eval()


def test_a_position_hears_of_those_before_it_only(twin, source):
    memory, mask = twin.encoder(source)
    symbols = torch.tensor([[3, 4, 5, 6, 1, 0], [7, 8, 1, 0, 0, 0]])
    changed = symbols.clone()
    changed[:, 3] = 9
    before, after = twin.predict(symbols, memory, mask), twin.predict(changed, memory, mask)
    assert torch.allclose(before[:, :4], after[:, :4], atol=1e-6)
    assert not torch.allclose(before[:, 4:], after[:, 4:], atol=1e-4)


def test_what_is_predicted_of_a_start_does_not_depend_on_how_much_is_asked(twin, source):
    memory, mask = twin.encoder(source)
    symbols = torch.tensor([[3, 4, 5, 6, 1, 0], [7, 8, 1, 0, 0, 0]])
    whole = twin.predict(symbols, memory, mask)
    assert torch.allclose(whole[:, :2], twin.predict(symbols[:, :2], memory, mask), atol=1e-5)


def test_greedy_writing_is_the_likeliest_symbol_at_every_position(twin, source):
    written = write_greedy(twin, source)
    memory, mask = twin.encoder(source)
    likeliest = twin.predict(written, memory, mask).argmax(-1)
    ended = torch.cumsum(written == 0, 1) > 1  # after the first padding nothing is asked
    assert bool(((written == likeliest) | ended).all())


def test_the_twin_is_of_the_size_of_the_diffusion_network(twin):
    count = [sum(p.numel() for p in each.parameters()) for each in (twin, Network(NETWORK, SHAPE, 2.0))]
    assert count[0] == pytest.approx(count[1], rel=0.15)


def test_every_trained_part_hears_of_the_loss(twin, source):
    target = torch.tensor([[3, 4, 1, 0, 0, 0], [5, 1, 0, 0, 0, 0]])
    losses = twin_losses(twin.train(), source, target, DiffusionConfig(), torch.Generator().manual_seed(0))
    losses.total.backward()
    assert torch.isfinite(losses.total)
    silent = [name for name, p in twin.named_parameters() if p.grad is None or not p.grad.any()]
    assert silent == []
