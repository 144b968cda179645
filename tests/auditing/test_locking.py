from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefgen.auditing.locking import citations, complaints, lock_of, moves, renumbered
from briefgen.auditing.passages import texts_of
from briefgen.domain.catalog import Catalog
from briefgen.reading.edits import Edits
from tests.auditing.held import in_a_line

TEXT = "One.\nTwo of Bulgaria. Three.\nFour.\n"
SOURCES = "- id: s000\n  title: An item\n  published: 2025-04-18\n  document: first.txt\n"
FACTS = """\
- {id: f, counterpart: BG, topic: trade, text: Two, source: s000 p2 s1}
- id: g
  counterpart: BG
  topic: trade
  reports:
    - {text: Three, source: [s000 p2 s2, s000 p3]}  # kept
"""
EMPTY = {"people": "", "organisations": "", "events": ""}


def test_a_line_put_in_moves_every_citation_behind_it(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    found = catalog(sources=SOURCES, facts=FACTS, **EMPTY)
    lock = lock_of(found, texts_of(found, {"s000": TEXT.encode()}))
    assert [str(c) for c in lock.prints] == ["s000 p2 s1", "s000 p2 s2", "s000 p3"]
    after = texts_of(found, {"s000": ("New.\n" + TEXT).encode()})
    moved = moves(lock, found, after)
    assert {str(a): str(b) for a, b in moved.now.items()} == {
        "s000 p2 s1": "s000 p3 s1",
        "s000 p2 s2": "s000 p3 s2",
        "s000 p3": "s000 p4",
    }
    assert [in_a_line(d) for d in complaints(lock, moved, found)] == [
        (
            "V531 seeds/sources.yaml:4: the paragraphs of s000 moved by +1 from p2 on; “briefgen verify --texts DIR --move” renumbers 3 citations"
            " → see that it is the same text, then run it"
        )
    ]
    (tmp_path / "seeds").mkdir()
    (tmp_path / "events.yaml").write_text("events: []\n", encoding="utf-8")
    (tmp_path / "seeds/facts.yaml").write_text(FACTS, encoding="utf-8")
    renumbered(Edits.of(tmp_path), found, moved).write()
    assert (tmp_path / "seeds/facts.yaml").read_text(encoding="utf-8") == FACTS.replace("s000 p3", "s000 p4").replace(
        "s000 p2", "s000 p3"
    )


def test_a_passage_that_is_gone_is_named_where_it_is_cited(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, facts=FACTS, **EMPTY)
    lock = lock_of(found, texts_of(found, {"s000": TEXT.encode()}))
    changed = texts_of(found, {"s000": TEXT.replace("Two of", "Two for").encode()})
    assert [in_a_line(d) for d in complaints(lock, moves(lock, found, changed), found)] == [
        (
            "V532 seeds/facts.yaml:1: the passage s000 p2 s1 is no longer what it was, and its words stand nowhere else"
            " → read the text anew, and cite what bears this out"
        )
    ]


def test_without_a_lock_or_with_one_of_another_rule_nothing_has_moved(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, facts=FACTS, **EMPTY)
    texts = texts_of(found, {"s000": TEXT.encode()})
    old = replace(lock_of(found, texts), version=0)
    after = texts_of(found, {"s000": f"New.\n{TEXT}".encode()})
    assert [moves(lock, found, there).found for there in (texts, after) for lock in (None, old)] == [()] * 4
    assert [in_a_line(d) for d in complaints(old, moves(old, found, texts), found)] == [
        (
            "warning V530 seeds/passages.lock:1: the fingerprints were taken by another rule for where sentences end"
            " → write them anew with “briefgen verify --texts DIR --lock”"
        )
    ]
    assert list(complaints(None, moves(None, found, texts), found)) == []


def test_every_citation_has_its_path(catalog: Callable[..., Catalog]) -> None:
    found = catalog(
        sources=SOURCES,
        facts=FACTS.replace("source: s000 p2 s1", "source: s000 p2, cited: {text: s000 p2 s1}"),
        **EMPTY,
    )
    assert [(str(c), path) for c, path in citations(found)][:2] == [
        ("s000 p2", ("f", "reports", 0, "source", 0)),
        ("s000 p2 s1", ("f", "reports", 0, "cited", "text", 0)),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Two of Bulgaria. Three.\nFour.\n",
            "the paragraphs of s000 moved by -1 from p2 on; “briefgen verify --texts DIR --move” renumbers 3 citations",
        ),
        (
            "One.\nFour.\nTwo of Bulgaria. Three.\n",
            "passages of s000 moved from p2 on; “briefgen verify --texts DIR --move” renumbers 3 citations",
        ),
        (
            "One.\nTwo of Bulgaria. Three.\n\nNew.\nFour.\n",
            "the paragraphs of s000 moved by +1 from p3 on; “briefgen verify --texts DIR --move” renumbers one citation",
        ),
        (
            "One.\nThree. Two of Bulgaria.\nFour.\n",
            "passages of s000 moved from p2 on; “briefgen verify --texts DIR --move” renumbers 2 citations",
        ),
        (
            "One.\nTwo of Bulgaria. New. Three.\nFour.\n",
            "passages of s000 moved from p2 on; “briefgen verify --texts DIR --move” renumbers one citation",
        ),
    ],
)
def test_how_passages_moved_is_told_in_one_message(catalog: Callable[..., Catalog], text: str, told: str) -> None:
    found = catalog(sources=SOURCES, facts=FACTS, **EMPTY)
    lock = lock_of(found, texts_of(found, {"s000": TEXT.encode()}))
    moved = moves(lock, found, texts_of(found, {"s000": text.encode()}))
    assert [d.message for d in complaints(lock, moved, found)] == [told]


def test_what_stands_in_two_places_now_is_lost(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, facts=FACTS, **EMPTY)
    lock = lock_of(found, texts_of(found, {"s000": TEXT.encode()}))
    moved = moves(lock, found, texts_of(found, {"s000": b"Four.\nTwo of Bulgaria. Three.\nElse.\nFour.\n"}))
    assert ([str(c) for c in moved.lost], moved.now) == (["s000 p3"], {})


def test_of_what_stands_in_two_places_now_both_are_told(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, facts=FACTS, **EMPTY)
    lock = lock_of(found, texts_of(found, {"s000": TEXT.encode()}))
    moved = moves(lock, found, texts_of(found, {"s000": b"Four.\nTwo of Bulgaria. Three.\nElse.\nFour.\n"}))
    assert [in_a_line(d) for d in complaints(lock, moved, found)] == [
        (
            "V532 seeds/facts.yaml:6: the passage s000 p3 is no longer what it was, and its words stand in several places: s000 p1, s000 p4"
            " → see which of them is meant, and cite it"
        )
    ]


def test_what_nobody_read_anew_keeps_its_fingerprint(catalog: Callable[..., Catalog]) -> None:
    """A passage that was lost, and one whose text is not at hand; what is cited no longer, or is of another rule, keeps none."""
    found = catalog(sources=SOURCES, facts=FACTS, **EMPTY)
    lock = lock_of(found, texts_of(found, {"s000": TEXT.encode()}))
    changed = texts_of(found, {"s000": TEXT.replace("Two of", "New. Two for").encode()})
    lost = moves(lock, found, changed).lost
    after = lock_of(found, changed, lock, lost)
    assert [str(c) for c in lost] == ["s000 p2 s1"]
    assert {str(c) for c, p in after.prints.items() if p == lock.prints[c]} == {"s000 p2 s1", "s000 p3"}
    assert lock_of(found, changed, replace(lock, version=1), lost) == lock_of(found, changed)
    assert (lock_of(found, texts_of(found, {}), lock), lock_of(found, texts_of(found, {})).prints) == (lock, {})
    without = catalog(sources=SOURCES.replace("  document: first.txt\n", ""), facts=FACTS, **EMPTY)
    assert lock_of(without, texts_of(without, {}), lock).prints == {}


def test_what_is_cited_no_longer_is_not_looked_for(catalog: Callable[..., Catalog]) -> None:
    lock = lock_of((found := catalog(sources=SOURCES, facts=FACTS, **EMPTY)), texts_of(found, {"s000": TEXT.encode()}))
    less = catalog(sources=SOURCES, facts=FACTS.splitlines()[0] + "\n", **EMPTY)
    moved = moves(lock, less, texts_of(less, {"s000": ("New.\n" + TEXT).encode()}))
    assert [str(cited) for cited in moved.now] == ["s000 p2 s1"]


PEOPLE = "- {id: iv, name: Maria Ivanova, side: BG, source: s000 p1}"
EVENTS = """\
events:
- id: e
  kind: meeting
  title: A meeting
  counterparts: [BG]
  status: planned
  when: 2026
  participants: [iv]
  source: s000 p1
  meeting:
    written: 2025-04-20
    if-raised:
      - {trigger: Trade, facts: Four, source: [s000 p1, s000 p3]}
"""


def test_only_what_moved_is_put_anew_wherever_it_is_cited(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    found = catalog(
        sources=SOURCES, facts=FACTS, people=PEOPLE, organisations="", events=EVENTS.removeprefix("events:\n")
    )
    lock = lock_of(found, texts_of(found, {"s000": TEXT.encode()}))
    moved = moves(lock, found, texts_of(found, {"s000": TEXT.replace("Four", "New.\nFour").encode()}))
    (tmp_path / "seeds").mkdir()
    (tmp_path / "events.yaml").write_text(EVENTS, encoding="utf-8")
    (tmp_path / "seeds/facts.yaml").write_text(FACTS, encoding="utf-8")
    renumbered(Edits.of(tmp_path), found, moved).write()
    assert [(tmp_path / name).read_text(encoding="utf-8") for name in ("events.yaml", "seeds/facts.yaml")] == [
        EVENTS.replace("s000 p3", "s000 p4"),
        FACTS.replace("s000 p3", "s000 p4"),
    ]
