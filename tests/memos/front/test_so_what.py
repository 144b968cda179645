"""So what: the desk's words, or room for them in a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.memos.front.so_what import so_what
from tests.memos.front.boxes import read, said
from tests.sections.sheets import plain

VISIT = "- {id: v, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-06-09, source: s001 p2}\n"
BRIEFS = "- {code: BG, slug: bulgaria, brief: [{written: 2025-05-01, bottom-line: Say yes}, {written: 2025-06-01, so-what: Say no, sample: true}]}\n"


def test_the_newest_words_of_a_day_count_under_either_name(catalog: Callable[..., Catalog]) -> None:
    lines = {
        day: so_what(read(catalog, day, events=VISIT, counterparts=BRIEFS), draft=False)
        for day in (date(2025, 4, 20), date(2025, 5, 2), date(2025, 6, 10))
    }
    assert lines[date(2025, 4, 20)] is None
    told = [(said(line), plain(line.remark)) for line in lines.values() if line]
    assert told == [
        ("Say yes.", "Written on 1 May 2025"),
        ("Say no.", "Written on 1 Jun 2025, before the newest source (9 Jun 2025); a sample"),
    ]


def test_a_draft_has_a_line_without_words(catalog: Callable[..., Catalog]) -> None:
    line = so_what(read(catalog, events="[]"), draft=True)
    assert line
    assert (line.lead, line.sentences) == ("So what", ())
    assert so_what(read(catalog, events="[]"), draft=False) is None
