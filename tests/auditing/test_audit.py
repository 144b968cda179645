from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefgen.auditing.audit import audited, lock_in, reviews_in
from briefgen.auditing.kept.file import Kept
from briefgen.auditing.locking import lock_of
from briefgen.auditing.passages import read_texts
from briefgen.auditing.reviews import Review, written
from briefgen.domain.catalog import Catalog
from briefgen.reading.passages import fingerprint
from tests.auditing.held import findings, in_a_line

SOURCES = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}"
DAY = date(2026, 1, 2)
FIGURE = "- {id: f, counterpart: BG, indicator: turnover, period: ..2025-04-18, unit: items, value: 7, source: s000 p2}"


def test_a_passage_that_moved_is_looked_for_where_it_stands_now(
    catalog: Callable[..., Catalog], tmp_path: Path
) -> None:
    found = catalog(sources=SOURCES, figures=FIGURE, people="", organisations="", events="")
    text = tmp_path / "first.txt"
    text.write_text("One.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    assert (lock_in(tmp_path), reviews_in(tmp_path)) == (None, ())
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/passages.lock").write_text(str(lock_of(found, read_texts(found, tmp_path))), encoding="utf-8")
    assert audited(found, tmp_path, tmp_path).diagnostics() == ()
    text.write_text("New.\nOne.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    assert [in_a_line(d) for d in audited(found, tmp_path, tmp_path).diagnostics()] == [
        (
            "V531 seeds/sources.yaml:1: the paragraphs of s000 moved by +1 from p2 on; “briefgen verify --texts DIR --move” renumbers one citation"
            " → see that it is the same text, then run it"
        )
    ]


def test_what_was_found_is_kept_for_the_next_time(
    catalog: Callable[..., Catalog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    found = catalog(sources=SOURCES, figures=FIGURE, people="", organisations="", events="")
    (tmp_path / "first.txt").write_text("One.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    assert Kept(tmp_path).read() == {}
    first = audited(found, tmp_path, tmp_path)
    assert {s.record for statements in Kept(tmp_path).read().values() for s in statements} == {"s000", "f"}
    assert audited(found, tmp_path, tmp_path).statements == first.statements


def test_what_was_signed_is_read_beside_what_is_wrong(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    found = catalog(sources=SOURCES, figures=FIGURE, people="", organisations="", events="")
    (tmp_path / "first.txt").write_text("One.\nTrade with Bulgaria: 8 items.\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    denied = Review(
        "f", "s000", "value", "7 items", fingerprint(["Trade with Bulgaria: 8 items."]), "Мария", DAY, False
    )
    (tmp_path / "seeds/reviews.yaml").write_text(written([denied]), encoding="utf-8")
    assert reviews_in(tmp_path) == (denied,)
    held = audited(found, tmp_path, tmp_path)
    assert findings(held, "f")["value"].held.code == "V540"
    assert held.faults == ()


def test_a_lock_of_another_rule_is_told(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    found = catalog(sources=SOURCES, figures=FIGURE, people="", organisations="", events="")
    (tmp_path / "first.txt").write_text("One.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    old = replace(lock_of(found, read_texts(found, tmp_path)), version=0)
    (tmp_path / "seeds/passages.lock").write_text(str(old), encoding="utf-8")
    assert lock_in(tmp_path) == old
    assert [d.code for d in audited(found, tmp_path, tmp_path).diagnostics()] == ["V530"]


def test_texts_that_no_source_names_are_told_once(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    unnamed = "- {id: s000, title: An item, published: 2025-04-18}\n- {id: s001, title: Another, published: 2025-04-19}"
    found = catalog(sources=unnamed, figures=FIGURE, people="", organisations="", events="")
    assert audited(found, tmp_path, tmp_path).faults == ()  # nothing is there to be named
    for name in (".hidden", "second.txt", "first.txt"):
        (tmp_path / name).write_text("One.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    assert [in_a_line(d) for d in audited(found, tmp_path, tmp_path).faults] == [
        (
            "warning V500 seeds/sources.yaml:1: no source names its text, and no statement can be held against one"
            " → name it on each source whose text is in the folder: document: first.txt"
        )
    ]
    named = catalog(sources=SOURCES, figures=FIGURE, people="", organisations="", events="")
    assert audited(named, tmp_path, tmp_path).faults == ()
