"""The directions between rooms, held against what the modules import."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "briefgen"
LONGEST_MODULE = 300

# What each room may see besides itself. `cli` and what else stands at the roof sees all, and no room sees the roof.
MAY_SEE: dict[str, set[str]] = {
    "language": set(),
    "diagnostics": {"language"},
    "project": {"diagnostics", "language"},
    "domain": {"diagnostics", "language"},
    "reading": {"domain", "diagnostics", "language", "project"},
    "publishing": {"domain", "diagnostics", "language", "project"},
}
# WeasyPrint needs libraries of the system: only what makes PDFs may ask for it, so that feeds and checks do without.
WEASYPRINT = {"briefgen.publishing.pdf", "briefgen.publishing.fonts"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def room(module: str) -> str:
    """The first part below the package; the package itself has the name of none."""
    return module.split(".")[1] if "." in module else ""


def imports_of(source: str, module: str, *, is_package: bool = False) -> set[str]:
    """Every module that a module imports, anywhere in it: at the top, in functions, for type checking only."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            parents = module.split(".")[: None if is_package and node.level == 1 else -node.level + is_package or None]
            base = ".".join([*(parents if node.level else []), *([node.module] if node.module else [])])
            found |= {f"{base}.{alias.name}" if f"{base}.{alias.name}" in MODULES else base for alias in node.names}
    return found


def imports(module: str) -> set[str]:
    path = MODULES[module]
    return imports_of(path.read_text(encoding="utf-8"), module, is_package=path.name == "__init__.py")


def trespasses(module: str, imported: set[str]) -> list[str]:
    """What a module imports and its room may not see."""
    here = room(module)
    if here not in MAY_SEE:
        return []
    seen = MAY_SEE[here] | {here, ""}
    return sorted(name for name in imported if name.split(".")[0] == "briefgen" and room(name) not in seen)


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_down_only(module: str) -> None:
    assert trespasses(module, imports(module)) == []


def test_a_trespass_would_be_seen() -> None:
    source = "def f():\n    from briefgen.publishing import ics\n    import briefgen.reading.tree"
    assert trespasses("briefgen.reading.load", imports_of(source, "briefgen.reading.load")) == [
        "briefgen.publishing.ics"
    ]
    assert trespasses("briefgen.domain.dates", imports_of(source, "briefgen.domain.dates")) == [
        "briefgen.publishing.ics",
        "briefgen.reading.tree",
    ]
    guarded = "if TYPE_CHECKING:\n    from ..reading import load"
    assert trespasses("briefgen.domain.dates", imports_of(guarded, "briefgen.domain.dates")) == [
        "briefgen.reading.load"
    ]


def test_there_are_no_cycles() -> None:
    graph = {module: {name for name in imports(module) if name in MODULES and name != module} for module in MODULES}
    # A package that gathers its modules for others is no reason for them: they import each other directly.
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))
    assert set(order) == set(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_weasyprint_is_asked_for_in_one_place(module: str) -> None:
    if module not in WEASYPRINT:
        assert [name for name in imports(module) if name.split(".")[0] == "weasyprint"] == []


@pytest.mark.parametrize("module", MODULES)
def test_rooms_are_small(module: str) -> None:
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


# Modules whose test has another name: a package's parts that are only understood together.
TESTED_IN = {
    "briefgen.domain.model.base": "domain/test_model.py",
    "briefgen.domain.model.documents": "domain/test_model.py",
    "briefgen.domain.model.events": "domain/test_model.py",
    "briefgen.domain.model.figures": "domain/test_model.py",
    "briefgen.domain.model.origins": "domain/test_model.py",
    "briefgen.domain.model.who": "domain/test_model.py",
    "briefgen.domain.model.written": "domain/test_model.py",
    "briefgen.__main__": "test_cli.py",
    "briefgen.publishing.addresses": "publishing/test_feed.py",
    "briefgen.publishing.description": "publishing/test_feed.py",
    "briefgen.publishing.entries": "publishing/test_feed.py",
    "briefgen.publishing.event_entries": "publishing/test_feed.py",
    "briefgen.publishing.feed_words": "publishing/test_feed.py",
    "briefgen.publishing.outcome": "test_console.py",
}


def places_of_tests(module: str) -> list[Path]:
    """Where the tests of a module may stand: its own file, or for a part of a package the package's."""
    if module in TESTED_IN:
        return [ROOT / "tests" / TESTED_IN[module]]
    *folders, name = module.split(".")[1:]
    own = ROOT.joinpath("tests", *folders, f"test_{name}.py")
    packages = [ROOT.joinpath("tests", *folders[:n], f"test_{folders[n]}.py") for n in range(1, len(folders))]
    return [own, *packages]


def test_every_module_has_its_test() -> None:
    written = [m for m, path in MODULES.items() if path.name != "__init__.py"]
    assert [m for m in written if not any(path.is_file() for path in places_of_tests(m))] == []


def test_nothing_is_listed_that_is_gone() -> None:
    assert set(TESTED_IN) - set(MODULES) - {"briefgen.__main__"} == set()
    assert set(MAY_SEE) - {room(module) for module in MODULES} == set()
