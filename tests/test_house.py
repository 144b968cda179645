"""The directions between rooms, held against what the modules import."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "briefgen"
LONGEST_MODULE = 300
MOST_IN_A_FOLDER = 20

# The floors, from the roof down: what stands on one sees all below it, nothing beside it and nothing above.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"cli"}),
    frozenset({"commands"}),
    frozenset({"terminal", "serving"}),
    frozenset({"building", "api"}),
    frozenset({"recording"}),
    frozenset({"pages", "memos"}),
    frozenset({"auditing", "importing", "sections", "starting"}),
    frozenset({"reading", "calendars", "paper"}),
    frozenset({"domain", "fonts"}),
    frozenset({"project", "files", "state", "zone_tables", "caches", "clock"}),
    frozenset({"unfinished"}),
    frozenset({"diagnostics"}),
    frozenset({"language"}),
)
# WeasyPrint needs libraries of the system: only what makes PDFs may ask for it, so that feeds and checks do without.
WEASYPRINT = {"briefgen.paper.pdf"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def source_of(module: str) -> str:
    return MODULES[module].read_text(encoding="utf-8")


@cache
def tree(source: str) -> ast.Module:
    return ast.parse(source)


@cache
def nodes(source: str) -> tuple[ast.AST, ...]:
    """All that a module consists of: it is gone through once, whatever is looked for in it."""
    return tuple(ast.walk(tree(source)))


def statements(block: ast.AST) -> Iterator[ast.AST]:
    """The statements within one, at any depth: a tenth of all that there is."""
    for part in ("body", "orelse", "finalbody", "handlers", "cases"):
        for statement in getattr(block, part, ()):
            yield statement
            yield from statements(statement)


def room(module: str) -> str:
    """The first part below the package; the package itself has the name of none."""
    return module.split(".")[1] if "." in module else ""


def imports_of(source: str, module: str, *, is_package: bool = False) -> set[str]:
    """Every module that a module imports, anywhere in it: at the top, in functions, for type checking only."""
    found = set()
    for node in statements(tree(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            parents = module.split(".")[: None if is_package and node.level == 1 else -node.level + is_package or None]
            base = ".".join([*(parents if node.level else []), *([node.module] if node.module else [])])
            found |= {f"{base}.{alias.name}" if f"{base}.{alias.name}" in MODULES else base for alias in node.names}
    return found


@cache
def imports(module: str) -> set[str]:
    return imports_of(source_of(module), module, is_package=MODULES[module].name == "__init__.py")


def floor(wing: str) -> int | None:
    """How far down a wing stands; None for what starts the program, which stands outside."""
    return next((depth for depth, wings in enumerate(FLOORS) if wing in wings), None)


def trespasses(module: str, imported: set[str]) -> list[str]:
    """What a module imports from its own floor, another wing of it, or from a floor above."""
    here = room(module)
    depth = floor(here)
    if depth is None:
        return []
    ours = [name for name in imported if name.split(".")[0] == "briefgen" and room(name) not in (here, "")]
    return sorted(name for name in ours if (below := floor(room(name))) is None or below <= depth)


def test_imports_go_down_only() -> None:
    assert {module: found for module in MODULES if (found := trespasses(module, imports(module)))} == {}


def test_an_import_is_found_wherever_it_stands() -> None:
    source = """\
import a
class B:
    import b
    def c(self):
        if b: import c
        elif c: from d import e
        else:
            try: import f
            except E: import g
            else: import h
            finally: import i
        async def j():
            async with k: import k
            async for l in l: import l
            else: import m
            while n: import n
            match o:
                case P(): import p
            try: pass
            except* Q: import q
"""
    assert imports_of(source, "briefgen.r") == set("abcdfghiklmnpq")


def test_a_trespass_would_be_seen() -> None:
    source = "def f():\n    from briefgen.calendars import ics\n    import briefgen.reading.tree"
    assert trespasses("briefgen.reading.load", imports_of(source, "briefgen.reading.load")) == [
        "briefgen.calendars.ics"
    ]
    assert trespasses("briefgen.domain.dates", imports_of(source, "briefgen.domain.dates")) == [
        "briefgen.calendars.ics",
        "briefgen.reading.tree",
    ]
    assert trespasses("briefgen.sections.ahead", imports_of(source, "briefgen.sections.ahead")) == []
    guarded = "if TYPE_CHECKING:\n    from ..reading import load"
    assert trespasses("briefgen.domain.dates", imports_of(guarded, "briefgen.domain.dates")) == [
        "briefgen.reading.load"
    ]
    assert trespasses("briefgen.files", {"briefgen.project"}) == ["briefgen.project"]


def test_there_are_no_cycles() -> None:
    graph = {module: {name for name in imports(module) if name in MODULES and name != module} for module in MODULES}
    # A package that gathers its modules for others is no reason for them: they import each other directly.
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))
    assert set(order) == set(MODULES)


def test_weasyprint_is_asked_for_in_one_place() -> None:
    assert {m for m in MODULES if any(name.split(".")[0] == "weasyprint" for name in imports(m))} == WEASYPRINT


def test_rooms_are_small() -> None:
    lines = {module: len(source_of(module).splitlines()) for module in MODULES}
    assert {module: count for module, count in lines.items() if count > LONGEST_MODULE} == {}


def place_of_test(module: str) -> Path:
    """Where the test of a module stands: in the same folders, under its own name; a package's in the package's folder."""
    path = MODULES[module].relative_to(PACKAGE)
    name = path.parent.name if path.name == "__init__.py" else path.stem
    return ROOT / "tests" / path.parent / f"test_{name.strip('_') or 'briefgen'}.py"


def says_something(module: str) -> bool:
    """Whether a module has more than its docstring."""
    return len(tree(source_of(module)).body) > 1


def test_every_module_has_its_test() -> None:
    written = {m for m in MODULES if says_something(m) and m != "briefgen"}
    assert {m for m in written if not place_of_test(m).is_file()} == set()


def test_nothing_is_listed_that_is_gone() -> None:
    assert frozenset().union(*FLOORS) == {room(module) for module in MODULES} - {"", "__main__"}


def test_no_folder_is_crowded() -> None:
    modules = Counter(path.parent.relative_to(ROOT).as_posix() for path in MODULES.values())
    assert {folder: count for folder, count in modules.items() if count > MOST_IN_A_FOLDER} == {}


# Sets whose members have traits. What reads other people's words may list members: a text tells one of them by many words.
CLOSED = {"Status", "EventKind", "AgreementState", "CommitmentState", "Tag", "ReferenceKind", "Variant"}
READS_OTHERS = {"importing", "auditing"}


def _member(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in CLOSED


def decisions(source: str) -> list[str]:
    """Where a module decides by hand what some members of a closed set have in common."""
    found: list[ast.expr] = []
    for node in nodes(source) if any(f"{name}." in source for name in CLOSED) else ():
        listed = isinstance(node, (ast.Tuple, ast.List, ast.Set)) and sum(map(_member, node.elts)) > 1
        keyed = isinstance(node, ast.Dict) and any(map(_member, node.keys))
        compared = isinstance(node, ast.Compare) and any(map(_member, node.comparators))
        if isinstance(node, ast.expr) and (listed or keyed or compared):
            found.append(node)
    return [ast.unparse(node) for node in found]


DOOR = re.compile(r"\b(?:_|ngettext)\(")


def unheard(source: str) -> list[str]:
    """Fixed words that nobody can collect for translation: inside an f-string, or named by something else than themselves."""
    parts = nodes(source) if DOOR.search(source) else ()
    formatted = {call for node in parts if isinstance(node, ast.JoinedStr) for call in ast.walk(node)}
    calls = [n for n in parts if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    doors = [call for call in calls if call.func.id in ("_", "ngettext")]  # type: ignore[attr-defined]
    return [ast.unparse(c) for c in doors if c in formatted or not isinstance(c.args[0], ast.Constant)]


def test_fixed_words_stand_where_they_are_found_for_translation() -> None:
    source = 'f"{_(\'and\')}"; _(words); ngettext(*both, n); _("well"); ngettext("one", "many", n)'
    assert sorted(unheard(source)) == ["_('and')", "_(words)", "ngettext(*both, n)"]
    assert {module: found for module in MODULES if (found := unheard(source_of(module)))} == {}


def test_what_a_member_of_a_closed_set_means_is_decided_by_its_traits() -> None:
    ours = (module for module in MODULES if room(module) not in READS_OTHERS)
    assert {module: found for module in ours if (found := decisions(source_of(module)))} == {}


def test_a_decision_by_hand_would_be_seen() -> None:
    source = (
        "if s in (Status.HELD, Status.CANCELLED): pass\nif s is Status.HELD: pass\n"
        "words = {Tag.NEW: 1}\nmatch s:\n    case Status.HELD | Status.PLANNED: pass\nmoved = Tag.MOVED"
    )
    assert sorted(decisions(source)) == [
        "(Status.HELD, Status.CANCELLED)",
        "s is Status.HELD",
        "{Tag.NEW: 1}",
    ]
