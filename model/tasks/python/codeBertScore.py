"""CodeBERTScore (Zhou et al., 2023) of pairs [{"made", "gold"}] on standard input, by weights that the caller gives.

    python codeBertScore.py FOLDER [LAYER]
FOLDER holds an encoder with its tokenizer in the form that `transformers` reads (neulab/codebert-python for Python).
Prints one F1, 0 to 1, a pair: greedy cosine matching of one layer's token vectors, without idf and rescaling.
"""

import json
import sys


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit("a folder with weights is needed")
    try:
        import torch
        from transformers import AutoModel, AutoTokenizer
    except ImportError as missing:
        sys.exit(f"CodeBERTScore needs a Python with torch and transformers: {missing}")
    layer = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    tokenizer = AutoTokenizer.from_pretrained(sys.argv[1], local_files_only=True)
    model = AutoModel.from_pretrained(sys.argv[1], local_files_only=True).eval()

    def vectors(text: str) -> "torch.Tensor":
        ids = tokenizer(text, return_tensors="pt", truncation=True, max_length=512)
        with torch.no_grad():
            states = model(**ids, output_hidden_states=True).hidden_states[layer][0]
        return torch.nn.functional.normalize(states[1:-1], dim=-1)

    for pair in json.load(sys.stdin):
        made, gold = vectors(pair["made"]), vectors(pair["gold"])
        if len(made) == 0 or len(gold) == 0:
            print(0.0)
            continue
        near = made @ gold.T
        precision, recall = near.max(1).values.mean(), near.max(0).values.mean()
        print(float(2 * precision * recall / (precision + recall)))


if __name__ == "__main__":
    main()
