from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.importing.order import Imported, Order
from briefgen.importing.proof import prove
from briefgen.importing.tables.rows import read_table
from briefgen.reading.edits.writing import items

DAY = date(2026, 11, 26)
Read = Callable[..., Imported]


@pytest.fixture
def read(catalog: Callable[..., Catalog]) -> Read:
    """Read a table written in the test: a line a row, its cells parted by semicolons."""

    def table(text: str, counterpart: str | None = None, since: date | None = None) -> Imported:
        order = Order("plan.csv", catalog(), DAY, counterpart=counterpart, since=since)
        return read_table(text.encode(), order)[0]

    return table


def left(found: Imported) -> list[str]:
    return [str(one) for one in found.left_out]


def test_a_table_of_when_what_with_whom_where(read: Read, catalog: Callable[..., Catalog]) -> None:
    found = read("Plan of the desk\n\nWhen;What;With whom;Where\n16 March 2027;Talks on transport;Bulgaria;Sofia\n")
    record = {
        "id": "talks-on-transport-2027",
        "kind": "other",
        "title": "Talks on transport",
        "counterparts": ["BG"],
        "status": "planned",
        "when": "2027-03-16",
        "place": "Sofia",
        "basis": {"text": "Imported from plan.csv", "date": "2026-11-26"},
    }
    assert (found.events, found.entries, found.carried, found.left_out) == ([record], 1, 1, [])
    assert prove(catalog(), "events", items(found.events, 0), "events.yaml") == ()


@pytest.mark.parametrize(
    ("cells", "when"),
    [
        ("16.03.2027;", "2027-03-16"),
        ("2027-03;", "2027-03"),
        ("март 2027;", "2027-03"),
        ("46462;", "2027-03-16"),
        ("16–18 March 2027;", "2027-03-16/2027-03-18"),
        ("2027-03-16;18.03.2027", "2027-03-16/2027-03-18"),
        ("2027-03-16;2027-03-16", "2027-03-16"),
        ("TBC;", "undated"),
        ("Q1 2027;", "2027-01..2027-03"),
        ("2. Quartal 2027;", "2027-04..2027-06"),
        ("16.03.2027 14:00–16:00;", "2027-03-16T14:00/16:00"),
        ("16 March 2027, 9.30 - 11.00 h;", "2027-03-16T09:30/11:00"),
    ],
)
def test_dates_in_many_notations(read: Read, cells: str, when: str) -> None:
    found = read(f"Date;Until;Event;Country\n{cells};Talks;BG\n")
    assert [record["when"] for record in found.events] == [when], left(found)


@pytest.mark.parametrize(
    ("written", "when"),
    [("2027-03-16T22:00Z", "2027-03-17T03:00"), ("2027-03-16 22:00:00+05:00", "2027-03-16T22:00")],
)
def test_an_hour_with_an_offset_is_told_by_the_desks_clocks(read: Read, written: str, when: str) -> None:
    (record,) = read(f"Date;Event\n{written};Talks\n", "BG").events
    assert (record["when"], record["inferred"]) == (when, {"when": f"The table says {written}."})


@pytest.mark.parametrize(("time", "when"), [("10:00", "2027-03-16T10:00"), ("9.30 – 11.00", "2027-03-16T09:30/11:00")])
def test_hours(read: Read, time: str, when: str) -> None:
    assert read(f"Date;Time;Event\n2027-03-16;{time};Talks\n", "BG").events[0]["when"] == when


def test_what_may_be_two_days_is_left_out_unless_the_table_tells(read: Read) -> None:
    alone = read("Date;Event\n03/04/2027;Talks\n", "BG")
    assert left(alone) == [
        "line 2, “Talks”, is left out: “03/04/2027” may be two days: is the day or the month first? Write 2027-04-03 or 2027-03-04"
    ]
    told = read("Date;Event\n03/04/2027;Talks\n16/04/2027;Forum\n", "BG")
    assert [(record["when"], record.get("inferred")) for record in told.events] == [
        ("2027-04-03", {"when": "The table says 03/04/2027, and other rows of it write the day first."}),
        ("2027-04-16", None),
    ]
    torn = read("Date;Event\n03/04/2027;Talks\n16/04/2027;Forum\n04/16/2027;Fair\n", "BG")
    assert [record["title"] for record in torn.events] == ["Forum", "Fair"]


def test_counterparts_by_code_and_by_name_in_many_languages(read: Read) -> None:
    rows = ["BG", "Bulgaria", "България", "Rumänien", "BG, RO", "Болгария и Румыния"]
    found = read("Date;Event;Country\n" + "".join(f"2027-03-{n + 10};Event {n};{who}\n" for n, who in enumerate(rows)))
    assert [record["counterparts"] for record in found.events] == [
        ["BG"],
        ["BG"],
        ["BG"],
        ["RO"],
        ["BG", "RO"],
        ["BG", "RO"],
    ]


def test_what_is_left_out_and_why(read: Read) -> None:
    found = read(
        "Date;Event;Country\n;No day;BG\nsoon;Vague;BG\n2027-03-16;;BG\n2027-03-16;Nobody;\n2027-03-16;Far;France\n"
    )
    assert left(found) == [
        "line 2, “No day”, is left out: it does not say when; write “undated” where no date is known",
        "line 3, “Vague”, is left out: “soon” is not a date; write a day as 2027-05-03, a month as 2027-05, and “undated” where none is known",
        "line 4, “without a title”, is left out: it does not say what; write a title",
        "line 5, “Nobody”, is left out: it names no counterpart; name one with --counterpart, or the column that does with --map with=COLUMN",
        "line 6, “Far”, is left out: “France” is no counterpart of this desk; write one that is, or add it to seeds/counterparts.yaml",
    ]
    assert (found.entries, found.carried) == (5, 0)


def test_what_is_over_was_held_as_is_said_of_it(read: Read) -> None:
    found = read(
        "Date;Event;Status\n2026-03-16;Talks;\n2026-03-17;Forum;cancelled\n2027-03-18;Fair;held\n2027-03-19;Visit;confirmed\n",
        "BG",
    )
    assert [(record["status"], record.get("inferred")) for record in found.events] == [
        ("held", {"status": "The table lists it, and its day is over."}),
        ("cancelled", None),
        ("planned", None),
        ("confirmed", None),
    ]
    assert [
        r["title"] for r in read("Date;Event\n2026-03-16;Talks\n2027-03-16;Forum\n", "BG", date(2027, 1, 1)).events
    ] == ["Forum"]


def test_what_is_there_already_is_not_made_again(read: Read, catalog: Callable[..., Catalog]) -> None:
    events = "- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: planned, when: 2027-03-16, source: s000 p1}"
    order = Order("plan.csv", catalog(events=events), DAY)
    found = read_table(b"Date;Event;Country\n2027-03-16;TALKS;BG\n2027-03-17;Talks;BG\n", order)[0]
    assert (found.present, [(r["id"], r["when"]) for r in found.events]) == (1, [("talks-2027", "2027-03-17")])


def test_a_day_of_reference_and_an_event_under_its_new_title_are_there_already(catalog: Callable[..., Catalog]) -> None:
    """As they are where the same comes as a calendar."""
    days = "- {id: bg-day, title: National day, kind: national-day, counterpart: BG, when: 2027-03-03, basis: {text: Law, date: 2025-01-01}}"
    events = "- {id: talks, kind: meeting, title: Talks, counterparts: [BG], reports: [{status: planned, when: 2027-03-16, title: Long talks, source: s000 p1}]}"
    order = Order("plan.csv", catalog(events=events, reference_days=days), DAY)
    rows = b"2027-03-03;National Day;BG\n2027-03-16;Talks;BG\n2027-03-16;Long talks;BG\n"
    found = read_table(b"Date;Event;Country\n" + rows, order)[0]
    assert (found.present, found.events) == (3, [])


def keyed(catalog: Catalog, rows: str, *, mapped: bool = True) -> Imported:
    """A table with a column of keys."""
    order = Order("plan.csv", catalog, DAY, counterpart="BG")
    return read_table(f"No;When;What;Where\n{rows}".encode(), order, ["key=No"] if mapped else [])[0]


def test_a_row_with_a_key_is_known_again(catalog: Callable[..., Catalog]) -> None:
    rows = "7;2026-12-10;Talks;Sofia\n8;2026-12-11;Lunch;Sofia\n;2026-12-12;Walk;Sofia\n"
    first = keyed(catalog(), rows)
    assert {name: one["uid"] for name, one in first.marks.items()} == {
        "talks-2026": "plan.csv#7",
        "lunch-2026": "plan.csv#8",
    }
    known = catalog(events="events:\n" + items(first.marked_events(), 2))
    same = keyed(known, rows)
    assert (same.events, same.changed, same.vanished, same.present) == ([], [], [], 3)
    moved = keyed(known, "7;2026-12-17;Talks;Plovdiv\n")
    assert [(one.id, one.report) for one in moved.changed] == [
        ("talks-2026", {"when": "2026-12-17", "place": "Plovdiv"})
    ]
    assert moved.vanished == ["lunch-2026"]
    assert keyed(known, "7;2026-12-17;Talks;Sofia\n", mapped=False).vanished == []


def test_two_rows_have_not_one_key(catalog: Callable[..., Catalog]) -> None:
    found = keyed(catalog(), "7;2026-12-10;Talks;\n7;2026-12-11;Lunch;\n")
    assert left(found) == ["line 3, “Lunch”, is left out: another row has its key, “7”"]


def test_what_of_a_row_is_not_carried_over_is_listed(read: Read) -> None:
    found = read("Date;Until;Time;Event\n2027-03-16;2027-03-18;10:00;Talks\n", "BG")
    assert (found.carried, left(found)) == (1, ["line 2, “Talks”: its hour, 10:00, which belongs to one day alone"])


def test_a_calendar_that_outlook_exported_as_a_table(read: Read) -> None:
    heads = "Subject;Start Date;Start Time;End Date;End Time;All day event;Categories;Description;Location\n"
    talks = "Talks;3/16/2027;10:00:00 AM;3/16/2027;11:30:00 AM;False;Blue;Bring <b>two</b> copies;Sofia\n"
    visit = "Arrival;3/17/2027;12:00:00 AM;3/19/2027;12:00:00 AM;True;Blue, Visit;;Sofia\n"
    found = read(heads + talks + visit, "BG")
    assert [(r["kind"], r["when"], r.get("note")) for r in found.events] == [
        ("other", "2027-03-16T10:00/11:30", "Bring two copies"),
        ("visit", "2027-03-17/2027-03-18", None),
    ], left(found)


@pytest.mark.parametrize(
    ("heads", "off", "on"),
    [
        ("Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis", "Aus", "Ein"),
        ("Objet;Début;Début;Fin;Fin;Journée entière", "Faux", "Vrai"),
        ("Objet;Date de début;Heure de début;Date de fin;Heure de fin;Événement toute la journée", "FAUX", "VRAI"),
        ("Тема;Дата начала;Время начала;Дата завершения;Время завершения;Целый день", "Ложь", "Истина"),
        ("Asunto;Fecha de comienzo;Comienzo;Fecha de finalización;Finalización;Todo el día", "FALSO", "VERDADERO"),
        ("Oggetto;Data inizio;Ora inizio;Data fine;Ora fine;Giornata intera", "Falso", "Vero"),
        ("Temat;Data rozpoczęcia;Czas rozpoczęcia;Data zakończenia;Czas zakończenia;Wydarzenie całodzienne", "Fałsz", "Prawda"),
        ("Onderwerp;Begindatum;Begintijd;Einddatum;Eindtijd;Gebeurtenis, hele dag", "Onwaar", "Waar"),
        ("Assunto;Data de Início;Hora de Início;Data de Término;Hora de Término;Evento de Dia Inteiro", "Falso", "Verdadeiro"),
        ("Тема;Начална дата;Начален час;Крайна дата;Краен час;Целодневно събитие", "Невярно", "Вярно"),
        ("Тема;Дата початку;Час початку;Дата завершення;Час завершення;Подія на весь день", "Хибність", "Істина"),
        ("Ämne;Startdatum;Starttid;Slutdatum;Sluttid;Heldagshändelse", "Falskt", "Sant"),
        ("Emne;Startdato;Starttidspunkt;Slutdato;Sluttidspunkt;Hele dagen", "Falsk", "Sand"),
        ("Aihe;Alkamispäivä;Alkamisaika;Päättymispäivä;Päättymisaika;Koko päivän tapahtuma", "Epätosi", "Tosi"),
        ("Předmět;Datum zahájení;Čas zahájení;Datum ukončení;Čas ukončení;Celodenní událost", "Nepravda", "Pravda"),
        ("Tárgy;Kezdési dátum;Kezdési időpont;Befejezési dátum;Befejezési időpont;Egész napos", "Hamis", "Igaz"),
        ("Konu;Başlangıç Tarihi;Başlangıç Saati;Bitiş Tarihi;Bitiş Saati;Tüm gün", "YANLIŞ", "DOĞRU"),
        ("Subiect;Dată de început;Ora de început;Dată de sfârșit;Ora de sfârșit;Toată ziua", "Fals", "Adevărat"),
        ("Teema;Alguskuupäev;Algusaeg;Lõppkuupäev;Lõppaeg;Kogu päev", "Väär", "Tõene"),
        ("Tema;Pradžios data;Pradžios laikas;Pabaigos data;Pabaigos laikas;Visos dienos įvykis", "Netiesa", "Tiesa"),
        ("件名;開始日;開始時刻;終了日;終了時刻;終日イベント", "FALSE", "TRUE"),
    ],
)  # fmt: skip
def test_calendars_that_outlook_exports_in_other_languages(read: Read, heads: str, off: str, on: str) -> None:
    rows = f"Talks;16.03.2027;10:00:00;16.03.2027;11:30:00;{off}\nFair;17.03.2027;0:00:00;19.03.2027;0:00:00;{on}\n"
    found = read(f"{heads}\n{rows}", "BG")
    assert [record["when"] for record in found.events] == ["2027-03-16T10:00/11:30", "2027-03-17/2027-03-18"]
    assert left(found) == []


def test_an_answer_that_nobody_knows_takes_no_hours_away(read: Read) -> None:
    found = read("Date;Event;Time;All day\n16.03.2027;Talks;10:00;perhaps\n", "BG")
    assert found.events[0]["when"] == "2027-03-16T10:00"
    words = "line 2, “Talks”: whether it lasts all day: “perhaps” says neither yes nor no"
    assert left(found) == [words]


def test_from_and_to_are_hours_where_nothing_else_stands_there(read: Read) -> None:
    found = read("Date;From;To;Event\n16.03.2027;10:00;11:30;Talks\n17.03.2027;9 am;;Fair\n", "BG")
    assert [record["when"] for record in found.events] == ["2027-03-16T10:00/11:30", "2027-03-17T09:00"]


def test_a_note_that_is_cut_is_told(read: Read) -> None:
    found = read(f"Date;Event;Note\n2027-03-16;Talks;{'word ' * 400}\n", "BG")
    assert (len(str(found.events[0]["note"])), left(found)) == (
        1496,
        ["line 2, “Talks”: the end of its note, which is too long"],
    )


def test_a_status_in_other_words_and_one_that_is_not_known(read: Read) -> None:
    found = read("Date;Event;Status\n2027-03-16;Talks;bestätigt\n2027-03-17;Forum;wackelt\n", "BG")
    assert [record["status"] for record in found.events] == ["confirmed", "planned"]
    assert left(found) == ["line 3, “Forum”: its status, “wackelt”, which is none that is known"]


def test_a_counterpart_by_its_name_in_a_language_of_any_state(read: Read) -> None:
    found = read("Date;Event;Country\n2027-03-16;Talks;ブルガリア; \n2027-03-17;Forum;Rumänien\n")
    assert [record["counterparts"] for record in found.events] == [["BG"], ["RO"]]


def test_a_counterpart_whose_name_has_an_and_in_it_is_one(catalog: Callable[..., Catalog]) -> None:
    desk = catalog(counterparts="- {code: BA, slug: bosnia}\n- {code: BG, slug: bulgaria}\n")
    rows = "16.03.2027;Talks;Bosnia and Herzegovina\n17.03.2027;Forum;Босна и Херцеговина, България\n"
    rows += "18.03.2027;Visit;BG and BA\n19.03.2027;Fair;Bosnia & Herzegovina/BG\n"
    found, _columns = read_table(f"Date;Event;Country\n{rows}".encode(), Order("plan.csv", desk, DAY))
    assert [record["counterparts"] for record in found.events] == [["BA"], ["BA", "BG"], ["BG", "BA"], ["BA", "BG"]]


@pytest.mark.parametrize(
    ("heads", "cells", "private"),
    [
        ("Private;Sensitivity", "False;Normal", False),
        ("Private;Sensitivity", "True;Private", True),
        ("Private;Sensitivity", "False;Confidential", True),
        ("Private;Sensitivity", "False;Personal", True),
        ("Private", "", False),
        ("Private", "TRUE", True),
        ("Privat;Vertraulichkeit", "Falsch;Normal", False),
        ("Privat", "Wahr", True),
        ("Частное", "Истина", True),
        ("Privat;Vertraulichkeit", "Aus;Normal", False),
        ("Privat;Vertraulichkeit", "Ein;Normal", True),
        ("Privat;Vertraulichkeit", "Aus;Vertraulich", True),
        ("Privé;Critère de diffusion", "Faux;Normale", False),
        ("Privé;Critère de diffusion", "Faux;Confidentiel", True),
        ("Частное;Пометка", "Ложь;Обычное", False),
        ("Частное;Пометка", "Ложь;Конфиденциально", True),
        ("Charakter", "Poufne", True),  # a head that nobody knows
        ("Remarks by the secretary", "Confidential talks", False),
    ],
)
def test_what_is_marked_private_is_never_carried_over(read: Read, heads: str, cells: str, private: bool) -> None:
    found = read(f"When;What;With whom;{heads}\n2027-03-16;Talks;Bulgaria;{cells}\n")
    assert found.carried == (0 if private else 1)
    assert left(found) == (["line 2, “Talks”, is left out: it is marked private"] if private else [])
