import pytest
import torch

from model.core.config import DiffusionConfig
from model.core.paper import PaperNetwork, kept_signal, paper_losses, posterior, shorten, spaced_times, write_paper
from model.test.conftest import NETWORK, SHAPE


@pytest.fixture
def paper() -> PaperNetwork:
    torch.manual_seed(3)
    return PaperNetwork(NETWORK, SHAPE, 1200).eval()


def test_the_signal_falls_with_the_square_root_of_time():
    kept = kept_signal(1200)
    assert len(kept) == 1200 and bool((kept[1:] < kept[:-1]).all()) and 0 < float(kept[-1]) < 1e-5
    assert float(kept[299]) == pytest.approx(1 - (0.25 + 1e-4) ** 0.5, rel=0.02)


def test_times_fall_from_the_noisiest_to_the_first():
    assert spaced_times(1200, 1) == [1200]
    assert spaced_times(1200, 3) == [1200, 600, 1]
    assert spaced_times(5, 5) == [5, 4, 3, 2, 1] == spaced_times(5, 50)


def test_steps_back_keep_the_distribution_of_the_forward_process():
    """From x_t of a known x0, the step back must give what the forward process has at the earlier time."""
    kept = kept_signal(1200)
    now, before = float(kept[799]), float(kept[499])
    generator = torch.Generator().manual_seed(0)
    x0 = torch.full((200, 200), 1.5)
    x = now**0.5 * x0 + (1 - now) ** 0.5 * torch.randn(x0.shape, generator=generator)
    back = posterior(x, x0, now, before, torch.randn(x0.shape, generator=generator))
    assert float(back.mean()) == pytest.approx(before**0.5 * 1.5, abs=0.02)
    assert float(back.std()) == pytest.approx((1 - before) ** 0.5, abs=0.02)


def test_the_right_noise_means_the_right_program(paper, source, monkeypatch):
    clean, noise = paper.emb[torch.tensor([[2, 5, 9, 1, 0, 0]] * 2)], torch.randn(2, 6, 16)
    time = torch.tensor([40, 900])
    kept = paper.kept[time - 1][:, None, None]
    monkeypatch.setattr(paper.denoiser, "forward", lambda *_: noise)
    _, x0 = paper.denoise(kept.sqrt() * clean + (1 - kept).sqrt() * noise, time, *paper.encoder(source))
    assert torch.allclose(x0, clean, atol=1e-3)


def test_estimates_are_never_longer_than_an_embedding():
    x = torch.tensor([[3.0, 4.0], [0.3, 0.4]])
    assert torch.allclose(shorten(x, 1.0), torch.tensor([[0.6, 0.8], [0.3, 0.4]]))


def test_every_trained_part_hears_of_the_loss(paper, source):
    target = torch.tensor([[3, 4, 1, 0, 0, 0], [5, 1, 0, 0, 0, 0]])
    losses = paper_losses(paper.train(), source, target, DiffusionConfig(), torch.Generator().manual_seed(0))
    losses.total.backward()
    assert torch.isfinite(losses.total) and set(losses.parts) == {"eps", "near", "d"}
    silent = [name for name, p in paper.named_parameters() if p.grad is None or not p.grad.any()]
    assert silent == []


def test_the_same_noise_writes_the_same_program(paper, source):
    programs = [write_paper(paper, source, 4, torch.Generator().manual_seed(seed)) for seed in (1, 1, 2)]
    assert torch.equal(programs[0], programs[1]) and programs[0].shape == (2, 6)
