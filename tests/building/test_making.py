"""The files of a tree as a build writes and lists them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefgen.building.artifacts import Artifact, Manifest, Outcome
from briefgen.building.freshness import Order
from briefgen.building.making import Making, by_program, is_desks_own
from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from briefgen.files import bytes_digest
from briefgen.project import Project

EVENT = "  - {id: visit, kind: visit, title: V, counterparts: [BG], source: s000 p1, status: held, when: 2025-04-01}\n"
LAST = {
    "feeds/all.ics": Artifact("program", bytes_digest(b"all")),
    "feeds/old.ics": Artifact("older program", bytes_digest(b"old")),
    "memos/bulgaria.pdf": Artifact("x", bytes_digest(b"memo")),
}


@pytest.fixture
def making(catalog: Callable[..., Catalog], tmp_path: Path) -> Making:
    known, order = catalog(events=EVENT), Order(datetime(2025, 6, 1, tzinfo=UTC))
    before = Manifest(artifacts=dict(LAST))
    return Making(Project(tmp_path), known, public(known), order, date(2025, 6, 1), Outcome(tmp_path), before)


def test_what_is_written_is_listed_with_what_it_was_made_from(making: Making) -> None:
    making.keep("feeds/all.ics", b"all", "program", public=True)
    making.keep("feeds/all.ics", b"all", "program", public=True)
    making.keep("memos/x.pdf", b"x", "y")
    assert (making.outcome.written, making.outcome.kept) == (["feeds/all.ics", "memos/x.pdf"], ["feeds/all.ics"])
    assert making.artifacts == {
        "feeds/all.ics": Artifact("program", bytes_digest(b"all")),
        "memos/x.pdf": Artifact("y", bytes_digest(b"x")),
    }
    assert making.published == {"feeds/all.ics"}
    assert (making.feed("all"), making.feed("bulgaria")) == (b"all", None)


def test_untouched_is_what_this_program_wrote_and_nobody_changed_since(making: Making) -> None:
    found = {"all.ics": b"all", "old.ics": b"old", "strange.ics": b"all"}
    assert making.untouched(found, "program") == {"all.ics"}
    assert making.untouched({**found, "all.ics": b"All"}, "program") == frozenset()
    making.before.artifacts["feeds/old.ics"] = Artifact(by_program("program", "something"), bytes_digest(b"old"))
    assert making.untouched(found, "program") == {"all.ics", "old.ics"}


def test_what_somebody_did_to_a_memo_is_kept(making: Making) -> None:
    assert (making.last("memos/bulgaria.pdf"), making.last("memos/none.pdf")) == (bytes_digest(b"memo"), "")
    (making.tree / "memos").mkdir()
    (making.tree / "memos/bulgaria.pdf").write_bytes(b"memo with notes")
    making.keep("memos/bulgaria.pdf", b"new", "x")
    assert {p.name: p.read_bytes() for p in (making.tree / "memos").iterdir()} == {
        "bulgaria.pdf": b"new",
        "bulgaria.kept.pdf": b"memo with notes",
    }
    assert list(map(is_desks_own, ("memos/a.pdf", "memos/meetings/a.pdf", "memos/public/a.pdf", "a.html"))) == [
        True,
        True,
        False,
        False,
    ]
