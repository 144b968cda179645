from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.reading.edits.editing import Edits
from tests.conftest import CALENDAR, project

EVENT = """\
events:
  - id: visit
    kind: visit
    title: Visit
    counterparts: [BG]
    status: planned
    when: 2025-06
    source: s000 p1
"""

Folder = Callable[..., Edits]


@pytest.fixture
def edits(tmp_path: Path) -> Folder:
    """Files written to a folder, and edits begun on them."""

    def begin(**files: str) -> Edits:
        named = {"events.yaml" if name == "events" else f"seeds/{name}.yaml": text for name, text in files.items()}
        for name, text in project(named).items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        return Edits.of(tmp_path)

    return begin


def test_a_moved_date_is_a_second_report(edits: Folder) -> None:
    made = edits(events=EVENT).with_report("visit", {"source": "s001 p2", "when": "2025-06-09"})
    assert (
        made.diff()
        == """\
--- events.yaml
+++ events.yaml
@@ -4,6 +4,9 @@
     kind: visit
     title: Visit
     counterparts: [BG]
-    status: planned
-    when: 2025-06
-    source: s000 p1
+    reports:
+      - status: planned
+        when: 2025-06
+        source: s000 p1
+      - source: s001 p2
+        when: 2025-06-09
"""
    )
    assert made.write() == ("events.yaml",)
    again = Edits.of(made.folder).with_report("visit", {"source": "s001 p3", "status": "held"})
    assert again.after["events.yaml"] == made.after["events.yaml"] + b"      - source: s001 p3\n        status: held\n"
    assert again.check().errors == ()


def test_several_edits_in_several_files_are_one(edits: Folder) -> None:
    made = (
        edits(events=EVENT)
        .with_record("people", {"id": "new-person", "name": "New Person", "side": "BG", "source": "s001"})
        .with_item("BG", ("looked",), {"day": "2026-11-20"})
        .with_item("BG", ("looked",), {"day": "2026-11-21"})
        .with_field("visit", ("reports", 0, "participants"), ["new-person"])
        .with_field("calendar:", ("paper",), "Letter")
    )
    assert made.check().errors == ()
    assert made.record("BG")["looked"] == [{"day": "2026-11-20"}, {"day": "2026-11-21"}]
    assert made.record("visit")["participants"] == ["new-person"]
    assert made.kind("new-person") == "people"
    assert made.write() == ("events.yaml", "seeds/counterparts.yaml", "seeds/people.yaml")
    loaded = Edits.of(made.folder).load()
    assert loaded.catalog is not None
    assert loaded.catalog.calendar.paper == "Letter"
    assert loaded.catalog.events["visit"].reports[0].participants[0].person == "new-person"


def test_a_file_that_is_not_there_yet_is_made(edits: Folder) -> None:
    fact = {"id": "fact", "counterpart": "BG", "topic": "trade", "text": "Trade grew.", "source": "s000 p1"}
    made = edits(events=EVENT).with_record("facts", fact)
    made.write()
    assert (made.folder / "seeds/facts.yaml").read_text(encoding="utf-8") == (
        "- id: fact\n  counterpart: BG\n  topic: trade\n  text: Trade grew.\n  source: s000 p1\n"
    )


def test_what_comes_to_nothing_is_nothing(edits: Folder) -> None:
    begun = edits(events=EVENT)
    made = begun.renamed("visit", "trip").renamed("trip", "visit")
    assert (made.diff(), made.write()) == ("", ())
    assert made.with_name("visit", ("note",), "other").after == {}


def test_only_what_is_newly_wrong_is_told(edits: Folder) -> None:
    begun = edits(events=EVENT.replace("source: s000 p1", "source: s009 p1"))
    made = begun.with_report("visit", {"source": "s008 p1", "status": "over"})
    assert [fault.code for fault in begun.check().errors] == []
    checked = made.check()
    assert [(fault.message, fault.location.line) for fault in checked.errors] == [
        ("there is no “s008” in seeds/sources.yaml", 11),
        ("“over” is not known here", 12),
    ]


def test_an_unknown_record_is_told_with_what_was_meant(edits: Folder) -> None:
    with pytest.raises(BriefgenError, match="There is no record “visti”") as error:
        edits(events=EVENT).with_report("visti", {})
    assert error.value.hint == "Did you mean “visit”?"


def test_a_record_without_reports_gets_none(edits: Folder) -> None:
    with pytest.raises(BriefgenError, match="“s000” is a record without reports"):
        edits().with_report("s000", {"note": "x"})


def test_what_cannot_be_written_without_harm_is_refused(edits: Folder) -> None:
    text = EVENT.replace("Visit\n", "&title Visit\n").replace("status: planned", "note: *title")
    with pytest.raises(BriefgenError, match=r"events\.yaml is written in a way that cannot be changed") as error:
        edits(events=text).with_field("visit", ("title",), "Other")
    assert str(error.value.hint).startswith("Put each field")


def test_a_taken_id_is_refused(edits: Folder) -> None:
    with pytest.raises(BriefgenError, match="The id “s001” is taken"):
        edits().renamed("s000", "s001")


def test_a_part_that_is_not_there_is_told(edits: Folder) -> None:
    with pytest.raises(BriefgenError, match="There is no “reports → 3” in that record"):
        edits(events=EVENT).with_field("visit", ("reports", 3, "when"), "2025")


def test_an_id_is_renamed_in_every_file(edits: Folder) -> None:
    made = edits(events=CALENDAR + EVENT).renamed("s000", "first-item")
    assert sorted(made.after) == ["events.yaml", "seeds/organisations.yaml", "seeds/people.yaml", "seeds/sources.yaml"]
    assert made.check().errors == ()
    assert b"s000" not in b"".join(made.after.values())
