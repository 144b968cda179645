"""What docs/extending.md shows works as it is written there."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefgen import api
from briefgen.reading.rules import own
from briefgen.terminal.show import show
from tests.conftest import project

PAGE = Path(__file__).parents[1] / "docs" / "extending.md"
_BLOCK = re.compile(r"^```\w+\n(?:#|<!--) (\S+?)(?: -->)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DAY, NOW = date(2025, 6, 10), datetime(2025, 6, 10, 9, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A desk with every file of the page, and its package where installed ones stand."""
    shown = dict(_BLOCK.findall(PAGE.read_text(encoding="utf-8")))
    for path, text in (project({}) | shown).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    described = tomllib.loads(shown["checks/pyproject.toml"])["project"]
    told = tmp_path / "checks" / "desk_checks-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {described['name']}\nVersion: 1.0\n")
    points = "\n".join(f"{name} = {value}" for name, value in described["entry-points"]["briefgen.rules"].items())
    (told / "entry_points.txt").write_text(f"[briefgen.rules]\n{points}\n")
    monkeypatch.syspath_prepend(str(tmp_path / "checks"))
    own.installed.cache_clear()
    yield tmp_path
    own.installed.cache_clear()


def test_the_key_the_template_and_the_check(desk: Path) -> None:
    loaded = api.load(desk)
    assert loaded.catalog
    assert [d.code for d in loaded.diagnostics if d.code not in ("W410", "W434")] == []
    shown = show(loaded.catalog, "visa-agreement", DAY)
    assert shown
    assert [line.words for line in shown.lines if line.label == "x-file"] == ["MFA/2025/117"]
    memo = api.memo_html(loaded.catalog, "BG", DAY, templates=desk / "templates")
    assert "passports: signed (file MFA/2025/117)<" in memo
    assert "MFA/2025/117" not in api.memo_html(loaded.catalog, "BG", DAY)
    assert not [name for name, data in api.feeds(loaded.catalog, NOW).items() if b"MFA/2025/117" in data]


def test_the_check_warns_where_the_key_is_missing(desk: Path) -> None:
    agreements = desk / "seeds/agreements.yaml"
    agreements.write_text(
        agreements.read_text(encoding="utf-8").replace("  x-file: MFA/2025/117\n", ""), encoding="utf-8"
    )
    (found,) = [d for d in api.load(desk).diagnostics if d.code not in ("W410", "W434")]
    assert (found.code, found.message) == ("W901", "a signed document without the number of its file")
