"""Optimisers by configuration, and the course of the learning rate."""

import math

import torch
from torch import nn

from model.core.config import OptimiserConfig


def rate_at(share: float, config: OptimiserConfig) -> float:
    """Share of the peak rate: linear warm-up, then cosine down to the floor."""
    if share < config.warmup:
        return max(share / config.warmup, 0.01)
    done = min(1.0, (share - config.warmup) / (1 - config.warmup))
    return config.floor + (1 - config.floor) * 0.5 * (1 + math.cos(math.pi * done))


def build_optimisers(network: nn.Module, config: OptimiserConfig) -> list[torch.optim.Optimizer]:
    """AdamW; decay only on matrices inside layers. With kind "muon" those matrices go to Muon instead. Pretrained blocks
    at no rate are frozen, which saves their way back."""
    matrices, rest, pretrained = [], [], []
    for name, parameter in network.named_parameters():
        inside = parameter.ndim == 2 and "table" not in name and "position" not in name
        is_pretrained = ".text." in name and ".leave." not in name
        (pretrained if is_pretrained else matrices if inside else rest).append(parameter)
    if config.text_rate == 0:
        for parameter in pretrained:
            parameter.requires_grad_(False)
        pretrained = []
    betas = (config.beta1, config.beta2)
    free = {"params": rest, "weight_decay": 0.0}
    careful = {"params": pretrained, "weight_decay": 0.0, "lr": config.rate * config.text_rate}
    if config.kind == "adamw":
        held = {"params": matrices, "weight_decay": config.weight_decay}
        return [torch.optim.AdamW([held, free, *([careful] if pretrained else [])], lr=config.rate, betas=betas, fused=True)]
    muon = torch.optim.Muon(matrices, lr=config.muon_rate, weight_decay=config.weight_decay)
    return [torch.optim.AdamW([free, *([careful] if pretrained else [])], lr=config.rate, betas=betas, fused=True), muon]
