"""What statements came to as JSON, and back: each outcome and each list of citations is written once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefgen.auditing.verdicts import HELD, Finding, Held, Statement, Verdict
from briefgen.domain.citations import Citation

Statements = tuple[Statement, ...]
Cited = tuple[Citation, ...]


def to_bytes(entries: Mapping[str, Statements]) -> bytes:
    """The statements of each view, by its digest."""
    helds, cited = _Numbers(), _Numbers()
    told = [[key, [_told(s, helds, cited) for s in statements]] for key, statements in entries.items()]
    tables = {
        "helds": [[held.verdict.value, held.why, held.code, held.hint] for held in helds],
        "cited": [list(map(str, citations)) for citations in cited],
        "entries": told,
    }
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode()


def of_bytes(data: bytes) -> dict[str, Statements]:
    """What was written so; ValueError, KeyError, TypeError or IndexError for all else."""
    found = json.loads(data)
    helds = [_held(*each) for each in found["helds"]]
    cited = [tuple(map(Citation.read, each)) for each in found["cited"]]
    return {key: tuple(_statement(each, helds, cited) for each in told) for key, told in found["entries"]}


class _Numbers(dict[Any, int]):
    """Numbers things as they come, the same thing once."""

    def __call__(self, value: Any) -> int:
        return self.setdefault(value, len(self))


def _told(statement: Statement, helds: _Numbers, cited: _Numbers) -> list[Any]:
    findings = [[f.path, f.field, f.words, helds(f.held), cited(f.citations)] for f in statement.findings]
    return [statement.record, statement.path, statement.title, cited(statement.citations), findings]


def _statement(told: Iterable[Any], helds: list[Held], cited: list[Cited]) -> Statement:
    record, path, title, citations, findings = told
    found = tuple(
        Finding(tuple(at), name, tuple(words), helds[held], cited[there]) for at, name, words, held, there in findings
    )
    return Statement(record, tuple(path), title, cited[citations], found)


def _held(verdict: int, why: str, code: str, hint: str | None) -> Held:
    held = Held(Verdict(verdict), why, code, hint)
    return HELD if held == HELD else held
