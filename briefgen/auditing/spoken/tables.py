"""The tables of words, each file read once for all that take words from it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent.parent / "tables"


def file_for(code: str) -> Path:
    """Where the table of a language stands, if it has one; no language at all is a fault (`TypeError`), and not every language."""
    return HERE / (code + ".toml")


@cache
def table(name: str) -> dict[str, Any]:
    """A file of tables (TOML); what is handed out is shared, and nobody alters it."""
    import tomllib

    found: dict[str, Any] = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    return found
