"""The one command of a bigger machine, as small as it gets: two processes, stopped and resumed."""

import os
import subprocess
import sys
from pathlib import Path

CONFIG = """
[network]
width = 32
latent = 16
heads = 4
encoder_blocks = 1
denoiser_blocks = 1
decoder_blocks = 1
expand = 2
[loop]
batch = 8
threads = 2
precision = "bf16"
evaluate_rows = 8
log_seconds = 0.0
[sampling]
levels = [1.0]
"""


def run(folder: Path, shards: Path, steps: int) -> str:
    arguments = [
        *(sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", "2", "--master-port", str(29600 + os.getpid() % 300)),
        *("-m", "model.core.train", "--config", str(folder / "config.toml"), "--data", str(shards)),
        *("--out", str(folder / "run"), "--steps", str(steps)),
    ]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-2000:]
    return (folder / "run" / "train.log").read_text()


def test_two_processes_train_in_bf16_and_go_on_where_they_stopped(shards, tmp_path):
    (tmp_path / "config.toml").write_text(CONFIG)
    first = run(tmp_path, shards, 3)
    assert first.startswith("started: 40 rows, 8 held back") and "step 3 " in first and "rows 24 " in first
    second = run(tmp_path, shards, 5)[len(first) :]
    assert second.startswith("resumed: 40 rows") and "step 4 " in second and "rows 40 " in second
    assert (tmp_path / "run" / "best.pt").exists() and (tmp_path / "run" / "report.json").exists()
