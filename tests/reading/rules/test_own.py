"""Checks of a desk's own, found by entry point: what they find, and that a broken one takes nobody's build away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading.rules import own

EVENT = "- {id: one, kind: meeting, title: A, counterparts: [BG], status: held, when: 2025-04-01, source: s001 p1}\n"
Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a package with one check where installed packages stand."""

    def write(module: str, code: str) -> None:
        (tmp_path / f"{module}.py").write_text(f"from briefgen.reading.rules.findings import Finding\n{code}")
        told = tmp_path / f"{module}-1.0.dist-info"
        told.mkdir()
        (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
        (told / "entry_points.txt").write_text(f"[briefgen.rules]\nours = {module}:check\n")

    monkeypatch.syspath_prepend(str(tmp_path))
    own.installed.cache_clear()
    yield write
    own.installed.cache_clear()


def test_what_it_finds_is_told_at_its_place(install: Install, diagnose: Callable[..., list[Diagnostic]]) -> None:
    install("ours_finds", "def check(catalog):\n    yield Finding('W901', ('one', 'title'), 'too short', 'longer')\n")
    (found,) = diagnose(events=EVENT)
    assert (found.code, found.message, found.hint) == ("W901", "too short", "longer")
    assert (found.severity, found.location.column) == (Severity.WARNING, EVENT.index("A,") + 1)


def test_what_it_finds_can_be_accepted(install: Install, diagnose: Callable[..., list[Diagnostic]]) -> None:
    install("ours_accepted", "def check(catalog):\n    yield Finding('W901', ('one',), 'too short')\n")
    assert diagnose(events=EVENT.replace("title: A", "title: A, accept: {code: W901, reason: It is}")) == []


def test_an_error_of_ones_own_is_an_error(install: Install, diagnose: Callable[..., list[Diagnostic]]) -> None:
    install(
        "ours_errs", "def check(catalog):\n    return [Finding('E950', (name,), 'no') for name in catalog.events]\n"
    )
    assert [(d.code, d.severity) for d in diagnose(events=EVENT)] == [("E950", Severity.ERROR)]


@pytest.mark.parametrize(
    ("module", "code", "reason"),
    [
        ("ours_raises", "def check(catalog):\n    raise KeyError('room')\n", "KeyError: 'room'"),
        ("ours_stops", "def check(catalog):\n    yield 1 / 0\n", "ZeroDivisionError: division by zero"),
        (
            "ours_missing",
            "def chek(catalog):\n    pass\n",
            "AttributeError: module 'ours_missing' has no attribute 'check'",
        ),
        ("ours_imports", "import no_such_module\n", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("ours_typed", "def check(catalog)\n", "SyntaxError: expected ':' (ours_typed.py, line 2)"),
        ("ours_none", "def check(catalog):\n    pass\n", "TypeError: 'NoneType' object is not iterable"),
        ("ours_text", "def check(catalog):\n    yield 'no'\n", "TypeError: it gave str where a Finding is expected"),
        (
            "ours_code",
            "def check(catalog):\n    yield Finding('W401', ('one',), 'no')\n",
            "ValueError: it gave the code “W401”; codes of one's own are E900 to E999 and W900 to W999",
        ),
        (
            "ours_nowhere",
            "def check(catalog):\n    yield Finding('W901', (), 'no')\n",
            "ValueError: it gave a finding without the id of a record",
        ),
    ],
)
def test_a_broken_one_is_a_message(
    install: Install, diagnose: Callable[..., list[Diagnostic]], module: str, code: str, reason: str
) -> None:
    install(module, code)
    (found,) = diagnose(events=EVENT)
    assert (found.code, found.severity) == ("W442", Severity.WARNING)
    assert found.message == f"the check “ours” of {module} failed: {reason}"
    assert found.hint == f"mend {module}:check, or uninstall {module}; all other checks were made"
