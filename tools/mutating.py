"""Small faults that somebody could make in Python source, one at a time: what `tools/mutants.py` plants.

A boundary, a comparison, a condition, a sign, a number, an end of a slice, a `min` for a `max`, a result that is missing, a
statement left out. Not touched: annotations, docstrings, decorators, assertions, words.
"""

from __future__ import annotations

import ast
import copy
import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import CodeType
from typing import Any

OTHER: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "reversed": "list"}
LEFT_OUT = (ast.AugAssign, ast.Raise, ast.Expr, ast.Continue, ast.Break)
UNTOUCHED = {"annotation", "returns", "decorator_list", "type_params"}


@dataclass(frozen=True)
class Mutant:
    """One fault: which one of its module's, the lines it stands on (from the statement's first), and what it makes of them."""

    path: str
    number: int
    first: int
    last: int
    change: str

    def code(self, source: str, filename: str) -> CodeType:
        """The module with this fault in it, compiled."""
        for number, (tree, *_rest) in enumerate(_faults(source)):
            if number == self.number:
                return compile(ast.fix_missing_locations(tree), filename, "exec", dont_inherit=True)
        raise LookupError(self)


def mutants(path: str, source: str) -> list[Mutant]:
    """Every fault that is planted in a module."""
    made: dict[tuple[tuple[int, int], str], Mutant] = {}
    for number, (_tree, before, after, lines) in enumerate(_faults(source)):
        changed = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
        change = "\n".join(line for line in changed if not line.startswith(("---", "+++", "@@")))
        made.setdefault((lines, change), Mutant(path, number, *lines, change))
    return list(made.values())


def _faults(source: str) -> Iterator[tuple[ast.Module, str, str, tuple[int, int]]]:
    """The tree with one fault after the other, and each undone before the next; its statement before and after."""
    tree = ast.parse(source)
    for statement, holder, name, index in list(_places(tree, None)):
        values = getattr(holder, name)
        node = values if index is None else values[index]
        before = ast.unparse(statement)
        for other in _variants(node):
            _put(holder, name, index, other)
            seen = other if isinstance(node, ast.stmt) else statement
            after = ast.unparse(ast.fix_missing_locations(seen))
            if after != before:
                last = node.lineno if isinstance(node, ast.If | ast.While) else node.end_lineno or node.lineno
                yield tree, before, after, (statement.lineno, last)
            _put(holder, name, index, node)


def _put(holder: ast.AST, name: str, index: int | None, value: Any) -> None:
    if index is None:
        setattr(holder, name, value)
    else:
        getattr(holder, name)[index] = value


def _places(node: ast.AST, statement: ast.stmt | None) -> Iterator[tuple[ast.stmt, ast.AST, str, int | None]]:
    """Where a fault can stand: the statement, and the node, its field and the place in it."""
    for name, value in ast.iter_fields(node):
        if name in UNTOUCHED:
            continue
        several = isinstance(value, list)
        for index, child in enumerate(value if several else [value]):
            if not isinstance(
                child, ast.stmt | ast.expr | ast.comprehension | ast.keyword | ast.arguments | ast.match_case
            ):
                continue
            if isinstance(child, ast.Assert | ast.Import | ast.ImportFrom) or _idle(child):
                continue
            within = child if isinstance(child, ast.stmt) else statement
            if within is not None and isinstance(child, ast.stmt | ast.expr):
                yield within, node, name, index if several else None
            yield from _places(child, within)


def _idle(node: ast.AST) -> bool:
    """What does nothing while the program runs: docstrings, and what is for the checker of types alone."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant) or _idle(node.value)
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING"
    return isinstance(node, ast.Call) and ast.unparse(node.func) in ("assert_never", "cast", "TypeVar")


def _variants(node: ast.AST) -> Iterator[ast.AST]:
    """What could stand in the place of a node by mistake."""
    if isinstance(node, ast.stmt):
        yield from _statements(node)
    elif type(node) in VARIANTS:
        yield from VARIANTS[type(node)](node)


def _comparisons(node: ast.Compare) -> Iterator[ast.AST]:
    for index, op in enumerate(node.ops):
        changed = copy.deepcopy(node)
        changed.ops[index] = _other(op)
        yield changed


def _conditions(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield ast.BoolOp(_other(node.op), node.values)
    for index in range(len(node.values)):
        rest = node.values[:index] + node.values[index + 1 :]
        yield rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


def _operators(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in OTHER:
        yield ast.BinOp(node.left, _other(node.op), node.right)


def _signs(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield node.operand


def _constants(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int | float):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)


def _choices(node: ast.IfExp) -> Iterator[ast.AST]:
    yield ast.IfExp(_not(node.test), node.body, node.orelse)


def _slices(node: ast.Slice) -> Iterator[ast.AST]:
    if node.lower:
        yield ast.Slice(None, node.upper, node.step)
    if node.upper:
        yield ast.Slice(node.lower, None, node.step)


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Name) and node.func.id in CALLED:
        name = CALLED[node.func.id]
        keywords = [] if name == "list" else node.keywords
        yield ast.Call(ast.Name(name, ast.Load()), node.args, keywords)
    for index, keyword in enumerate(node.keywords):
        if keyword.arg in ("key", "reverse"):
            yield ast.Call(node.func, node.args, node.keywords[:index] + node.keywords[index + 1 :])


def _comprehensions(node: Any) -> Iterator[ast.AST]:
    for which, generator in enumerate(node.generators):
        for index, condition in enumerate(generator.ifs):
            for instead in ([], [_not(condition)]):
                changed = copy.deepcopy(node)
                changed.generators[which].ifs[index : index + 1] = copy.deepcopy(instead)
                yield changed


def _statements(node: ast.stmt) -> Iterator[ast.AST]:
    match node:
        case ast.If() | ast.While():
            changed = copy.copy(node)
            changed.test = _not(node.test)
            yield changed
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.copy_location(ast.Return(ast.Constant(None)), node)
        case ast.AugAssign() if type(node.op) in OTHER:
            yield ast.copy_location(ast.AugAssign(node.target, _other(node.op), node.value), node)
    if isinstance(node, LEFT_OUT):
        yield ast.copy_location(ast.Pass(), node)


VARIANTS: dict[type[ast.AST], Callable[[Any], Iterator[ast.AST]]] = {
    ast.Compare: _comparisons,
    ast.BoolOp: _conditions,
    ast.BinOp: _operators,
    ast.UnaryOp: _signs,
    ast.Constant: _constants,
    ast.IfExp: _choices,
    ast.Slice: _slices,
    ast.Call: _calls,
    ast.ListComp: _comprehensions,
    ast.SetComp: _comprehensions,
    ast.DictComp: _comprehensions,
    ast.GeneratorExp: _comprehensions,
}


def _other(op: ast.AST) -> Any:
    return OTHER[type(op)]()


def _not(node: ast.expr) -> ast.expr:
    return (
        node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) else ast.UnaryOp(ast.Not(), node)
    )
