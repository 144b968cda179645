"""The sheet for one lead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.chase import followed
from briefgen.memos.desk.chase import chase_sheet
from briefgen.memos.desk.text import as_text
from tests.domain.planning.promises import PROMISES
from tests.domain.planning.samples import desk

MONDAY = date(2026, 11, 23)


def test_a_mail_to_a_lead(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", commitments=PROMISES.replace("private: true, ", "")))
    (sheet,) = [
        chase_sheet(found, one, MONDAY)
        for one in followed(found, MONDAY, ["BG"])
        if one.lead != "Kassym-Jomart Tokayev"
    ]
    assert as_text(sheet) == (
        "TREATY DEPARTMENT\n"
        "Promises to follow · Test. As of 23 Nov 2026. Public sources only. Check\n"
        "before quoting.\n"
        "\n"
        "HOW DOES EACH OF THESE STAND?\n"
        "due 31 Dec 2025 OVERDUE: Bulgaria: Send the draft [1]\n"
        "                Maria Petrova; since 9 Jun 2025; open, 17 months\n"
        "                Asked on 10 Nov 2026: no answer on file.\n"
        "                [draft]\n" + ("                " + "_" * 56 + "\n") * 2 + "\n"
        "SOURCES\n"
        "  1  Old. A paper; 9 Jun 2025; ¶ 1\n"
    )


def test_what_nobody_follows_asks_who_might_and_leaves_no_room(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", commitments=PROMISES))
    sheet = chase_sheet(found, followed(found, MONDAY)[-1], MONDAY)
    assert (sheet.title, sheet.remarks) == ("Nobody follows these", ("Name a lead with “lead:” on each of them.",))
    assert [row.lines for part in sheet.parts for row in part.rows] == [0]


def test_of_many_each_has_less_room(catalog: Callable[..., Catalog]) -> None:
    many = "\n".join(f"- {{id: p{n}, title: P, counterparts: [RO], lead: A, source: s1 p1}}" for n in range(13))
    found = catalog(**desk("[]", commitments=many))
    sheet = chase_sheet(found, followed(found, MONDAY)[0], MONDAY)
    assert {row.lines for part in sheet.parts for row in part.rows} == {1}
