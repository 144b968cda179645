from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.importing.ical.properties import clean
from briefgen.importing.vocabulary import fitted
from briefgen.reading import nodes
from briefgen.reading.compose import compose
from briefgen.reading.edits.spans import plain, spans
from briefgen.reading.edits.writing import Style, inline, items, simple
from briefgen.reading.text import read_document

LONG = "The two sides went through what had been agreed in the spring, and found that most of it is under way or done."


def test_a_record_reads_as_a_person_would_write_it() -> None:
    record = {
        "id": "bg-meeting",
        "title": "A: b",
        "counterparts": ["BG", "NO"],
        "when": date(2026, 12, 3),
        "busy": True,
        "place": None,
        "participants": ["a-b", {"person": "c-d", "as": "chair"}],
        "agenda": ["Trade in 2026", "Transport"],
        "outcome": LONG,
        "basis": {"text": "Told on the telephone, twice", "date": "2026-12-03"},
        "inferred": {"when": "It gives no day"},
        "source": ["s000 p1", "s001 p2 s3-4"],
        "value": Decimal("303.60"),
    }
    assert (
        Style().item(record, 2)
        == """\
- id: bg-meeting
    title: "A: b"
    counterparts: [BG, NO]
    when: 2026-12-03
    busy: true
    participants:
      - a-b
      - {person: c-d, as: chair}
    agenda:
      - Trade in 2026
      - Transport
    outcome: >-
      The two sides went through what had been agreed in the spring, and found that most of it is under way or done.
    basis: {text: "Told on the telephone, twice", date: 2026-12-03}
    inferred:
      when: It gives no day
    source: [s000 p1, s001 p2 s3-4]
    value: 303.60"""
    )


def test_it_follows_the_habits_of_the_file() -> None:
    report = {"status": "held", "agenda": ["One thing", "Another"]}
    assert Style("\r\n", 0).item(report, 0, 4) == (
        "-   status: held\r\n    agenda:\r\n    - One thing\r\n    - Another"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("NO", "NO"),
        ("10:30", '"10:30"'),
        ("~", '"~"'),
        ("null", '"null"'),
        ("-5", '"-5"'),
        ("a, b", '"a, b"'),
        ("it's: so", '"it\'s: so"'),
        ('"a": b', "'\"a\": b'"),
        ("👨\u200d👩: so", "'👨\u200d👩: so'"),
        ("", '""'),
        (["a", {"b": "c"}], "[a, {b: c}]"),
        (True, "true"),
        (Decimal("1.50"), "1.50"),
    ],
)
def test_on_one_line_only_what_would_be_misread_is_quoted(value: object, text: str) -> None:
    assert inline(value) == text


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).map(str.strip)
texts = words.filter(lambda word: word and "\ufeff" not in word)
values = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from(["note", "text", "reports", "day"]), inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["note", "when", "reports", "source"]), values, min_size=1))
def test_what_is_written_is_read_as_it_was_meant(fields: dict[str, object]) -> None:
    for style in (Style(), Style("\r\n", 0)):
        node = spans(style.item(fields, 0) + "\n")
        assert node is not None
        assert plain(node) == [simple(fields)]
    node = spans("[" + inline(fields) + "]")
    assert node is not None
    assert plain(node) == [simple(fields)]


def read_back(text: str) -> object:
    composed = compose(read_document("events.yaml", text.encode()))
    assert composed.diagnostics == ()
    assert composed.node
    return nodes.plain(composed.node)


def test_records_stand_below_each_other_with_room_between() -> None:
    records: list[dict[str, object]] = [
        {"id": "a-visit", "title": "Visit: the first", "counterparts": ["BG", "NO"], "when": "2027-03-10T10:00/11:30"},
        {"id": "b", "basis": {"text": "Imported from a.ics", "date": "2026-11-23"}},
    ]
    assert items(records, 2) == (
        "\n"
        "  - id: a-visit\n"
        '    title: "Visit: the first"\n'
        "    counterparts: [BG, NO]\n"
        "    when: 2027-03-10T10:00/11:30\n"
        "\n"
        "  - id: b\n"
        "    basis: {text: Imported from a.ics, date: 2026-11-23}\n"
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
def test_no_text_of_a_record_is_taken_for_something_else(title: str) -> None:
    assert read_back(items([{"id": "a", "title": title}], 2)) == [{"id": "a", "title": title}]


@given(st.lists(st.text(max_size=300), min_size=1, max_size=4), st.sampled_from([0, 2, 4]))
def test_any_text_that_is_imported_reads_back(texts: list[str], column: int) -> None:
    titles = [words for text in texts if (words := fitted(clean(text))[0])]
    records = [{"id": f"a-{n}", "title": words} for n, words in enumerate(titles)]
    if records:
        assert read_back(items(records, column)) == records
