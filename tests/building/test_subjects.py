"""Which memos are asked for, and what they are made from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec.structs import replace

from briefgen.building.freshness import Order
from briefgen.building.subjects import meeting_subjects, subject_of
from briefgen.domain.catalog import Catalog
from briefgen.files import write_atomically
from briefgen.memos import editions
from briefgen.project import Project
from tests.memos.meeting.meeting_samples import MEETING

DAY = date(2025, 4, 20)
ORDER = Order(now=datetime(2025, 4, 20, 9, tzinfo=UTC), as_of=DAY, draft=True)


def test_a_meeting_is_asked_for_by_its_name_or_by_whom_it_is_with(catalog: Callable[..., Catalog]) -> None:
    known = catalog(**MEETING)
    asked = {who: [s.event for s in meeting_subjects(known, ORDER, (who,))] for who in ("session", "BG", "RO")}
    assert asked == {"session": ["session"], "BG": ["session"], "RO": []}
    (subject,) = meeting_subjects(known, ORDER, ("BG",))
    assert (subject.day, subject.draft) == (DAY, True)


def test_a_memo_tells_what_changed_since_the_last_edition(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    (tmp_path / "events.yaml").touch()
    project, known = Project.at(tmp_path), catalog(**MEETING)
    assert subject_of(project, known, ORDER, "BG").edition.baseline is None
    earlier = date(2025, 4, 19)
    issued, _new = editions.issue(project, known, "BG", editions.Wanted(earlier, DAY))
    write_atomically(editions.path_of(project, known, issued), editions.write(issued))
    found = subject_of(project, known, ORDER, "BG")
    assert found.edition.baseline is not None
    assert (found.code, found.day, found.edition.baseline.day) == ("BG", DAY, earlier)


REVIEWS = """\
- record: session
  source: s000
  by: AB
  day: 2025-04-19
  passage: "0"
  fields: {status: planned}
"""


def test_an_annex_tells_what_was_read_by_its_day(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    (tmp_path / "events.yaml").touch()
    project, known = Project.at(tmp_path), catalog(**MEETING)
    annexed = replace(ORDER, annex=True)
    (report, *_rest) = known.events["session"].reports
    told = REVIEWS.replace("planned", str(report.status)).replace("s000", report.source[0].source)
    assert (subject_of(project, known, ORDER, "BG").signed, subject_of(project, known, annexed, "BG").signed) == (
        None,
        (),
    )
    write_atomically(tmp_path / "seeds/reviews.yaml", told.encode())
    assert subject_of(project, known, annexed, "BG").signed == (("session", report.source[0].source),)
    earlier = replace(annexed, as_of=date(2025, 4, 18))
    assert subject_of(project, known, earlier, "BG").signed == ()
    write_atomically(tmp_path / "seeds/reviews.yaml", b"what is this")  # of which verify tells
    assert subject_of(project, known, annexed, "BG").signed == ()
