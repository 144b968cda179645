"""What a successor is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.memos.desk.handover import handover_sheet
from briefgen.memos.editions import Issued
from tests.domain.planning.letters import PEOPLE
from tests.domain.planning.samples import desk
from tests.memos.week.samples import lines

MONDAY = date(2026, 11, 23)
EVENTS = """\
- {id: next, kind: visit, title: Next, counterparts: [BG], status: planned, when: 2026-12-21, source: s2 p1}
- {id: due, kind: visit, title: Due, counterparts: [BG], status: planned, when: 2026-10, private: true, source: s1 p1, doubt: Perhaps in November.}
- {id: home, kind: ceremony, title: Home, counterparts: all, status: planned, when: 2026-12-01, source: s2 p1}
"""
PROMISES = """\
- {id: ours, title: Open it, counterparts: [BG], owner: tokayev, lead: mfa, source: s1 p2}
- {id: theirs, title: Send it, counterparts: [BG], owner: BG, due: 2026-10, source: s1 p2}
- {id: both, title: Meet, counterparts: [BG], owner: the parties, source: s1 p2}
- {id: loose, title: Work together, counterparts: [BG], general: true, source: s1 p2}
"""
FIGURES = "- {id: f, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, reporter: KZ, value: 1, source: s1 p3, doubt: Another prints 2.}\n"
MORE = {
    "commitments": PROMISES,
    "figures": FIGURES,
    "organisations": "- {id: mfa, name: Foreign Ministry, kind: ministry, country: KZ}\n",
    "counterparts": "- {code: BG, slug: bulgaria, looked: {day: 2026-11-21}}\n- {code: RO, slug: romania}\n",
}


def test_what_waits_what_is_doubtful_whom_to_call_and_what_was_issued(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk(EVENTS, **MORE))
    issued = (Issued("BG", 1, date(2026, 1, 5), None, ()), Issued("BG", 2, date(2026, 6, 5), "Minister X", ()))
    sheet = handover_sheet(found, "BG", MONDAY, issued)
    assert [words.replace("\N{NO-BREAK SPACE}", " ") for words in sheet.remarks] == [
        "The newest report is of Fri 20 Nov 2026.",
        "Somebody last looked for news on Sat 21 Nov 2026.",
    ]
    told = {part.name: lines(part) for part in sheet.parts}
    assert told.pop("us") == [
        (
            "no day set |  | Bulgaria: Open it | Kassym-Jomart Tokayev; since 9 Jun 2025; open, 17 months | "
            "Followed by Foreign Ministry. | ours"
        )
    ]
    assert told.pop("them") == [
        "due Oct 2026 | Overdue | Bulgaria: Send it | Bulgaria; since 9 Jun 2025; open, 17 months | theirs"
    ]
    assert told.pop("both") == [
        "no day set |  | Bulgaria: Meet | the parties; since 9 Jun 2025; open, 17 months | both"
    ]
    assert told.pop("dates") == ["21 Dec 2026 |  | Next | next", "Oct 2026 | Due, no report/Private | Due | due"]
    assert told.pop("doubts") == [
        "9 Jun 2025 |  | Due | Perhaps in November. | due",
        "9 Jun 2025 |  | Trade turnover, 2024 | Another prints 2. | f",
    ]
    assert told.pop("people") == [
        "Bulgaria |  | Rumen Radev, President of Bulgaria | reported 9 Jun 2025, 17 months ago | radev",
        "Bulgaria |  | Maria Petrova, Minister of Foreign Affairs of Bulgaria | reported 20 Nov 2026 | petrova",
        "Kazakhstan |  | Kassym-Jomart Tokayev, President of Kazakhstan | reported 20 Nov 2026 | tokayev",
    ]
    assert told.pop("issued") == [
        "5 Jun 2026 |  | Country memo, edition 2 | for Minister X | ",
        "5 Jan 2026 |  | Country memo, edition 1 | ",
    ]
    assert told == {}


def test_of_a_counterpart_with_nothing_it_says_so(catalog: Callable[..., Catalog]) -> None:
    sheet = handover_sheet(catalog(**desk("[]", people="[]")), "RO", MONDAY, ())
    assert sheet.remarks == ("Nothing is on file.",)
    assert [part.instead for part in sheet.parts if part.printed] == [
        "Nothing.",
        "Nothing.",
        "Nobody is on file.",
        "No edition has been issued.",
    ]


def test_who_has_had_a_successor_at_the_head_is_not_called(catalog: Callable[..., Catalog]) -> None:
    sheet = handover_sheet(catalog(**desk("[]", people=PEOPLE)), "BG", MONDAY, ())
    (people,) = (part for part in sheet.parts if part.name == "people")
    called = [row.id for row in people.rows]
    assert "iotova" in called
    assert "radev" not in called
