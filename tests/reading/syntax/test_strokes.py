from __future__ import annotations

import pytest

from briefgen.reading.syntax.strokes import mend_strokes


def mended(text: str) -> tuple[str, list[tuple[str, str, str | None]]]:
    new, found = mend_strokes("events.yaml", text)
    return new, [(str(f.location), f.message, f.hint) for f in found]


@pytest.mark.parametrize("sign", "–—−•*")
def test_a_record_that_begins_with_another_sign(sign: str) -> None:
    assert mended(f"events:\n  {sign} id: talks\n    kind: meeting") == (
        "events:\n  - id: talks\n    kind: meeting",
        [("events.yaml:2:3", f"a record begins with a hyphen, and this is a “{sign}”", "write “- id: talks”")],
    )


@pytest.mark.parametrize(
    ("sign", "indent", "dash"), [("2.", 4, "-"), ("2.", 5, "- "), ("14)", 6, "-  "), ("•", 4, "-")]
)
def test_a_record_that_begins_with_a_number(sign: str, indent: int, dash: str) -> None:
    fields = " " * indent + "kind: meeting"
    assert mended(f"events:\n  {sign} id: talks\n{fields}") == (
        f"events:\n  {dash} id: talks\n{fields}",
        [("events.yaml:2:3", f"a record begins with a hyphen, and this is a “{sign}”", "write “- id: talks”")],
    )


def test_a_number_within_a_text_stays() -> None:
    text = "- id: a\n  note: |\n    1. id: of the passport\n"
    assert mended(text) == (text, [])


def test_a_colon_of_another_width() -> None:
    assert mended("- id: a\n  kind： meeting\n  nonsense： not a field") == (
        "- id: a\n  kind: meeting\n  nonsense： not a field",
        [("events.yaml:2:7", "the “：” behind “kind” is no colon", "write “kind:”")],
    )


def test_a_field_at_the_left_edge() -> None:
    assert mended("events:\n  - id: a\nkind: meeting\n    title: A\n\nplace: Sofia\n    # why\n    when: 2027\n") == (
        "events:\n  - id: a\n    kind: meeting\n    title: A\n\n    place: Sofia\n    # why\n    when: 2027\n",
        [
            (
                f"events.yaml:{line}:1",
                f"“{field}” stands at the left edge, and belongs to the record above",
                "put 4 spaces before it, as before the other fields of that record",
            )
            for line, field in ((3, "kind"), (6, "place"))
        ],
    )


@pytest.mark.parametrize(
    "text",
    [
        "calendar:\n  title: A\nevents:\n  - id: a\n",  # sections belong there
        "- id: a\n  title: A\ntopic: x\n",  # at the end of a file, nothing tells how far
        "  - id: a\n    note: b\ntitle: c\n  - id: d\n",  # nor before another record
        "- id: a\n  text: >-\n    – a list of words\n    * another\n",
        "title: A\n",
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert mended(text) == (text, [])


def test_a_list_with_another_sign_is_told_of_once() -> None:
    text = "- id: a\n  agenda:\n  • Trade\n    and transit\n\n  • Energy\n  participants:\n    – one\n    - two\n"
    item = "an item of a list begins with a hyphen, and this is a “{}”".format
    assert mended(text) == (
        "- id: a\n  agenda:\n  - Trade\n    and transit\n\n  - Energy\n  participants:\n    - one\n    - two\n",
        [
            ("events.yaml:3:3", item("•"), "write “- Trade”, and so the others"),
            ("events.yaml:8:5", item("–"), "write “- one”, and so the others"),
        ],
    )


def test_a_list_behind_a_text_is_told_of() -> None:
    text = "- id: a\n  note: |\n    Agreed:\n    • one\n  agenda:\n    • Trade\n"
    assert mended(text)[0] == text.replace("• Trade", "- Trade")


@pytest.mark.parametrize(
    "text",
    [
        "- text: >-\n    – first\n    • second\n",
        "- note: it goes on\n    – here\n",
        "- text: |\n    - one\n    • two\n",
        "- id: a\n  note: |\n    Agreed:\n    • one\n    • two\n",
        "- id: a\n  note: >-  # as they said it\n    Agreed:\n      – in Sofia:\n        • one\n",
        "- texts:\n  - |2\n    Agreed:\n    • one\n",
        "- id: a\n  note: |+\n    • id: of the passport\n    kind： what it is\n",
    ],
)
def test_signs_within_text_stay(text: str) -> None:
    assert mended(text) == (text, [])


def test_a_text_of_several_lines_that_is_not_indented() -> None:
    text = "- id: talks\n  title: |\n  On trade\n\n  note: >\nand transit\nNote: on both\n  kind: meeting"
    assert mended(text) == (
        "- id: talks\n  title: |\n    On trade\n\n  note: >\n    and transit\n    Note: on both\n  kind: meeting",
        [
            ("events.yaml:3:3", "this text is not indented below “title: |”", "put 4 spaces before each of its lines"),
            ("events.yaml:6:1", "this text is not indented below “note: >”", "put 4 spaces before each of its lines"),
        ],
    )


@pytest.mark.parametrize(
    "text",
    [
        "- id: talks\n  title: |\n    On trade\n  kind: meeting",
        "- id: talks\n  title: |\n  kind: meeting",  # nothing stands there
        "- id: talks\n  agenda:\n    - |\n    - On trade",
        "- id: talks\n  note: |\n    a: |\n    b\n",  # in a text it is as it was written
        "note: |\n\n# what follows is another\n",
    ],
)
def test_a_text_of_several_lines_that_is_indented_stays(text: str) -> None:
    assert mended(text) == (text, [])
