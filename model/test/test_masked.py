from dataclasses import replace

import pytest
import torch

from model.core.config import DiffusionConfig
from model.core.masked import MaskedNetwork, choose_hidden, masked_losses, write_masked
from model.test.conftest import NETWORK, SHAPE


@pytest.fixture
def masked() -> MaskedNetwork:
    torch.manual_seed(3)
    return MaskedNetwork(replace(NETWORK, kind="masked"), SHAPE).eval()


def test_every_number_of_hidden_symbols_occurs_and_never_none():
    config = DiffusionConfig(pure_share=0.25)
    hide = choose_hidden(8000, 4, config, torch.Generator().manual_seed(0))
    share = torch.bincount(hide.sum(-1), minlength=5) / 8000
    assert share.tolist() == pytest.approx([0, 0.1875, 0.1875, 0.1875, 0.4375], abs=0.02)
    assert hide[hide.sum(-1) == 2].float().mean(0).tolist() == pytest.approx([0.5] * 4, abs=0.05)


def test_every_step_keeps_what_is_surest_and_the_last_hides_nothing(masked, source, monkeypatch):
    seen: list[torch.Tensor] = []
    whole = masked.predict

    def watched(symbols, memory, mask):
        seen.append(symbols.clone())
        return whole(symbols, memory, mask)

    monkeypatch.setattr(masked, "predict", watched)
    written = write_masked(masked, source, 3)
    hidden = [int((each == masked.hidden).sum(-1).max()) for each in seen]
    assert hidden == [6, 4, 2] and int(written.max()) < masked.hidden
    memory, mask = masked.encoder(source)
    first = torch.softmax(whole(seen[0], memory, mask), -1).amax(-1)
    assert bool((seen[1] != masked.hidden).gather(1, first.topk(2).indices).all())
    kept = seen[1] != masked.hidden
    assert torch.equal(seen[2][kept], seen[1][kept]) and torch.equal(written[kept], seen[1][kept])


def test_one_step_says_everything_at_once(masked, source):
    memory, mask = masked.encoder(source)
    hidden = torch.full((2, SHAPE.L), masked.hidden)
    assert torch.equal(write_masked(masked, source, 1), masked.predict(hidden, memory, mask).argmax(-1))


def test_every_trained_part_hears_of_the_loss(masked, source):
    target = torch.tensor([[3, 4, 1, 0, 0, 0], [5, 1, 0, 0, 0, 0]])
    losses = masked_losses(masked.train(), source, target, DiffusionConfig(), torch.Generator().manual_seed(0))
    losses.total.backward()
    assert torch.isfinite(losses.total)
    silent = [name for name, p in masked.named_parameters() if p.grad is None or not p.grad.any()]
    assert silent == []
