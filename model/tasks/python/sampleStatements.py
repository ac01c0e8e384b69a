"""Prints short statements of the standard library for tests, parted by NUL: the first so many of a fixed draw."""

import random
import sys
import sysconfig
from pathlib import Path

from harvest import own_files, programs


def main() -> None:
    most = int(sys.argv[1])
    files = own_files(Path(sysconfig.get_path("stdlib")))
    draw = random.Random(1)
    draw.shuffle(files)
    found: dict[str, None] = {}
    for file in files:
        texts = sorted(set(programs(file)))
        found.update(dict.fromkeys(draw.sample(texts, min(40, len(texts)))))
        if len(found) >= most:
            break
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write("\0".join(list(found)[:most]))


if __name__ == "__main__":
    main()
