"""The three parts of CodeFusion: encoder E, denoiser N, decoder D with its head.

Letters in shape comments: B examples, R latents per example, M source positions, F features,
L target positions, d width, e latent, V symbols, h heads, K cross-attending layers (N's, then D's).
Latents are stacked example-major, [B*R, L, .], so that cross-attention can see them as [B, R*L, .]
and the memory of an example is never repeated.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from model.core.config import NetworkConfig, Shape
from model.core.textEncoder import TextEncoder, quantise_rows

PADDING = -1e4  # added to the attention scores of masked positions
SHARPEST = 1.0  # largest weight of the likelihood term; at 1 a symbol is already certain


def attend(q: Tensor, k: Tensor, v: Tensor, heads: int, mask: Tensor | None) -> Tensor:
    """Plain multi-head attention: q [n,Q,d], k and v [n,S,d], mask [n,S] or [n,Q,S] added to scores -> [n,Q,d]."""
    n, _, d = q.shape
    size = d // heads

    def split(x: Tensor) -> Tensor:
        return x.reshape(n, -1, heads, size).transpose(1, 2)  # [n,h,.,d/h]

    scores = (split(q) * size**-0.5) @ split(k).transpose(-1, -2)  # [n,h,Q,S]
    if mask is not None:
        wide = mask[:, None, None, :] if mask.ndim == 2 else mask[:, None]
        scores = scores + wide.to(scores.dtype)
    return (torch.softmax(scores, -1).to(v.dtype) @ split(v)).transpose(1, 2).reshape(n, -1, d)


class SelfAttention(nn.Module):
    def __init__(self, d: int, heads: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.drop = nn.Dropout(dropout)
        self.norm = nn.LayerNorm(d)
        self.qkv = nn.Linear(d, 3 * d)
        self.out = nn.Linear(d, d)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        q, k, v = self.qkv(self.norm(x)).chunk(3, -1)
        return x + self.drop(self.out(attend(q, k, v, self.heads, mask)))


class CrossAttention(nn.Module):
    """Queries only: keys and values come ready from the encoder."""

    def __init__(self, d: int, heads: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.drop = nn.Dropout(dropout)
        self.norm = nn.LayerNorm(d)
        self.query = nn.Linear(d, d)
        self.out = nn.Linear(d, d)

    def forward(self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor) -> Tensor:
        n, length, d = x.shape  # n = B*R
        q = self.query(self.norm(x)).reshape(keys.shape[0], -1, d)  # [B,R*L,d]
        seen = attend(q, keys, values, self.heads, mask)
        return x + self.drop(self.out(seen)).reshape(-1, length, d)


class FeedForward(nn.Module):
    def __init__(self, d: int, expand: int, dropout: float):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.norm = nn.LayerNorm(d)
        self.widen = nn.Linear(d, expand * d)
        self.out = nn.Linear(expand * d, d)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.drop(self.out(fn.gelu(self.widen(self.norm(x)))))


class EncoderBlock(nn.Module):
    def __init__(self, config: NetworkConfig):
        super().__init__()
        self.own = SelfAttention(config.width, config.heads, config.dropout)
        self.feed = FeedForward(config.width, config.expand, config.dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        return self.feed(self.own(x, mask))


class CrossBlock(nn.Module):
    def __init__(self, config: NetworkConfig):
        super().__init__()
        self.own = SelfAttention(config.width, config.heads, config.dropout)
        self.cross = CrossAttention(config.width, config.heads, config.dropout)
        self.feed = FeedForward(config.width, config.expand, config.dropout)

    def forward(self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor, order: Tensor | None = None) -> Tensor:
        """`order` [1,L,L] is added to the scores of self-attention."""
        return self.feed(self.cross(self.own(x, order), keys, values, mask))


class Encoder(nn.Module):
    """source int [B,M',F] -> memory [2K,B,M',d], mask [B,M']; M' <= M, trailing padding may be cut.

    Ids 1 to `pieces` are word pieces, later ones are features of the task. With pretrained embeddings a piece is
    their frozen row, lifted; without, a trained one. With `text_blocks` the words are also read by pretrained blocks."""

    def __init__(self, config: NetworkConfig, shape: Shape, layers: int, pieces: Tensor | None):
        super().__init__()
        self.offset = 0 if pieces is None else shape.pieces
        self.text_words = config.text_words
        self.table = nn.Parameter(torch.randn(shape.source_size - self.offset, config.width) * 0.05)
        self.position = nn.Parameter(torch.randn(shape.M, config.width) * 0.05)
        self.blocks = nn.ModuleList(EncoderBlock(config) for _ in range(config.encoder_blocks))
        self.norm = nn.LayerNorm(config.width)
        self.memory = nn.Linear(config.width, 2 * layers * config.width)
        self.lift, self.text = None, None
        with torch.no_grad():
            self.table[0] = 0.0
        if pieces is None:
            if config.text_blocks:
                raise ValueError("text_blocks need the pieces' embeddings")
            return
        levels, scale = quantise_rows(pieces)
        self.register_buffer("pieces", levels * scale)  # [pieces,t]
        self.lift = nn.Linear(pieces.shape[1], config.width, bias=False)
        nn.init.normal_(self.lift.weight, std=0.05 / float(self.pieces.norm(dim=-1).mean()))
        if config.text_blocks:
            self.text = TextEncoder(config.text_words, config.text_blocks, pieces.shape[1], config.width, config.dropout)

    def features(self, source: Tensor) -> Tensor:
        """Sum of the features' embeddings: [B,M',F] -> [B,M',d]."""
        ids = source.reshape(-1, source.shape[-1])
        used = torch.unique(fn.pad(ids.flatten(), (0, 1)))  # with 0, which comes first; few of the rows are used
        summed = fn.embedding_bag(torch.searchsorted(used, ids), self.rows(used), mode="sum", padding_idx=0)
        summed = summed.reshape(*source.shape[:2], -1)
        if self.text is None:
            return summed
        words = source[:, : self.text_words]
        return self.add_text(summed, words, self.piece_rows(words[..., 0]))

    def is_piece(self, ids: Tensor) -> Tensor:
        return (ids > 0) & (ids <= self.offset)

    def piece_rows(self, ids: Tensor) -> Tensor:
        """Pretrained embeddings by id, of anything for ids that are no pieces: [...] -> [...,t]."""
        return self.pieces[(ids.long() - 1).clamp(0, self.offset - 1)]

    def rows(self, ids: Tensor) -> Tensor:
        """Embeddings by id, zeros for 0: [n] -> [n,d]."""
        if self.lift is None:
            return self.table[ids.long()]
        own = self.table[(ids.long() - self.offset).clamp(min=0)]
        words = self.lift(self.piece_rows(ids)).to(own.dtype)
        return torch.where(self.is_piece(ids).unsqueeze(-1), words, own)

    def add_text(self, summed: Tensor, words: Tensor, embedded: Tensor) -> Tensor:
        """The pretrained reading of the words, added at their positions: [B,M',d], ids [B,W,F], [B,W,t] -> [B,M',d]."""
        empty = words.amax(-1) == 0
        read = self.text(embedded, words[..., 0] == 0, empty) * ~empty.unsqueeze(-1)
        return summed + fn.pad(read, (0, 0, 0, summed.shape[1] - words.shape[1])).to(summed.dtype)

    def encode(self, summed: Tensor, empty: Tensor) -> tuple[Tensor, Tensor]:
        """Blocks over embedded positions: [B,M',d] and where they are padding -> encodings, mask. In training
        positions that are padding in all of the batch are left out: they change nothing and cost time."""
        place = self.position[: summed.shape[1]]
        if torch.is_grad_enabled():
            used = ~empty.all(0)
            summed, empty, place = summed[:, used], empty[:, used], place[used]
        mask = empty.float() * PADDING
        x = summed + place
        for block in self.blocks:
            x = block(x, mask)
        return self.norm(x), mask

    def project(self, encoded: Tensor) -> Tensor:
        """Keys and values of every cross-attending layer: [B,M',d] -> [2K,B,M',d]."""
        n, length, d = encoded.shape
        return self.memory(encoded).reshape(n, length, -1, d).permute(2, 0, 1, 3)

    def forward(self, source: Tensor) -> tuple[Tensor, Tensor]:
        encoded, mask = self.encode(self.features(source), source.amax(-1) == 0)
        return self.project(encoded), mask


class Denoiser(nn.Module):
    """z, previous [B*R,L,e], level [B*R] -> logits [B*R,L,V]. `memory` is any sequence of [B,M',d]."""

    def __init__(self, config: NetworkConfig, shape: Shape, factor: float):
        super().__init__()
        d, e = config.width, config.latent
        self.factor = factor
        self.enter = nn.Linear(2 * e, d)
        self.position = nn.Parameter(torch.randn(shape.L, d) * 0.05)
        rates = torch.exp(torch.linspace(0.0, math.log(1000.0), 32))
        self.register_buffer("rates", rates, persistent=False)
        self.level = nn.Sequential(nn.Linear(64, d), nn.GELU(), nn.Linear(d, d))
        self.blocks = nn.ModuleList(CrossBlock(config) for _ in range(config.denoiser_blocks))
        self.norm = nn.LayerNorm(d)
        self.leave = nn.Linear(d, shape.symbols)

    def forward(self, z: Tensor, previous: Tensor, level: Tensor, memory: Tensor, mask: Tensor, emb: Tensor) -> Tensor:
        s = level[:, None, None]  # [B*R,1,1]
        spread = (s * self.factor) ** 2
        scaled = z / torch.sqrt((1 - s) ** 2 + spread)  # unit variance at every level
        wave = level[:, None] * self.rates  # [B*R,32]
        when = self.level(torch.cat([torch.sin(wave), torch.cos(wave)], -1))
        x = self.enter(torch.cat([scaled, previous], -1)) + self.position + when[:, None, :]
        for i, block in enumerate(self.blocks):
            x = block(x, memory[2 * i], memory[2 * i + 1], mask)
        # log p(v | z) = log p(z | v) + log p(v | context): the first term is known, blocks learn the second.
        sharp = torch.clamp((1 - s) / (spread + 1e-6), max=SHARPEST)
        return self.leave(self.norm(x)) + (sharp * z) @ emb.T


class Decoder(nn.Module):
    """x0 [B*R,L,e] and the memory -> D_s [B*R,L,e], logits [B*R,L,V]."""

    def __init__(self, config: NetworkConfig, shape: Shape, emb: Tensor):
        super().__init__()
        d, e = config.width, config.latent
        self.enter = nn.Linear(e, d)
        self.position = nn.Parameter(torch.randn(shape.L, d) * 0.05)
        self.blocks = nn.ModuleList(CrossBlock(config) for _ in range(config.decoder_blocks))
        self.norm = nn.LayerNorm(d)
        self.leave = nn.Linear(d, e)
        self.head = nn.Linear(e, shape.symbols)
        with torch.no_grad():
            self.head.weight.copy_(emb * e**-0.5)

    def forward(self, x0: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        x = self.enter(x0) + self.position
        for i, block in enumerate(self.blocks):
            x = block(x, memory[2 * i], memory[2 * i + 1], mask)
        hidden = self.leave(self.norm(x))
        return hidden, self.head(hidden)


class Network(nn.Module):
    """E, N, D and the frozen symbol embeddings; `factor` is F of the forward process."""

    def __init__(self, config: NetworkConfig, shape: Shape, factor: float, pieces: Tensor | None = None):
        super().__init__()
        self.config, self.shape = config, shape
        emb = fn.normalize(torch.randn(shape.symbols, config.latent), dim=-1) * config.latent**0.5
        self.register_buffer("emb", emb)  # [V,e], rows of norm sqrt(e)
        layers = config.denoiser_blocks + config.decoder_blocks
        self.encoder = Encoder(config, shape, layers, pieces)
        self.denoiser = Denoiser(config, shape, factor)
        self.decoder = Decoder(config, shape, emb)

    def denoise(self, z: Tensor, previous: Tensor, level: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """One prediction of N -> x0 [B*R,L,e] = softmax(logits) . Emb, logits [B*R,L,V]."""
        logits = self.denoiser(z, previous, level, memory, mask, self.emb).float()
        return torch.softmax(logits, -1) @ self.emb, logits

    def decode(self, x0: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """D on latents -> D_s [B*R,L,e], logits [B*R,L,V]."""
        return self.decoder(x0, memory[2 * self.config.denoiser_blocks :], mask)
