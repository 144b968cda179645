"""Faulty files, one mistake each, and the one door that reads them."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError, render_all
from briefgen.reading import load as module
from briefgen.reading.compose import Composed, compose
from briefgen.reading.load import Known, load, load_text
from briefgen.reading.text import Document
from tests.conftest import BASE, DATA, load_sections, project, sections

INVALID = sorted((DATA / "invalid").iterdir())
_EXPECTED = re.compile(rb"#((?: [EW]\d{3})+)\s*$")


def expected(files: dict[str, bytes]) -> list[tuple[str, str, int]]:
    """Code, path and line of each comment such as ``# E205``; what is not UTF-8 is searched all the same."""
    return sorted(
        (code.decode(), path, number)
        for path, data in files.items()
        for number, line in enumerate(re.split(rb"\r\n|[\r\n]", data.replace(b"\0", b"")), 1)
        if (match := _EXPECTED.search(line))
        for code in match.group(1).split()
    )


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_each_mistake_is_reported_once_on_its_line(path: Path) -> None:
    files = sections(path.read_bytes())
    loaded, offset = load_sections(files)
    found = sorted(
        (d.code, d.location.path, d.location.line - (offset if d.location.path == "events.yaml" else 0))
        for d in loaded.diagnostics
    )
    assert found == expected(files), render_all(loaded.diagnostics, loaded.lines)
    assert found, "a bad file without an expected code proves nothing"


def test_there_are_enough_bad_files() -> None:
    assert len(INVALID) >= 170


def test_what_is_left_out_of_a_bad_file_is_good() -> None:
    loaded = load_text(project({}))
    assert (loaded.diagnostics, loaded.catalog is not None) == ((), True)


def test_a_catalog_is_given_unless_there_are_errors() -> None:
    warning = {"seeds/more.yaml": "# nothing yet\n"}
    error = {"seeds/facts.yaml": "- {id: F}\n"}
    assert [load_text(project(files)).catalog is None for files in ({}, warning, error)] == [False, False, True]


def test_an_id_is_unique_over_all_files_however_often_it_stands() -> None:
    text = "- {id: same, counterpart: BG, topic: trade, text: A, source: s000 p1}\n"
    loaded = load_text(project({"seeds/facts.yaml": text * 3, "seeds/agreements.yaml": text.replace("same", "mfa")}))
    found = [(d.location.path, d.location.line, d.code) for d in loaded.diagnostics]
    assert [f for f in found if f[2] == "E301"] == [
        ("seeds/agreements.yaml", 1, "E301"),
        ("seeds/facts.yaml", 2, "E301"),
        ("seeds/facts.yaml", 3, "E301"),
    ]


def test_a_file_that_cannot_be_read_does_not_make_others_wrong() -> None:
    event = """events:
  - {id: one, kind: visit, title: A, counterparts: [BG], status: planned, when: 2027-05, source: s000 p1}
"""
    loaded = load_text(project({"events.yaml": event, "seeds/sources.yaml": "just words\n"}))
    assert [(d.location.path, d.code) for d in loaded.diagnostics] == [("seeds/sources.yaml", "E203")]


def test_where_a_section_is_misspelt_no_source_is_told_of_as_unused() -> None:
    """It was told of each source that the events cite: a flood from one slip."""
    unused = project({})["seeds/sources.yaml"] + "- {id: s009, title: Unused, published: 2025-01-01}\n"
    found = {
        events: [d.code for d in load_text(project({"events.yaml": events, "seeds/sources.yaml": unused})).diagnostics]
        for events in ("events: []\n", "event: []\n")
    }
    assert ["W410" in codes for codes in found.values()] == [True, False]
    assert "E201" in found["event: []\n"]


def test_what_may_have_stood_in_a_line_that_was_dropped_is_not_missed() -> None:
    event = "  - id: one\n    kind: visit\n    title: A\n    counterparts: [BG]\n    status: planned\n    when: 2027\n"
    head = project({})["events.yaml"].partition("events:")[0] + "events:\n"
    found = [load_text(project({"events.yaml": f"{head}{event}{cut}"})).diagnostics for cut in ("", "    sou\n")]
    assert [[d.code for d in each if d.code[0] == "E"] for each in found] == [["E305"], ["E105"]]


def test_what_may_have_stood_behind_an_id_that_is_there_twice_is_not_missed() -> None:
    text = project(
        {"seeds/facts.yaml": "- {id: one, counterpart: BG, id: two, topic: trade, text: A port, source: s000 p1}\n"}
    )
    found = load_text(text).diagnostics
    assert [d.code for d in found if d.location.path == "seeds/facts.yaml"] == ["E106"]


def test_reading_from_a_folder(tmp_path: Path) -> None:
    for path, text in project({}).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded == load_text(project({}))
    assert sorted(loaded.lines) == ["events.yaml", *sorted(BASE)]


def test_what_is_not_there_or_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match=r"There is no events\.yaml in"):
        load(tmp_path)
    (tmp_path / "events.yaml").write_text("events: []\n")
    (tmp_path / "seeds" / "people.yaml").mkdir(parents=True)
    with pytest.raises(BriefgenError, match=r"seeds/people\.yaml cannot be read"):
        load(tmp_path)


def test_nothing_is_read_that_a_link_out_of_the_desk_leads_to(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("root: x\n")
    (tmp_path / "desk/seeds").mkdir(parents=True)
    (tmp_path / "desk/events.yaml").write_text("events: []\n")
    (tmp_path / "desk/seeds/facts.yaml").symlink_to("../../secret")
    with pytest.raises(BriefgenError, match=r"^seeds/facts\.yaml is a symbolic link out of the desk, to /.*/secret: "):
        load(tmp_path / "desk")


def test_a_file_whose_name_would_break_a_message_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "events.yaml").write_text("events: []\n")
    (tmp_path / "seeds" / "a\nb.yaml").touch()
    with pytest.raises(BriefgenError, match="cannot be seen"):
        load(tmp_path)


def test_the_collector_is_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text("events: []\n")
    states = []
    for switch in (gc.disable, gc.enable):
        switch()
        load(tmp_path)
        states.append(gc.isenabled())
    assert states == [False, True]


def test_of_files_that_are_known_only_those_that_changed_are_composed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed, known = list[str](), Known()

    def counted(document: Document) -> Composed:
        composed.append(document.path)
        return compose(document)

    monkeypatch.setattr(module, "compose", counted)
    for name, text in project({}).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    first = load(tmp_path, known=known)
    assert (len(composed) > 3, load(tmp_path, known=known).catalog == first.catalog) == (True, True)
    del composed[:]
    people = tmp_path / "seeds" / "people.yaml"
    people.write_text(people.read_text(encoding="utf-8") + "  - {id: x}\n", encoding="utf-8")
    again = load(tmp_path, known=known)
    assert composed == ["seeds/people.yaml"]
    assert again.diagnostics == load(tmp_path).diagnostics
    assert {d.location.path for d in again.diagnostics} >= {"seeds/people.yaml"}
