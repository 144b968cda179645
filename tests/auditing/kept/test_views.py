"""What is taken from an earlier run is what a new one comes to: tried over small desks, edit by edit."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.auditing.kept.file import Kept
from briefgen.auditing.kept.views import Views
from briefgen.auditing.verdicts import Statement
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from tools.kept_verdicts import Desk, differing, edited

TEXT = (
    "18 April 2025",
    "The President of Bulgaria, Anna Ivanova, met Minister Boris Petrov in Sofia.",
    "Trade with Bulgaria came to $375.2 million, four times as much as in 2023. The Chamber of Trade signed a memorandum.",
    "The next session of the Joint Council takes place in May 2026.",
)
KINDS = {
    "counterparts": "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}",
    "sources": """
- {id: s000, title: An item, published: 2025-04-18, document: first.txt}
- {id: s001, title: Another, published: 2025-04-19, document: second.txt}
""",
    "people": """
- {id: anna, name: Anna Ivanova, aliases: [A. Ivanova], side: BG, post: President of Bulgaria, source: s000 p2}
- {id: boris, name: Boris Petrov, side: BG, post: Minister of Trade, source: s001 p2}
- {id: vera, name: Vera Dimova, side: BG, source: s001 p2}
""",
    "organisations": """
- {id: chamber, name: Chamber of Trade, kind: chamber, country: BG}
- {id: council, name: Joint Council, kind: commission}
""",
    "events": """
- id: talks
  kind: meeting
  title: Talks of the President with the Minister of Trade
  counterparts: [BG]
  reports:
    - {source: s000 p2, status: held, when: ..2025-04-18, place: Sofia, participants: [anna, boris]}
    - {source: s001 p2 s1, status: held, when: ..2025-04-18, outcome: Anna Ivanova met Vera Dimova in Plovdiv}
- {id: session, kind: meeting, title: Session of the Joint Council, counterparts: [BG], status: planned, when: 2026-05, source: s001 p4}
""",
    "figures": "- {id: turnover, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, value: 375.2, source: s000 p3 s1}",
    "facts": "- {id: fact, counterpart: BG, topic: trade, text: The Chamber of Trade told Boris Petrov of a memorandum, source: s000 p3 s2}",
    "commitments": "- {id: promise, title: Hold the session, counterparts: [BG], owner: council, event: session, state: open, source: s001 p4}",
}


@pytest.fixture
def true(catalog: Callable[..., Catalog]) -> Desk:
    return Desk(catalog(**KINDS), {"s000": TEXT, "s001": TEXT})


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)


def with_record(desk: Desk, kind: str, identity: str, **fields: object) -> Desk:
    records = desk.catalog.kinds()[kind]
    copy = records[identity].model_copy(update=fields)
    changed: dict[str, Any] = {kind: {**records, identity: copy}}
    return replace(desk, catalog=replace(desk.catalog, **changed))


def with_settings(desk: Desk, **settings: object) -> Desk:
    calendar = desk.catalog.calendar.model_copy(update=settings)
    return replace(desk, catalog=replace(desk.catalog, calendar=calendar))


def with_text(desk: Desk, source: str, *paragraphs: str) -> Desk:
    return replace(desk, paragraphs={**desk.paragraphs, source: paragraphs})


def digests(desk: Desk) -> dict[str, str]:
    return {view.record.id: view.digest for view in Views(desk.catalog, desk.texts)}


def anew(before: Desk, after: Desk) -> set[str]:
    """The records that are held anew after a change."""
    known = digests(before)
    return {identity for identity, digest in digests(after).items() if known.get(identity) != digest}


EVERY = {
    "BG",
    "s000",
    "s001",
    "anna",
    "boris",
    "vera",
    "chamber",
    "council",
    "talks",
    "session",
    "turnover",
    "fact",
    "promise",
}
CITING_SECOND = {"s001", "boris", "vera", "talks", "session", "promise"}


def test_a_view_has_what_a_record_leads_to_and_everybody(true: Desk) -> None:
    views = {view.record.id: view for view in Views(true.catalog, true.texts)}
    assert set(views) == EVERY
    promise, fact = views["promise"], views["fact"]
    told = {kind: set(rows) for kind, rows in promise.catalog.kinds().items() if rows}
    assert told == {
        "counterparts": {"BG"},
        "people": {"anna", "boris", "vera"},
        "organisations": {"chamber", "council"},
        "events": {"talks", "session"},  # the one it leads to, and the other that is told by the same source
        "commitments": {"promise"},
        "sources": {"s000", "s001"},  # those that people's posts come from
    }
    assert set(promise.texts.paragraphs) == {"s001"}
    assert {kind for kind, rows in fact.catalog.kinds().items() if rows} == {
        "counterparts", "people", "organisations", "sources", "facts"
    }  # fmt: skip
    assert promise.catalog.calendar is true.catalog.calendar
    assert not promise.catalog.positions


def test_nothing_rests_on_what_has_not_changed(true: Desk) -> None:
    assert anew(true, replace(true)) == set()
    assert anew(true, replace(true, catalog=replace(true.catalog, positions={}))) == set()


def test_what_rests_on_a_change_is_held_again_and_nothing_else(true: Desk) -> None:
    assert anew(true, with_record(true, "facts", "fact", private=True)) == {"fact"}
    assert anew(true, with_record(true, "events", "session", private=True)) == {"session", "promise"}
    assert anew(true, with_text(true, "s001", *TEXT[:-1], "Nothing.")) == CITING_SECOND
    assert anew(true, with_record(true, "people", "vera", aliases=("V. D.",))) == EVERY
    assert anew(true, with_record(true, "sources", "s001", language="bg")) == EVERY


@pytest.mark.parametrize("settings", [{"home": "BG"}, {"timezone": "Europe/Berlin"}, {"title": "Another"}])
def test_every_setting_counts_for_everything(true: Desk, settings: dict[str, object]) -> None:
    assert anew(true, with_settings(true, **settings)) == EVERY


def test_a_passage_that_moved_and_a_text_that_is_gone_count(true: Desk) -> None:
    moved = replace(true, moved={Citation("s001", 2, 2): Citation("s001", 3, 3)})
    assert anew(true, moved) == CITING_SECOND
    assert anew(true, replace(true, paragraphs={"s000": TEXT})) == CITING_SECOND
    assert anew(moved, true) == CITING_SECOND


def test_a_part_of_the_texts_has_no_passage_of_another(true: Desk) -> None:
    texts = true.texts
    there, part = (Citation("s000", 2, 2),), texts.only({"s001", "nowhere"})
    assert texts.passage(there) is not None
    assert part.passage(there) is None
    assert (set(part.paragraphs), set(part.sources)) == ({"s001"}, {"s001"})


@pytest.mark.parametrize("seed", range(8))
def test_after_any_edits_it_is_what_is_come_to_anew(true: Desk, tmp_path: Path, seed: int) -> None:
    chance, desk = random.Random(seed), true
    desk.statements(Kept(tmp_path))
    for _edit in range(4):
        desk = edited(desk, chance)
        taken, held = desk.statements(Kept(tmp_path)), desk.statements()
        assert list(differing(taken, held)) == [], desk.told
        assert list(differing(held, desk.by_the_whole())) == [], desk.told


def test_what_is_kept_is_taken(true: Desk, tmp_path: Path) -> None:
    class Marked(Kept):
        def read(self) -> dict[str, tuple[Statement, ...]]:
            return {key: tuple(replace(s, title="kept") for s in found) for key, found in super().read().items()}

    true.statements(Kept(tmp_path))
    changed = with_record(true, "facts", "fact", private=True)
    titles = {statement.record: statement.title for statement in changed.statements(Marked(tmp_path))}
    assert {record for record, title in titles.items() if title != "kept"} == {"fact"}


def test_where_nothing_is_kept_no_view_is_told_by_a_number(true: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a sixth as long as holding the record."""
    asked: list[str] = []
    digest = Views._digest

    def noted(views: Views, name: tuple[str, str], *rest: Any) -> str:
        asked.append(name[1])
        return digest(views, name, *rest)

    monkeypatch.setattr(Views, "_digest", noted)
    views = list(Views(true.catalog, true.texts))
    true.statements()
    assert asked == []
    assert views[0].digest == views[0].digest != views[1].digest
    assert asked == [views[0].record.id, views[0].record.id, views[1].record.id]


def test_a_difference_would_be_seen(true: Desk) -> None:
    right, wrong = true.statements(), with_record(true, "figures", "turnover", indicator="imports").statements()
    assert len(list(differing(right, wrong))) == 1
    assert next(differing(right, right[1:])) == f"{len(right)} statements, and {len(right) - 1}"


def test_what_leads_to_a_document_is_held_beside_every_document(catalog: Callable[..., Catalog]) -> None:
    documents = "\n".join(
        f"- {{id: {one}, title: The {one}, kind: agreement, counterparts: [BG], state: signed, source: {source} p3 s2}}"
        for one, source in (("pact", "s000"), ("plan", "s001"))
    )
    promise = KINDS["commitments"].replace("event: session", "agreement: pact")
    desk = Desk(catalog(**{**KINDS, "agreements": documents, "commitments": promise}), {"s000": TEXT, "s001": TEXT})
    found = {view.record.id: set(view.catalog.agreements) for view in Views(desk.catalog, desk.texts)}
    assert {one: found[one] for one in ("promise", "pact", "plan", "fact")} == {
        "promise": {"pact", "plan"},
        "pact": {"pact"},
        "plan": {"plan"},
        "fact": set(),
    }
