"""Babel's words for dates are there, whatever a machine takes for its zone."""

from __future__ import annotations

import ast
import importlib
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from briefgen.domain.dates.cldr import locale

MODULE = "briefgen.domain.dates.cldr"
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("zone", [None, "", "Nowhere/Never", ":{folder}", ":{folder}/text", "{folder}/empty"])
def test_a_zone_that_is_none_is_no_obstacle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, zone: str | None) -> None:
    (tmp_path / "text").write_text("root:x:0:0:root:/root:/bin/bash\n", encoding="utf-8")
    (tmp_path / "empty").touch()
    told = zone and zone.format(folder=tmp_path)
    if told is None:
        monkeypatch.delenv("TZ", raising=False)
    else:
        monkeypatch.setenv("TZ", told)
    for name in [*sys.modules]:
        if name in (MODULE, "babel.dates") or name.startswith("babel.localtime"):
            monkeypatch.delitem(sys.modules, name)
    words = importlib.import_module(MODULE)
    assert words.format_date(date(2025, 6, 9), "d MMM", locale="en") == "9 Jun"
    assert os.environ.get("TZ") == told


def test_a_language_is_looked_for_once() -> None:
    assert locale("lv") is locale("lv")
    assert str(locale("pt")) == "pt"


def test_nobody_else_loads_it() -> None:
    """Whoever came first would have it look for the machine's zone."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "briefgen").rglob("*.py"))}
    asked = {
        path.relative_to(ROOT / "briefgen").as_posix()
        for path, text in texts.items()
        if "babel" in text
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.module in ("babel.dates", "babel.localtime")
    }
    assert asked == {"domain/dates/cldr.py"}
