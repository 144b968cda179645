from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.importing.tables.columns import WORDS, Column, _exactly, find_columns, is_head, lettered


@pytest.mark.parametrize(
    ("heads", "read"),
    [
        (("When", "What", "With whom", "Where"), "when title with place"),
        (
            ("Start date", "End date", "Time", "Subject", "Country", "Venue", "Status"),
            "when until time title with place status",
        ),
        (("when", "title", "counterparts", "status"), "when title with status"),
        (("Дата", "Событие", "Страна", "Место", "Примечание"), "when title with place note"),
        (("Кога", "Какво", "Държава", "Къде"), "when title with place"),
        (("Datum", "Titel", "Land", "Ort"), "when title with place"),
        (("Date:", "Event name", "City"), "when title place"),
        (("Dato", "Tittel", "Sted"), "when title place"),
        (("von", "bis", "Ereignis", "mit wem"), "when until title with"),
        (("Data", "Wydarzenie", "Kraj", "Miejsce"), "when title with place"),
        (("日付", "件名", "国", "場所", "備考"), "when title with place note"),
        (("Date", "С участием", "Тема"), "when title"),
        (("Description", "Date", "Country"), "when title with"),
        (("Date", "Description", "Subject"), "when title note"),
        (("Date entered", "Meeting Organizer", "Date", "Subject"), "when title"),
        # as Outlook exports a calendar in English, German and Russian
        (
            (
                "Subject",
                "Start Date",
                "Start Time",
                "End Date",
                "End Time",
                "All day event",
                "Categories",
                "Description",
            ),
            "when until time end-time all-day title kind note",
        ),
        (
            (
                "Betreff",
                "Beginnt am",
                "Beginnt um",
                "Endet am",
                "Endet um",
                "Ganztägiges Ereignis",
                "Beschreibung",
                "Ort",
            ),
            "when until time end-time all-day title place note",
        ),
        (
            ("Тема", "Дата начала", "Время начала", "Дата завершения", "Время завершения", "Целый день", "Описание"),
            "when until time end-time all-day title note",
        ),
        (("Күні", "Іс-шара", "Τόπος"), "when title place"),
        (("KONU", "BAŞLANGIÇ TARİHİ", "BAŞLANGIÇ SAATİ", "BİTİŞ TARİHİ"), "when until time title"),
        (("ΗΜΕΡΟΜΗΝΙΑ", "ΕΚΔΗΛΩΣΗ", "ΧΩΡΑ"), "when title with"),
        (("DESCRIPCION", "FECHA", "PAIS"), "when title with"),
    ],
)
def test_columns_are_known_by_their_heads(heads: tuple[str, ...], read: str) -> None:
    assert [column.value for column in find_columns(heads).places] == read.split()
    assert is_head(heads)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_head_is_known_in_capitals_and_as_any_program_stores_its_accents(form: Literal["NFC", "NFD"]) -> None:
    words = [(word, column) for column, listed in WORDS.items() for word in listed.split("|")]
    unknown = [w for w, column in words if _exactly(unicodedata.normalize(form, w.upper())) is not column]
    assert (len(words) > 500, unknown) == (True, [])


def test_what_is_read_and_what_is_not_is_told() -> None:
    assert find_columns(("No.", "Date", "Event", "Budget")).lines() == [
        "Read as: when ← “Date”, title ← “Event”.",
        "Not read: “No.”, “Budget”.",
    ]


def test_the_head_that_says_it_best_counts() -> None:
    assert find_columns(("Date entered", "Meeting Organizer", "Date", "Subject")).places == {
        Column.WHEN: 2,
        Column.TITLE: 3,
    }


def test_what_is_said_counts_before_what_is_guessed() -> None:
    columns = find_columns(("Date", "Entered", "Event", "X"), ["when=entered, title=4"])
    assert (columns.places, columns.cell(("a", "b", "c", "d"), Column.TITLE)) == (
        {Column.WHEN: 1, Column.TITLE: 3},
        "d",
    )
    assert (columns.cell(("a",), Column.WHEN), columns.cell(("a",), Column.PLACE)) == ("", "")


def test_columns_without_a_head_are_called_as_spreadsheets_do() -> None:
    heads = lettered(("Date", "", "Event"), [("x", "", "y"), ("x", "", "y", *[""] * 23, "z")])
    assert heads == ("Date", "", "Event", *[""] * 23, "column AA")
    assert find_columns(heads).lines()[1] == "Not read: “column AA”."
    assert find_columns(heads, ["place=column aa"]).places[Column.PLACE] == 26
    assert (lettered(("Date",), []), lettered((), [])) == (("Date",), ())


@pytest.mark.parametrize(
    ("heads", "mapped", "told", "hint"),
    [
        (
            ("Alpha", "Event"),
            [],
            "No column says “when”; the columns are: “Alpha”, “Event”.",
            "Say which one it is: --map when=NAME, where NAME is the head of the column.",
        ),
        ((), [], "No column says “when”; the columns are: none.", None),
        (
            ("Date", "Event"),
            ["wehn=Date"],
            "“wehn” is nothing that a column may say.",
            "Did you mean “when”? known: when, until, time, end-time, all-day, title, with, place, kind, status, note, private, sensitivity, key",
        ),
        (("Date", "Event"), ["when=Day"], "There is no column “Day”.", "The columns are: “Date”, “Event”."),
        (("Date", "Event"), ["when=3"], "There is no column “3”.", "The columns are: “Date”, “Event”."),
    ],
)
def test_what_cannot_be_found(heads: tuple[str, ...], mapped: list[str], told: str, hint: str | None) -> None:
    with pytest.raises(BriefgenError) as refused:
        find_columns(heads, mapped)
    assert str(refused.value) == told
    assert hint is None or refused.value.hint == hint


def test_rows_of_data_are_no_heads() -> None:
    assert not any(is_head(row) for row in (("2027-03-16", "Talks", "BG"), ("Plan of events", ""), ("", "")))
