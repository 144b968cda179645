"""A memo from the part that was taken out for it is the memo from the whole."""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.building.excerpt import Excerpts
from briefgen.domain.catalog import Catalog
from briefgen.domain.meetings import meetings
from briefgen.domain.public import public
from briefgen.memos import Subject, memo
from briefgen.memos.meeting import MeetingSubject, meeting_memo, nobody_to_meet
from briefgen.memos.paper import annex_html, view_html
from briefgen.project import SHIPPED
from tests.filled_catalogs import TODAY, filled

DAY = date(2025, 6, 10)
HEAD = "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: desk.kz}\nevents:\n"
VISIT = (
    "- {id: %s, kind: visit, title: A visit, counterparts: [%s], source: s000 p3, status: planned, when: 2025-07%s}\n"
)


def printed(subject: Subject) -> str:
    """All that a memo and its annex have to print."""
    view = memo(subject)
    assert view.annex is not None
    return view_html(view, templates=SHIPPED) + annex_html(view.annex, templates=SHIPPED)


@pytest.mark.parametrize("seed", range(4))
def test_a_memo_is_the_same(seed: int) -> None:
    whole = filled(random.Random(seed), {}).catalog
    for catalog in (whole, public(whole)):
        excerpts = Excerpts(catalog)
        for code in catalog.counterparts:
            subject = Subject(catalog, code, TODAY, annexed=True)
            part = pickle.loads(pickle.dumps(excerpts.about((code,))))
            assert printed(replace(subject, catalog=part)) == printed(subject)
            assert type(part) is type(catalog)


def test_our_ambassador_is_in_it_whom_no_meeting_names(catalog: Callable[..., Catalog]) -> None:
    known = [
        ("rank: ambassador, post: Ambassador to Bulgaria", "s000 p1"),
        ("post: Ambassador to Lithuania", "s001 p1"),
    ]
    reports = ", ".join(f"{{source: {source}, {said}}}" for said, source in known)
    whole = catalog(
        events="", organisations="[]", people=f"- {{id: ours, name: Our Person, side: KZ, reports: [{reports}]}}\n"
    )
    excerpts = Excerpts(whole)
    assert [[*excerpts.about((code,)).people] for code in ("BG", "LT", "RO")] == [["ours"], ["ours"], []]


def test_a_source_is_in_it_that_only_the_brief_cites(catalog: Callable[..., Catalog]) -> None:
    brief = "{written: 2025-06-01, if-raised: [{trigger: Visas, facts: Talks go on, source: s001 p4}]}"
    whole = catalog(
        events=HEAD + VISIT % ("one", "BG", ""),
        counterparts=f"- {{code: BG, slug: bulgaria, brief: {brief}}}\n- {{code: RO, slug: romania}}\n",
    )
    excerpts = Excerpts(whole)
    assert [sorted(excerpts.about((code,)).sources) for code in ("BG", "RO")] == [["s000", "s001"], []]


@pytest.mark.parametrize("seed", range(6))
def test_a_meeting_memo_is_the_same(seed: int) -> None:
    catalog = filled(random.Random(seed), {}).catalog
    excerpts = Excerpts(catalog)
    for state in meetings(catalog, TODAY, ()):
        subject = MeetingSubject(catalog, state.id, TODAY)
        if nobody_to_meet(subject) is None:
            part = excerpts.about(catalog.counterparts, state.id)
            assert meeting_memo(replace(subject, catalog=part)) == meeting_memo(subject)


@pytest.fixture
def two(catalog: Callable[..., Catalog]) -> Callable[..., Catalog]:
    """A desk with two counterparts, one event with each, and one more field of the first."""

    def two(field: str = "") -> Catalog:
        events = VISIT % ("one", "BG", field) + VISIT % ("two", "RO", "")
        return catalog(events=HEAD + events, counterparts="- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n")

    return two


def test_what_does_not_concern_it_is_left_out(two: Callable[..., Catalog]) -> None:
    catalog = two()
    part = Excerpts(catalog).about(("BG",))
    assert list(part.events) == ["one"]
    assert list(part.sources) == ["s000"]
    assert list(part.counterparts) == ["BG", "RO"]
    assert part.positions == {}
    assert Excerpts(catalog).about(("BG",), "two").positions == {
        ("two",): catalog.place("two"),
        ("two", "reports", 0): catalog.place("two", "reports", 0),
    }


def test_its_digest_tells_when_a_word_of_it_changed(two: Callable[..., Catalog]) -> None:
    def digest(catalog: Catalog, code: str) -> str:
        excerpts = Excerpts(catalog)
        return excerpts.digest(excerpts.about((code,)))

    before, after = two(), two(", place: Sofia")
    assert digest(before, "BG") == digest(two(), "BG")
    assert digest(before, "BG") != digest(after, "BG")
    assert digest(before, "RO") == digest(after, "RO")
    assert digest(before, "BG") != digest(before, "RO")
    assert digest(before, "BG") != digest(public(before), "BG")


def test_records_are_taken_with_what_they_lead_to_and_of_counterparts_their_names(two: Callable[..., Catalog]) -> None:
    catalog = two()
    part = Excerpts(catalog).of(["two"])
    assert (list(part.events), list(part.sources), part.positions) == (["two"], ["s000"], {})
    assert list(part.counterparts) == ["BG", "RO"]
    assert list(Excerpts(catalog).of([]).records()) == list(part.counterparts.values())
