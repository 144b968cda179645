from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefgen.auditing.audit import audited, lock_in
from briefgen.auditing.locking import lock_of
from briefgen.auditing.passages import read_texts
from briefgen.domain.catalog import Catalog

SOURCES = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}"
FIGURE = "- {id: f, counterpart: BG, indicator: turnover, period: ..2025-04-18, unit: items, value: 7, source: s000 p2}"


def test_a_passage_that_moved_is_looked_for_where_it_stands_now(
    catalog: Callable[..., Catalog], tmp_path: Path
) -> None:
    found = catalog(sources=SOURCES, figures=FIGURE, people="", organisations="", events="")
    text = tmp_path / "first.txt"
    text.write_text("One.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    assert lock_in(tmp_path) is None
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/passages.lock").write_text(str(lock_of(found, read_texts(found, tmp_path))), encoding="utf-8")
    assert audited(found, tmp_path, tmp_path).diagnostics() == ()
    text.write_text("New.\nOne.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    assert [d.code for d in audited(found, tmp_path, tmp_path).diagnostics()] == ["V531"]
