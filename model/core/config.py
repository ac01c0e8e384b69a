"""Typed configuration: TOML text -> frozen dataclasses; a key that no field knows is an error."""

import tomllib
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from pathlib import Path


@dataclass(frozen=True)
class NetworkConfig:
    kind: str = "diffusion"  # or "twin" (autoregressive) or "masked" (absorbing diffusion), of the same size
    width: int = 192  # d, residual stream
    latent: int = 96  # e, symbol embedding
    heads: int = 6
    encoder_blocks: int = 4
    denoiser_blocks: int = 4
    decoder_blocks: int = 2
    expand: int = 4  # feed-forward width / d
    commits: int = 0  # leading symbols that sampling settles, one a step from pure noise, before it walks the levels
    dropout: float = 0.0  # share of the numbers that a block adds which training leaves out; for little data
    text_blocks: int = 0  # pretrained blocks over the request's pieces; 0 = none
    text_words: int = 64  # leading source positions that are words


@dataclass(frozen=True)
class DiffusionConfig:
    loss: str = "x0"  # or "paper": N predicts the noise, on a square-root schedule of `times` steps
    factor: float = 2.0  # F in z = (1-s) x0 + s F eps
    draws: int = 2  # noise levels per encoded example
    pure_share: float = 0.15  # of the levels are exactly 1, as in one-step sampling
    uniform_share: float = 0.2  # of the rest are uniform, the others sigmoid(mean + spread n)
    mean: float = 1.5
    spread: float = 0.8
    drop_condition: float = 0.1  # examples whose memory is Gaussian noise
    pad_weight: float = 0.2
    mse_weight: float = 0.5
    mse_clamp: float = 5.0
    decoder_weight: float = 0.1  # of ||D_s - x0||^2
    swap_share: float = 0.15  # corrupted symbols among D's clean latents
    decoder_noise: float = 0.5  # D's clean latents get levels in U(0, this)
    prefix_share: float = 0.0  # of the latents are told their first symbols, as sampling with commits tells them
    prefix_most: int = 8  # at most so many of them
    times: int = 1200  # T of loss "paper"


@dataclass(frozen=True)
class OptimiserConfig:
    kind: str = "adamw"  # "adamw", or "muon" (Muon on matrices inside blocks, AdamW on the rest)
    rate: float = 1e-3
    muon_rate: float = 0.01
    beta1: float = 0.9
    beta2: float = 0.98
    weight_decay: float = 0.01
    clip: float = 1.0
    warmup: float = 0.03  # share of the budget
    floor: float = 0.05  # last rate / peak rate
    text_rate: float = 0.15  # of the rate, for pretrained blocks; 0 freezes them
    ema: float = 0.998


@dataclass(frozen=True)
class LoopConfig:
    batch: int = 128
    seed: int = 0
    threads: int = 2
    precision: str = "bf16"  # or "fp32"
    log_seconds: float = 20.0
    evaluate_seconds: float = 90.0
    evaluate_rows: int = 256
    save_seconds: float = 120.0


@dataclass(frozen=True)
class SamplingConfig:
    levels: tuple[float, ...] = (1.0, 0.92, 0.85, 0.76, 0.64)
    chunk: int = 4  # candidates per call in the product
    steps: int = 10  # of "masked" and of loss "paper", which have no levels


@dataclass(frozen=True)
class Config:
    network: NetworkConfig = field(default_factory=NetworkConfig)
    diffusion: DiffusionConfig = field(default_factory=DiffusionConfig)
    optimiser: OptimiserConfig = field(default_factory=OptimiserConfig)
    loop: LoopConfig = field(default_factory=LoopConfig)
    sampling: SamplingConfig = field(default_factory=SamplingConfig)


@dataclass(frozen=True)
class Shape:
    """Sizes that the data decides: source [M, F] of ids < source_size, target [L] of ids < symbols."""

    M: int
    F: int
    L: int
    source_size: int
    pieces: int
    symbols: int


class ConfigError(ValueError):
    """The configuration names something that does not exist or has the wrong type."""


def load_config(path: Path) -> Config:
    return config_from(tomllib.loads(path.read_text()))


def config_from(values: dict) -> Config:
    """The inverse of `config_to`; missing keys keep their defaults."""
    config = _build(Config, values, "")
    _check(config)
    return config


def config_to(config: Config) -> dict:
    return asdict(config)


def _check(config: Config) -> None:
    """Choices that a type cannot say."""
    allowed = (
        ("network.kind", config.network.kind, ("diffusion", "twin", "masked")),
        ("diffusion.loss", config.diffusion.loss, ("x0", "paper")),
        ("optimiser.kind", config.optimiser.kind, ("adamw", "muon")),
        ("loop.precision", config.loop.precision, ("bf16", "fp32")),
    )
    for name, value, choices in allowed:
        if value not in choices:
            raise ConfigError(f"{name} must be one of {', '.join(choices)}")
    if config.diffusion.loss == "paper" and config.network.kind != "diffusion":
        raise ConfigError('diffusion.loss "paper" needs network.kind "diffusion"')
    if config.diffusion.times < 1 or config.sampling.steps < 1:
        raise ConfigError("diffusion.times and sampling.steps must be at least 1")
    if config.network.commits < 0 or config.diffusion.prefix_most < 1:
        raise ConfigError("network.commits must be at least 0 and diffusion.prefix_most at least 1")
    if not 0 <= config.network.dropout < 1:
        raise ConfigError("network.dropout must be at least 0 and below 1")
    levels = config.sampling.levels
    if not levels or levels[0] != 1 or any(a <= b for a, b in zip(levels, levels[1:])):
        raise ConfigError("sampling.levels must start at 1 and fall")
    if config.network.width % config.network.heads:
        raise ConfigError("network.width must be a multiple of network.heads")


def _build(kind: type, values: object, where: str):
    if not isinstance(values, dict):
        raise ConfigError(f"{where or 'the file'} must be a table")
    known = {f.name: f for f in fields(kind)}
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise ConfigError(f"unknown key: {', '.join(where + key for key in unknown)}")
    defaults = kind()
    return kind(**{key: _value(getattr(defaults, key), value, where + key) for key, value in values.items()})


def _value(default: object, value: object, where: str):
    if is_dataclass(default):
        return _build(type(default), value, where + ".")
    if isinstance(default, tuple):
        if isinstance(value, (list, tuple)) and all(_is_number(v) for v in value):
            return tuple(float(v) for v in value)
    elif isinstance(default, float):
        if _is_number(value):
            return float(value)
    elif type(value) is type(default):
        return value
    raise ConfigError(f"{where} must be like {default!r}")


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
