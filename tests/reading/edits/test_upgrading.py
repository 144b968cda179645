from __future__ import annotations

from pathlib import Path

from briefgen.domain.model.sources import FORMAT
from briefgen.files import write_atomically
from briefgen.reading.edits import Edits
from briefgen.reading.edits.upgrading import STEPS, upgraded, written_format
from tests.conftest import CALENDAR, project

OLD = """\
# Ours
- code: BG
  slug: bulgaria
  brief:
    - written: 2025-05-01
      bottom-line: "Say: yes"   # said in May
    - {written: 2025-06-01, bottom-line: Say no}
- {code: RO, slug: romania, brief: {written: 2025-05-01, bottom-line: Wait}}
- {code: LT, slug: lithuania}
"""
NEW = OLD.replace("bottom-line", "so-what")


def desk(folder: Path, counterparts: str, head: str = CALENDAR) -> Edits:
    for path, text in project({"events.yaml": head, "seeds/counterparts.yaml": counterparts}).items():
        write_atomically(folder / path, text.encode())
    return Edits.of(folder)


def test_every_format_has_its_step() -> None:
    assert len(STEPS) == FORMAT - 1


def test_bottom_line_becomes_so_what_and_nothing_else_changes(tmp_path: Path) -> None:
    edits = upgraded(desk(tmp_path, OLD))
    assert edits.after["seeds/counterparts.yaml"].decode() == NEW
    assert set(edits.after) == {"seeds/counterparts.yaml", "events.yaml"}
    assert (written_format(edits), edits.check().errors) == (FORMAT, ())


def test_what_is_upgraded_stays_as_it_is(tmp_path: Path) -> None:
    upgraded(desk(tmp_path, OLD)).write()
    assert upgraded(Edits.of(tmp_path)).after == {}


def test_data_of_a_newer_format_are_left_alone(tmp_path: Path) -> None:
    newer = CALENDAR.replace("title: Test,", "title: Test, format: 99,")
    assert upgraded(desk(tmp_path, OLD, newer)).after == {}


def test_a_format_that_is_no_number_counts_as_the_first(tmp_path: Path) -> None:
    assert written_format(desk(tmp_path, OLD, CALENDAR.replace("title: Test,", "title: Test, format: two,"))) == 1
