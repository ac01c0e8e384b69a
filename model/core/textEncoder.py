"""The lower layers of a pretrained sentence encoder (BERT's post-norm blocks) over a request's word pieces.

Letters as in network.py; t is the width of the pretrained layers (384 for MiniLM-L6).
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

PADDING = -1e4
HEADS = 12
MARKS = 3  # [CLS], [SEP], and the stand-in for a literal without a piece ([MASK])
LEVELS = 7  # embeddings are kept in 4 bits: -7 to 7 times a scale for each row


def quantise_rows(rows: Tensor) -> tuple[Tensor, Tensor]:
    """Rows [n,t] -> whole numbers from -7 to 7 [n,t] and scales [n,1]; their product is what networks see."""
    scale = rows.float().abs().amax(1, keepdim=True).clamp(min=1e-8) / LEVELS
    return torch.round(rows.float() / scale), scale


def pack_rows(levels: Tensor) -> Tensor:
    """Two 4-bit numbers in a byte: [n,t] -> int8 [n,t/2], the first half of a row in the upper bits."""
    first, second = levels.chunk(2, 1)
    return (first * 16 + second).to(torch.int8)


def unpack_rows(packed: Tensor) -> Tensor:
    """The inverse of `pack_rows`, of operators that every runtime has."""
    numbers = packed.float()
    first = torch.floor((numbers + 8) / 16)
    return torch.cat([first, numbers - 16 * first], -1)


class TextBlock(nn.Module):
    """Post-norm attention and feed-forward as in BERT, so that its weights fit: [B,W,t] -> [B,W,t]."""

    def __init__(self, width: int, dropout: float, expand: int = 4):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.after_attention = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, expand * width)
        self.narrow = nn.Linear(expand * width, width)
        self.after_feed = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        n, length, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.reshape(n, length, HEADS, width // HEADS).transpose(1, 2)

        q, k, v = (split(y) for y in self.qkv(x).chunk(3, -1))
        scores = (q * (width // HEADS) ** -0.5) @ k.transpose(-1, -2) + mask[:, None, None, :].to(q.dtype)
        seen = (torch.softmax(scores, -1).to(v.dtype) @ v).transpose(1, 2).reshape(n, length, width)
        x = self.after_attention(x + self.drop(self.out(seen)))
        return self.after_feed(x + self.drop(self.narrow(fn.gelu(self.widen(x)))))


class TextEncoder(nn.Module):
    """Embedded words [B,W,t], which of them stand for nothing known, and padding -> [B,W,d]."""

    def __init__(self, words: int, layers: int, inner: int, width: int, dropout: float = 0.0):
        super().__init__()
        self.marks = nn.Parameter(torch.zeros(MARKS, inner))
        self.position = nn.Parameter(torch.zeros(words + 2, inner))
        self.norm = nn.LayerNorm(inner, eps=1e-12)
        self.blocks = nn.ModuleList(TextBlock(inner, dropout) for _ in range(layers))
        self.leave = nn.Linear(inner, width)

    def forward(self, words: Tensor, unknown: Tensor, empty: Tensor) -> Tensor:
        """A literal that no piece spells gets the stand-in: [B,W,t], [B,W], [B,W] -> [B,W,d]."""
        known = torch.where(unknown.unsqueeze(-1), self.marks[2].to(words.dtype), words)
        return self.read(known, empty)

    def read(self, words: Tensor, empty: Tensor) -> Tensor:
        """[CLS] and [SEP] go first, as the order of keys means nothing to attention."""
        ends = self.marks[:2].expand(len(words), 2, -1)
        x = torch.cat([ends.to(words.dtype), words], 1) + self.position[: words.shape[1] + 2]
        x = self.norm(x)
        mask = fn.pad(empty.float(), (2, 0)) * PADDING
        for block in self.blocks:
            x = block(x, mask)
        return self.leave(x[:, 2:])

    def load(self, weights: dict[str, Tensor]) -> None:
        """Starts from a pretrained BERT's tensors, named as in its own file."""
        prefix = "embeddings."
        kind = weights[prefix + "token_type_embeddings.weight"][0]
        place = weights[prefix + "position_embeddings.weight"]
        with torch.no_grad():
            self.marks.copy_(weights["marks"])
            last = len(self.position) - 2
            self.position[0] = place[0] + kind
            self.position[1] = place[last // 2] + kind
            self.position[2:] = place[1 : last + 1] + kind
            copy(self.norm, weights, prefix + "LayerNorm")
            for i, block in enumerate(self.blocks):
                load_block(block, weights, f"encoder.layer.{i}.")


def copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])


def load_block(block: TextBlock, weights: dict[str, Tensor], name: str) -> None:
    own = [weights[f"{name}attention.self.{part}.weight"] for part in ("query", "key", "value")]
    bias = [weights[f"{name}attention.self.{part}.bias"] for part in ("query", "key", "value")]
    block.qkv.weight.copy_(torch.cat(own))
    block.qkv.bias.copy_(torch.cat(bias))
    copy(block.out, weights, name + "attention.output.dense")
    copy(block.after_attention, weights, name + "attention.output.LayerNorm")
    copy(block.widen, weights, name + "intermediate.dense")
    copy(block.narrow, weights, name + "output.dense")
    copy(block.after_feed, weights, name + "output.LayerNorm")
