"""Which memos are asked for, and what they are made from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

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
