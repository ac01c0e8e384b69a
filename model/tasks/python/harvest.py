"""Takes short statements from permissively licensed Python sources that are installed here, for phase 1.

Writes JSON lines {"program", "package"} and, beside them, what was taken: package, version, licence, counts.
    python3 model/tasks/python/harvest.py --out model/data/python/harvest.jsonl
"""

import argparse
import ast
import json
import platform
import random
import re
import sysconfig
import warnings
from collections import Counter
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

PERMISSIVE = re.compile(r"\b(MIT|BSD|Apache|PSF|Python Software Foundation|ISC)\b", re.I)
COPYLEFT = re.compile(r"\b(A?L?GPL|GNU|MPL|Mozilla)\b", re.I)
SKIPPED = re.compile(r"(^|/)(test|tests|idlelib|lib2to3|_vendor|vendor|site-packages|__pycache__)(/|$)")
LONGEST = 110  # characters
SHORTEST = 6
PIECES = (ast.Call, ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp, ast.Subscript, ast.Compare, ast.BinOp)
STATEMENTS = (ast.Expr, ast.Assign, ast.AugAssign, ast.Return, ast.For, ast.If, ast.With, ast.Import, ast.ImportFrom)
REFUSED = (ast.JoinedStr, ast.Await, ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.AsyncFor, ast.AsyncWith)


def sources(extra: list[Path]) -> Iterator[tuple[str, str, str, list[Path]]]:
    """(package, version, licence, files) of the standard library, of what is installed, and of given folders."""
    library = Path(sysconfig.get_path("stdlib"))
    yield "python", platform.python_version(), "PSF-2.0", own_files(library)
    seen = set()
    for folder in [Path(sysconfig.get_path("purelib")), *extra]:
        for package in metadata.distributions(path=[str(folder)]):
            name = package.metadata["Name"]
            licence = licence_of(package)
            if name in seen or licence is None:
                continue
            seen.add(name)
            files = [Path(package.locate_file(file)) for file in package.files or [] if str(file).endswith(".py")]
            yield name, package.version, licence, [file for file in files if not skipped(file, folder)]


def licence_of(package: metadata.Distribution) -> str | None:
    """The licence that the package's own metadata states, or None where it is not plainly permissive."""
    about = package.metadata
    named = [about.get("License-Expression") or "", *(about.get_all("Classifier") or [])]
    text = "; ".join(line for line in named if line and (not line.count("::") or line.startswith("License")))
    if not text and len(about.get("License") or "") < 80:
        text = about.get("License") or ""
    return text if PERMISSIVE.search(text) and not COPYLEFT.search(text) else None


def own_files(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.rglob("*.py")) if not skipped(file, folder)]


def skipped(file: Path, folder: Path) -> bool:
    return bool(SKIPPED.search(file.relative_to(folder).as_posix() if file.is_relative_to(folder) else file.as_posix()))


def programs(file: Path) -> Iterator[str]:
    """Short statements of a file, and values within longer ones, as `ast.unparse` writes them."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(file.read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError, ValueError, OSError, RecursionError):
        return
    for node in ast.walk(tree):
        if isinstance(node, STATEMENTS + PIECES) and small(node):
            value = node.value if isinstance(node, ast.Return) and node.value is not None else node
            text = ast.unparse(value)
            if SHORTEST <= len(text) <= LONGEST and text.count("\n") <= 3:
                yield text


def small(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return False  # a docstring
    inner = 0
    for child in ast.walk(node):
        inner += 1
        if isinstance(child, REFUSED) or inner > 60:
            return False
    return inner > 3


def harvest(extra: list[Path], most_package: int, seed: int, most_files: int) -> tuple[list[dict], list[dict]]:
    """At most so many distinct programs a package, drawn at random; the records say what was taken."""
    taken: list[dict] = []
    records: list[dict] = []
    known: set[str] = set()
    for name, version, licence, files in sources(extra):
        draw = random.Random(f"{seed} {name}")
        draw.shuffle(files)
        counts: Counter[str] = Counter()
        for file in files[:most_files]:
            counts.update(programs(file))
        fresh = sorted(text for text in counts if text not in known)
        kept = sorted(draw.sample(fresh, min(most_package, len(fresh))))
        known.update(kept)
        taken += [{"program": text, "package": name} for text in kept]
        record = {"package": name, "version": version, "licence": licence, "files": len(files[:most_files])}
        records.append({**record, "statements": counts.total(), "distinct": len(counts), "taken": len(kept)})
    return taken, records


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--packages", type=Path, action="append", default=[], help="folders of installed packages")
    parser.add_argument("--most", type=int, default=60_000, help="programs of a package")
    parser.add_argument("--files", type=int, default=100_000, help="files of a package")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    taken, records = harvest(asked.packages, asked.most, asked.seed, asked.files)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text("".join(json.dumps(row) + "\n" for row in taken))
    asked.out.with_suffix(".record.json").write_text(json.dumps(records, indent=1) + "\n")
    for record in records:
        print("{package} {version} ({licence}): {taken} of {statements} statements".format(**record))


if __name__ == "__main__":
    main()
