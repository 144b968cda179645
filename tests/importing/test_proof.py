"""What was imported, read by the program itself."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.importing.proof import prove

RECORD = """\
- id: a
  kind: visit
  title: A
  counterparts: [BG]
  status: planned
  when: {when}
  basis: {{text: B, date: 2025-01-01}}
"""


def test_a_fault_is_named_with_its_line(catalog: Callable[..., Catalog]) -> None:
    text = "\n\n" + RECORD.format(when="2025-02-30")
    assert [(d.code, str(d.location)) for d in prove(catalog(), "events", text, "e.yaml")] == [("E205", "e.yaml:8:9")]


def test_sound_records_have_none(catalog: Callable[..., Catalog]) -> None:
    assert prove(catalog(), "events", RECORD.format(when="2027-02-25"), "e.yaml") == ()


def test_old_faults_of_the_project_are_not_those_of_the_new_records(catalog: Callable[..., Catalog]) -> None:
    there = catalog(events=RECORD.format(when="2024-02-25").replace("id: a", "id: b"))
    assert prove(there, "events", RECORD.format(when="2027-02-25"), "e.yaml") == ()
