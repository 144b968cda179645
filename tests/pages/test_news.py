from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from briefgen.calendars.removal import TakenOff
from briefgen.pages import news
from tests.pages.desks import APRIL, JUNE, MakeCatalog, sheet, small, spoken

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MOVED = """
- id: talks
  kind: consultations
  title: Talks
  counterparts: [BG]
  reports:
    - {source: s000 p1, status: planned, when: 2025-06-01}
    - {source: s001 p1, status: planned, when: 2025-07-09}
- {id: late, kind: visit, title: Late, counterparts: [BG], status: planned, when: 2025-05, source: s000 p1}
"""


def test_an_entry_for_each_change_in_the_words_of_diff(catalog: MakeCatalog) -> None:
    found = news.newest([sheet(catalog(events=MOVED)).selection])
    assert [(n.id, n.title, spoken(n.words)) for n in found] == [
        ("tag:test.example,2026:change/talks/2025-06-09", "Moved: Talks", "1 Jun 2025 → 9 Jul 2025"),
        ("tag:test.example,2026:change/late/2025-06-01", "Overdue: Late", "due May 2025, no report"),
        ("tag:test.example,2026:change/talks/2025-04-18", "New: Talks", "planned; 1 Jun 2025"),
        ("tag:test.example,2026:change/late/2025-04-18", "New: Late", "planned; May 2025"),
    ]


SOURCES = """
- {id: s1, title: One, publisher: A paper, published: 2025-04-18}
- {id: s2, title: Two, publisher: An agency, attributed-to: The ministry, published: 2025-06-09}
- {id: s3, title: Three, publisher: Another paper, published: 2025-06-09}
"""
TWO = """
- id: talks
  kind: consultations
  title: Talks
  counterparts: [BG]
  reports:
    - {source: s1 p1, status: planned, when: 2025-06-01}
    - {source: [s2 p1, s3 p2], status: planned, when: 2025-07-09}
"""
PORTS = "- {id: ports, counterpart: BG, topic: transport, text: Two ports are open., source: s1 p2}\n"


def test_who_published_it_is_told(catalog: MakeCatalog) -> None:
    read = catalog(sources=SOURCES, people="[]", organisations="[]", events=TWO, facts=PORTS)
    assert {n.title: spoken(n.words) for n in news.newest([sheet(read).selection])} == {
        "Moved: Talks": "1 Jun 2025 → 9 Jul 2025 (source: The ministry, in An agency and Another paper)",
        "New: Talks": "planned; 1 Jun 2025 (source: A paper)",
        "New: Two ports are open.": "Source: A paper",
    }


def test_what_was_told_once_stays_as_it_was(catalog: MakeCatalog) -> None:
    read = small(catalog)
    before, after = (news.newest([sheet(read, day).selection]) for day in (APRIL, date(2026, 1, 1)))
    assert set(before) < set(after)


def test_promises_and_people_stay_with_the_desk(catalog: MakeCatalog) -> None:
    read = catalog(
        events=MOVED,
        commitments="- {id: promise, title: HUSH, counterparts: [BG], owner: KZ, state: open, source: s000 p3}\n",
    )
    assert read.commitments
    assert "HUSH" not in repr(news.newest([sheet(read).selection]))


def test_a_feed_as_readers_take_it_apart(catalog: MakeCatalog) -> None:
    read = small(catalog)
    found = news.newest([sheet(read).selection])
    data = news.atom(read, found, title="What changed", slug="bulgaria", day=JUNE)
    assert data == news.atom(read, found, title="What changed", slug="bulgaria", day=date(2026, 1, 1))
    feed = ElementTree.fromstring(data)
    assert feed.findtext("a:updated", namespaces=ATOM) == "2025-06-09T00:00:00Z"
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}
    assert links == {
        "alternate": "https://calendar.mfa.test.kz/kz/bulgaria.html",
        "self": "https://calendar.mfa.test.kz/kz/bulgaria-atom.xml",
    }
    entries = {e.findtext("a:id", namespaces=ATOM): e for e in feed.findall("a:entry", ATOM)}
    visit = entries["tag:test.example,2026:change/visit/2025-06-09"]
    assert visit.findtext("a:title", namespaces=ATOM) == "Bulgaria: Held: Visit of the President"
    link = visit.find("a:link", ATOM)
    assert link is not None
    assert link.get("href") == "https://calendar.mfa.test.kz/kz/bulgaria.html#visit"


def test_of_all_each_change_once(catalog: MakeCatalog) -> None:
    read = small(catalog)
    selections = [sheet(read, JUNE, code).selection for code in ("BG", "RO")]
    ids = [n.id for n in news.newest(selections)]
    apart = [n.id for selection in selections for n in news.newest([selection])]
    assert len(ids) == len(set(ids)) < len(apart)
    assert set(ids) == set(apart)
    assert (news.file_of(None), news.file_of("bulgaria")) == ("atom.xml", "bulgaria-atom.xml")


def test_the_newest_are_those_of_the_last_days(catalog: MakeCatalog, monkeypatch: pytest.MonkeyPatch) -> None:
    selection = sheet(catalog(events=MOVED)).selection
    every = news.newest([selection])
    for most in range(1, 5):
        monkeypatch.setattr(news, "MOST", most)
        assert news.newest([selection]) == every[:most]


def test_a_change_that_concerns_several_names_them_all(catalog: MakeCatalog) -> None:
    both = catalog(events=MOVED.replace("title: Talks\n  counterparts: [BG]", "title: Talks\n  counterparts: [BG, RO]"))
    found = news.newest([sheet(both).selection, sheet(both, JUNE, "RO").selection])
    assert [(n.counterparts, n.slug, n.title) for n in found if "talks" in n.id] == [
        (("Bulgaria", "Romania"), "bulgaria", "Moved: Talks"),
        (("Bulgaria", "Romania"), "bulgaria", "New: Talks"),
    ]
    assert (
        "<title>Bulgaria and Romania: Moved: Talks</title>"
        in news.atom(both, found, title="What changed", slug=None, day=JUNE).decode()
    )


@pytest.mark.parametrize(
    ("most", "told"),
    [(1, ["talks", "visit"]), (2, ["late", "old", "talks", "visit"]), (9, ["late", "old", "talks", "visit"])],
)
def test_of_all_it_is_told_of_what_changed_as_late_as_what_is_surely_told(
    catalog: MakeCatalog, monkeypatch: pytest.MonkeyPatch, most: int, told: list[str]
) -> None:
    monkeypatch.setattr(news, "MOST", most)
    line = "- {{id: {}, kind: visit, title: T, counterparts: [RO], status: held, when: {}, source: {} p1}}\n"
    more = line.format("old", "..2025-04-01", "s000") + line.format("visit", "2025-06-08", "s001")
    assert sorted(news.told_of(catalog(events=MOVED + more), JUNE)) == told


def test_what_is_removed_is_told_among_the_changes(catalog: MakeCatalog) -> None:
    read = catalog(events=MOVED)
    changes = news.newest([sheet(read).selection])
    gone = [
        TakenOff("forum", "A forum", ("Bulgaria",), date(2025, 6, 2)),
        TakenOff("own", "An election", (), date(2025, 6, 30)),
    ]
    found = news.with_removed(read, changes, gone, "bulgaria")
    assert [(n.id.rpartition(":")[2], n.title, n.slug) for n in found][:3] == [
        ("removed/own/2025-06-30", "Removed: An election", "bulgaria"),
        ("change/talks/2025-06-09", "Moved: Talks", "bulgaria"),
        ("removed/forum/2025-06-02", "Removed: A forum", "bulgaria"),
    ]
    assert found[2].words == "Taken off on 2 Jun 2025. Nobody reported that it is off."
    feed = ElementTree.fromstring(news.atom(read, found, title="News", slug="bulgaria", day=date(2025, 7, 1)))
    titles = [entry.findtext("a:title", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)]
    assert (titles[0], titles[2]) == ("Removed: An election", "Bulgaria: Removed: A forum")
    assert news.with_removed(read, changes, [], "bulgaria") == changes
