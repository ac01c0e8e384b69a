"""Judges Python programs by their syntax trees. Reads JSON [{"gold", "candidates": [..]}] and prints, for each
candidate, {"valid", "same", "alike", "subtrees": [matched, of gold], "flow": [matched, of gold]}.

Programs are only parsed, never run.
"""

import ast
import builtins
import json
import sys
import warnings
from collections import Counter

BUILTINS = set(dir(builtins))


def parse(program: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(program)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def bound_names(tree: ast.AST) -> set[str]:
    """Names that the program itself gives a value."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        if isinstance(node, ast.arg):
            names.add(node.arg)
        if isinstance(node, ast.ExceptHandler) and node.name:
            names.add(node.name)
    return names


def loose_names(tree: ast.AST) -> set[str]:
    """Bound names, and every other variable: no builtin, and nothing that is called or has an attribute taken."""
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in ast.walk(tree):
        inner = node.func if isinstance(node, ast.Call) else node.value if isinstance(node, ast.Attribute) else None
        if isinstance(inner, ast.Name):
            used.discard(inner.id)
    return bound_names(tree) | (used - BUILTINS)


def shape(tree: ast.AST, renamed: set[str]) -> str:
    """A tree as text, with those names numbered in the order in which they occur."""
    numbers: dict[str, int] = {}

    def write(node: object) -> str:
        if isinstance(node, list):
            return "[" + ",".join(write(item) for item in node) + "]"
        if not isinstance(node, ast.AST):
            return repr(node)
        parts = []
        for name, value in ast.iter_fields(node):
            if name in ("ctx", "kind", "type_comment"):
                continue
            is_name = (type(node), name) in ((ast.Name, "id"), (ast.arg, "arg"), (ast.ExceptHandler, "name"))
            if is_name and value in renamed:
                value = numbers.setdefault(value, len(numbers))
            parts.append(write(value))
        return f"{type(node).__name__}({','.join(parts)})"

    return write(tree)


def subtrees(tree: ast.AST) -> Counter[str]:
    """Every inner node with the kinds of all below it, as CodeBLEU compares them (Ren et al., 2020)."""
    found: Counter[str] = Counter()

    def write(node: ast.AST) -> str:
        inner = [write(child) for child in ast.iter_child_nodes(node) if not isinstance(child, ast.expr_context)]
        text = f"{type(node).__name__}({' '.join(inner)})"
        if inner:
            found[text] += 1
        return text

    write(tree)
    return found


def flow(tree: ast.AST) -> Counter[tuple[str, tuple[str, ...]]]:
    """Which variables get their value from which, numbered in the order in which they occur."""
    numbers: dict[str, str] = {}
    edges: Counter[tuple[str, tuple[str, ...]]] = Counter()

    def names(node: ast.AST) -> list[str]:
        found = [n.id for n in ast.walk(node) if isinstance(n, ast.Name) and n.id not in BUILTINS]
        return [numbers.setdefault(name, f"v{len(numbers)}") for name in found]

    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            pairs = [(target, node.value) for target in node.targets]
        elif isinstance(node, ast.AugAssign):
            pairs = [(node.target, node)]
        elif isinstance(node, (ast.For, ast.comprehension)):
            pairs = [(node.target, node.iter)]
        else:
            continue
        for target, value in pairs:
            sources = tuple(sorted(set(names(value))))
            for name in names(target):
                edges[name, sources] += 1
    return edges


def overlap(gold: Counter, made: Counter) -> list[int]:
    return [(gold & made).total(), gold.total()]


def judge(gold: ast.Module, candidate: str) -> dict:
    made = parse(candidate)
    if made is None:
        none: Counter[str] = Counter()
        return {
            **{"valid": False, "same": False, "alike": False},
            **{"subtrees": overlap(subtrees(gold), none), "flow": overlap(flow(gold), Counter())},
        }
    return {
        "valid": True,
        "same": shape(gold, bound_names(gold)) == shape(made, bound_names(made)),
        "alike": shape(gold, loose_names(gold)) == shape(made, loose_names(made)),
        "subtrees": overlap(subtrees(gold), subtrees(made)),
        "flow": overlap(flow(gold), flow(made)),
    }


def main() -> None:
    for item in json.load(sys.stdin):
        gold = parse(item["gold"]) or ast.Module(body=[], type_ignores=[])
        print(json.dumps([judge(gold, candidate) for candidate in item["candidates"]]))


if __name__ == "__main__":
    main()
