"""Records held against a text written in the test."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any
from unittest.mock import patch

from briefgen.auditing.holding.case import Case
from briefgen.auditing.passages import Sentence, texts_of
from briefgen.auditing.verdicts import Finding, Verdict
from briefgen.auditing.verify import Verified, held_against
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Source
from briefgen.domain.text import Text
from briefgen.reading import load

SOURCE = "- {{id: s000, title: An item, published: {published}, document: first.txt, language: {language}}}"
ELSE = "Ducks swam."  # a sentence that says nothing of anything: what another one bears out is borne out beside it
Catalogs = Callable[..., Catalog]


def hold(
    catalog: Catalogs, text: str, *, language: str = "en", published: str = "2025-04-18", **kinds: str
) -> Verified:
    """What becomes of records that cite a text as s000."""
    given = {
        "sources": SOURCE.format(language=language, published=published),
        "people": "",
        "organisations": "",
        "events": "",
    }
    found = _read(catalog, tuple({**given, **kinds}.items()))
    return held_against(found, texts_of(found, {"s000": text.encode()}))


def sentence(text: str, language: str = "en") -> Sentence:
    """A sentence of a text printed on 18 April 2025."""
    source = Source(id="s000", title=Text.read("An item"), published=date(2025, 4, 18), language=language)
    return Sentence(text, source, 1, 1)


@lru_cache(maxsize=256)
def _read(catalog: Catalogs, kinds: tuple[tuple[str, str], ...]) -> Catalog:
    """The catalog of some YAML: many tests hold the same records against one text after the other.

    Rules are not asked: they take longer than the rest, and have nothing to say of what a text bears out.
    """
    with patch.object(load, "check", lambda *_given, **_named: []):
        return catalog(**dict(kinds))


def case_of(held: Verified, kind: str, record: str) -> Case:
    """The first report of a record beside the passage that it cites."""
    found: Any = held.catalog.kinds()[kind][record]
    passage = held.texts.passage(found.reports[0].source)
    assert passage is not None
    return Case(held.catalog, held.texts, found, found.reports[0], passage)


def findings(held: Verified, record: str) -> dict[str, Finding]:
    """What was found for each field of a record; of a list the worst item."""
    out: dict[str, Finding] = {}
    for finding in (f for s in held.statements if s.record == record for f in s.findings):
        if finding.field not in out or finding.verdict < out[finding.field].verdict:
            out[finding.field] = finding
    return out


def alarms(held: Verified, record: str) -> list[tuple[str, str, str]]:
    """Field, code and words of all that is not borne out or is to be read, of one record."""
    return [
        (field, found.held.code, found.held.why)
        for field, found in findings(held, record).items()
        if found.verdict <= Verdict.READ_THIS_ONE
    ]


def codes(held: Verified, record: str, field: str) -> list[str]:
    """The code of what is said of one field: none where it is borne out."""
    return [code for name, code, _why in alarms(held, record) if name == field]


def verdict(held: Verified, record: str, field: str) -> Verdict:
    """The verdict of one field."""
    return findings(held, record)[field].verdict


def told(held: Verified, record: str, field: str) -> tuple[str, str, str | None]:
    """What is said of one field: its code, why, and what to do."""
    found = findings(held, record)[field].held
    return found.code, found.why, found.hint


def said(held: Verified, record: str, field: str) -> str:
    """All that is said of one field in a line: its code (with "?" where only a person can tell) or verdict, why, what to do."""
    found = findings(held, record)[field]
    mark = {Verdict.NOT_BORNE_OUT: found.held.code, Verdict.READ_THIS_ONE: f"{found.held.code}?"}
    why = ": ".join(filter(None, (mark.get(found.verdict, found.verdict.words), found.held.why)))
    return " → ".join(filter(None, (why, found.held.hint)))


def in_a_line(told: Diagnostic) -> str:
    """A message with its code and line, a warning by its name, and what to do."""
    warning = "warning " if told.severity is Severity.WARNING else ""
    message = f"{warning}{told.code} {told.location.path}:{told.location.line}: {told.message}"
    return " → ".join(filter(None, (message, told.hint)))


def missed(pattern: re.Pattern[str], words: str) -> list[str]:
    """Of some words, parted by bars, those that a pattern does not find as they stand, or finds within another word.

    A word with a star behind it is the beginning of one, and is to be found however it goes on.
    """
    return [word for word in (word.strip("|") for word in words.split(" | ")) if not _is_found(pattern, word)]


def _is_found(pattern: re.Pattern[str], word: str) -> bool:
    stem = word.removesuffix("*")
    around = (f"- {stem} -", f"- {stem}x -", f"- x{stem} -")
    return [pattern.search(text) is not None for text in around] == [True, word != stem, False]


def every(pattern: re.Pattern[str], text: str) -> list[str]:
    """All that a pattern finds in a text, each as it stands there."""
    return [found.group() for found in pattern.finditer(text)]


def unlike(pattern: re.Pattern[str], *, whole: str = "", none: str = "") -> list[str]:
    """Of some texts, parted by bars, those that a pattern does not match as a whole; of others those that it does."""
    told = [(text, True) for text in whole.split("|") if whole] + [(text, False) for text in none.split("|") if none]
    return [text for text, fits in told if (pattern.fullmatch(text) is not None) is not fits]


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows of a table written in a test, one a line, their cells parted by bars; an empty first cell is that of the row above."""
    found: list[tuple[str, ...]] = []
    for line in table.strip().splitlines():
        first, *others = (cell.strip() for cell in line.split("|"))
        found.append((first or found[-1][0], *others))
    return found
