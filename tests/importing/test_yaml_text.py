"""Records to YAML text, and where it is added."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import BriefgenError
from briefgen.importing.ical.properties import clean
from briefgen.importing.vocabulary import fitted
from briefgen.importing.yaml_text import appended, as_yaml, list_indent
from briefgen.reading.compose import compose
from briefgen.reading.text import read_document
from briefgen.reading.tree import plain


def read_back(text: str) -> Any:
    composed = compose(read_document("events.yaml", text.encode()))
    assert composed.diagnostics == ()
    assert composed.node
    return plain(composed.node)


def test_records_look_as_a_curator_writes_them() -> None:
    record: dict[str, object] = {
        "id": "a-visit",
        "title": "Visit: the first",
        "counterparts": ["BG", "NO"],
        "when": "2027-03-10T10:00/11:30",
        "basis": {"text": "Imported from a.ics", "date": "2026-11-23"},
    }
    assert as_yaml([record], 2) == (
        "\n"
        "  - id: a-visit\n"
        "    title: 'Visit: the first'\n"
        "    counterparts: [BG, NO]\n"
        "    when: 2027-03-10T10:00/11:30\n"
        "    basis:\n"
        "      text: Imported from a.ics\n"
        "      date: 2026-11-23\n"
    )


@pytest.mark.parametrize(
    "title",
    [
        "null",
        "~",
        "-x",
        "<<",
        "NO",
        "1e3",
        "# a",
        "a # b",
        "a: b",
        "'a'",
        "@a",
        "%a",
        "!a",
        "*a",
        "- a",
        "{a",
        "2027-01-01",
    ],
)
def test_no_text_is_taken_for_something_else(title: str) -> None:
    assert read_back(as_yaml([{"id": "a", "title": title}], 2)) == [{"id": "a", "title": title}]


@given(st.lists(st.text(max_size=300), min_size=1, max_size=4), st.sampled_from([0, 2, 4]))
def test_any_text_reads_back(texts: list[str], indent: int) -> None:
    titles = [words for text in texts if (words := fitted(clean(text))[0])]
    records: list[dict[str, object]] = [{"id": f"a-{n}", "title": words} for n, words in enumerate(titles)]
    if records:
        assert read_back(as_yaml(records, indent)) == records


@pytest.mark.parametrize(
    ("text", "key", "indent"),
    [
        ("events:\n  - id: a\n    x: y\n", "events", 2),
        ("events:\n- id: a\n", "events", 0),
        ("calendar: {a: b}\nevents:\n", "events", 2),
        ("- id: a\n  x: y\n", None, 0),
        ("", None, 0),
        ("# only a comment\n", None, 0),
    ],
)
def test_where_a_list_goes_on(text: str, key: str | None, indent: int) -> None:
    assert list_indent("events.yaml", text.encode(), key) == indent


@pytest.mark.parametrize(
    "text",
    [
        "events: []\n",
        "events: [{id: a}]\n",
        "events:\n  - id: a\ncalendar: {a: b}\n",
        "a: b\n",
        "- id: a\n",
        "events: {a: b}\n",
        "events: 'a\n",
        "events:\n  - a\n",
    ],
)
def test_where_nothing_can_be_added(text: str) -> None:
    with pytest.raises(BriefgenError) as error:
        list_indent("events.yaml", text.encode(), "events")
    assert error.value.hint


def test_a_file_keeps_its_bytes_and_its_line_ends() -> None:
    assert appended(b"a: b\r\nevents:", "\n  - id: x\n") == b"a: b\r\nevents:\r\n\r\n  - id: x\r\n"
    assert appended(b"events:\n", "\n  - id: x\n") == b"events:\n\n  - id: x\n"
