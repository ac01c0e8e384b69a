import torch

from model.core.config import DiffusionConfig
from model.core.diffusion import (
    corrupt, encode_with_drop, q_sample, renoise_level, sample_levels, self_condition, snr_weight, symbol_loss, tell_prefix,
    training_losses,
)
from model.core.sampler import denoise_steps, sample, seeded_draw


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_noised_latents_have_the_promised_mean_and_variance():
    x0 = torch.full((1, 200, 200), 3.0)
    z = q_sample(x0, torch.tensor([0.25]), torch.randn(x0.shape, generator=generator()), factor=2.0)
    assert abs(float(z.mean()) - 0.75 * 3.0) < 0.02
    assert abs(float(z.std()) - 0.25 * 2.0) < 0.02


def test_level_one_is_pure_noise_and_level_zero_is_the_program():
    x0, noise = torch.randn(2, 3, 4), torch.randn(2, 3, 4)
    z = q_sample(x0, torch.tensor([0.0, 1.0]), noise, factor=2.0)
    assert torch.equal(z[0], x0[0])
    assert torch.allclose(z[1], 2 * noise[1])


def test_levels_are_mostly_high_and_hold_a_share_of_pure_noise():
    levels = sample_levels(20000, DiffusionConfig(), generator())
    assert abs(float((levels == 1).float().mean()) - 0.15) < 0.01
    assert float((levels > 0.6).float().mean()) > 0.7
    assert 0 <= float(levels.min()) < 0.05


def test_the_self_conditioning_level_is_never_cleaner():
    levels = torch.linspace(0, 1, 50)
    noisier = renoise_level(levels, torch.rand(50, generator=generator()))
    assert bool((noisier >= levels).all() and (noisier <= 1).all())


def test_half_of_the_examples_see_an_earlier_estimate_and_none_at_pure_noise(network, source):
    config = DiffusionConfig(draws=2)
    encoded = encode_with_drop(network, source, 0.0, generator())
    level = torch.tensor([0.5, 1.0, 0.5, 0.5])
    previous = self_condition(network, torch.randn(4, 6, 16), level, encoded, config, generator())
    assert [bool(row.any()) for row in previous] == [True, False, False, False]
    assert not previous.requires_grad


def test_the_weight_of_the_squared_error_is_clamped():
    weight = snr_weight(torch.tensor([0.0, 0.5, 1.0]), factor=2.0, clamp=5.0)
    assert torch.allclose(weight, torch.tensor([5.0, 0.25, 0.0]), atol=1e-4)


def test_padding_counts_less_in_the_loss():
    target = torch.tensor([[3, 0, 0, 0]])
    right_symbol, right_padding = torch.zeros(1, 4, 5), torch.zeros(1, 4, 5)
    right_symbol[0, 0, 3] = 9.0
    right_padding[0, 1, 0] = 9.0
    assert symbol_loss(right_symbol, target, 0.2) < symbol_loss(right_padding, target, 0.2)


def test_corruption_swaps_the_promised_share_of_symbols():
    emb = torch.eye(16) * 4
    config = DiffusionConfig(decoder_noise=0.0)
    latents = corrupt(emb[torch.zeros(200, 20, dtype=torch.long)], emb, config, generator())
    share = float((latents.argmax(-1) != 0).float().mean())
    assert abs(share - 0.15 * 15 / 16) < 0.02


def test_a_perfect_denoiser_leads_the_sampler_to_the_program():
    x0 = torch.randn(2, 6, 16)
    seen: list[torch.Tensor] = []

    def oracle(z, previous, level):
        seen.append((z - (1 - level)[:, None, None] * x0) / (level[:, None, None] * 2.0))
        return x0

    steps = denoise_steps(oracle, seeded_draw([1, 2], 6, 16), (1.0, 0.8, 0.6), 2.0)
    assert torch.equal(steps[-1], x0)
    assert len(seen) == 3
    first, second = seen[0], seen[1]
    assert not torch.allclose(first, second)  # fresh noise at every step


def test_the_same_seed_writes_the_same_program_whatever_its_batch(network, source):
    alone, _ = sample(network, source[:1], [7], (1.0, 0.7))
    beside, _ = sample(network, source[:1], [3, 7, 9], (1.0, 0.7))
    assert torch.allclose(alone[-1][0], beside[-1][1], atol=1e-5)
    assert not torch.allclose(beside[-1][0], beside[-1][1], atol=1e-3)


def test_losses_are_finite_and_reach_every_trained_part(network, source):
    target = torch.tensor([[3, 4, 1, 0, 0, 0], [5, 1, 0, 0, 0, 0]])
    losses = training_losses(network.train(), source, target, DiffusionConfig(), generator())
    losses.total.backward()
    assert torch.isfinite(losses.total)
    silent = [name for name, p in network.named_parameters() if p.grad is None or not p.grad.any()]
    assert silent == []


def test_a_share_of_the_latents_is_told_a_prefix_of_their_symbols():
    x0, previous = torch.ones(400, 6, 2), torch.zeros(400, 6, 2)
    told = tell_prefix(previous, x0, DiffusionConfig(prefix_share=0.5, prefix_most=3), generator())
    known = told[..., 0].sum(1)
    assert set(known.tolist()) == {0, 1, 2, 3}
    assert 150 < int((known > 0).sum()) < 250
    assert all(bool((row[:-1] >= row[1:]).all()) for row in told[..., 0])  # first symbols, without gaps
    assert tell_prefix(previous, x0, DiffusionConfig(), generator()) is previous
