from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date

import pytest

from briefgen.auditing import new_text as module
from briefgen.auditing.new_text import LONGEST, new_text, next_id, recognised
from briefgen.auditing.proposals import proposals
from briefgen.domain.catalog import Catalog
from tests.auditing.held import unlike
from tests.auditing.proposing.texts import text
from tests.steps import calls

TODAY = date(2026, 11, 26)
TEXT = "date 2025-04-18 Tell a friend\nRumen Radev came on Monday. Trade was 5 million."
PEOPLE = "- {id: rumen-radev, name: Rumen Radev, side: BG, source: s007 p1}"
SOURCES = "- {id: s007, title: An item, published: 2025-01-01}"


def test_what_a_text_is(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, people=PEOPLE, organisations="", events="")
    read = new_text(found, "new.txt", TEXT.encode(), today=TODAY)
    assert (read.source.id, read.source.published, read.source.language, read.dated) == (
        "s008",
        date(2025, 4, 18),
        "en",
        True,
    )
    assert (str(read.source.title), read.source.document) == ("Title in our own words", "new.txt")
    assert read.source.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [(s.paragraph, s.number, known) for s, known in recognised(read)][1:] == [
        (2, 1, {"people": ("rumen-radev",), "bodies": (), "dates": ("2025-04-14", "2025-04-21"), "figures": ()}),
        (2, 2, {"people": (), "bodies": (), "dates": (), "figures": ("5 million",)}),
    ]


def test_a_text_without_a_day_has_today_s_to_be_confirmed(catalog: Callable[..., Catalog]) -> None:
    found = catalog(people="", organisations="", events="", sources="")
    read = new_text(found, "new.txt", b"On Monday they met.", today=TODAY)
    assert (read.source.published, read.dated, next_id(found)) == (TODAY, False, "s000")


@pytest.mark.parametrize(
    ("on_file", "whens"),
    [
        ("sha256: {digest}", [("2025-11-10/2025-11-11", True), ("2025-11-01/2025-11-02", True)]),
        ("document: new.txt", [("2026-11-10/2026-11-11", True), ("2026-11-01/2026-11-02", True)]),  # it may be another
    ],
)
def test_the_day_of_a_text_on_file_tells_the_year_of_its_dates(
    catalog: Callable[..., Catalog], on_file: str, whens: list[tuple[str, bool]]
) -> None:
    words = b"Rumen Radev will visit Kazakhstan on 10-11 November.\n\nMaria Ivanova visited Kazakhstan on 1-2 November."
    told = on_file.format(digest=hashlib.sha256(words).hexdigest())
    found = catalog(
        sources=f"- {{id: s007, title: An item, published: 2025-11-05, language: en, {told}}}",
        people=f"{PEOPLE}\n- {{id: maria-ivanova, name: Maria Ivanova, side: BG, source: s007 p2}}",
        organisations="",
        events="",
    )
    events = [p.fields for p in proposals(new_text(found, "new.txt", words, today=TODAY)) if p.kind == "events"]
    assert [(event["when"], "inferred" in event) for event in events] == whens


def test_a_day_with_its_weekday_tells_the_year(catalog: Callable[..., Catalog]) -> None:
    found = catalog(people="", organisations="", events="", sources="")
    read = new_text(found, "new.txt", b"On Monday, June 9, they met.", today=TODAY)
    assert (read.source.published, read.dated) == (date(2025, 6, 9), True)
    read = new_text(found, "new.txt", b"On Thursday, February 29, they met.", today=TODAY)
    assert (read.source.published, read.dated) == (date(2024, 2, 29), True)


def test_a_day_that_no_month_has_is_none(catalog: Callable[..., Catalog]) -> None:
    found = catalog(people="", organisations="", events="", sources="")
    read = new_text(found, "new.txt", b"31 November 2025. They met on 9 June 2025.", today=TODAY)
    assert (read.source.published, read.dated) == (date(2025, 6, 9), True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday, 9 June 2025\nThey met.", "2025-06-09"),
        ("ASTANA, Monday, June 9 - They met on 2 May 2023.", "2025-06-09"),
        ("ASTANA, June 9 - They met.", "2026-06-09"),
        ("June 9\nThey met on 2 May 2023.", "2026-06-09"),
        ("A title.\nA line.\nThey met in Astana on June 9 and on 2 May 2023.", "2023-05-02"),
        ("The session is to be on 12 May 2027.\n9 June 2025", "2025-06-09"),
        ("They spoke of many things in the city of Astana on June 9.", None),
        ("A" * 38 + " June 9 was the day.", "2026-06-09"),
        ("A" * 39 + " June 9 was the day.", None),
        ("A title.\nJune 9 was the day.", "2026-06-09"),
        ("On Wednesday, June 9, they met.", "2021-06-09"),
        ("On Saturday, June 9, they met.", None),
        ("A title.\nA line.\nJune 9 was the day.", None),
        ("They met in June 2025 and on Monday, June 9.", "2025-06-09"),
        ("The ties are many.\nA line.\nAs of 1 January 2024 there were 190 companies.", None),
        (
            "The ties are many.\nA line.\nAs of 1 January 2024 there were 190 companies.\nThey met on 2 May 2024.",
            "2024-05-02",
        ),
        ("January 15\nTurnover in ten months of 2018 was 165 million.", "2019-01-15"),
        ("June 9\nTurnover in January-October 2018 was 165 million.", "2019-06-09"),
        ("June 9\nTurnover in January-October this year was 165 million.", "2026-06-09"),
        ("June 9\nTurnover in January-May last year was 165 million.", "2026-06-09"),
        ("June 9\nTurnover in October 2018 was 165 million.", "2026-06-09"),
        ("26 November 2026 is today.", "2026-11-26"),
        ("27 November 2026 is tomorrow.", None),
        ("November 26 it is.", "2026-11-26"),
        ("November 27 it is.", "2025-11-27"),
        ("The ties that there are began on 7 May 1992.\nA line.\nA line.\n(Bucharest, 9 June 2025)", "2025-06-09"),
        ("A title.\nA line.\nThey met on 2 May 2023.\nBy our correspondent, 9 June 2025", "2025-06-09"),
        ("Forum on 2 May 2023\nASTANA, 9 June 2025 – They met.", "2025-06-09"),
        ("They met for the first time on 2 May 2023.\nASTANA, 9 June 2025. – They met.", "2025-06-09"),
        ("The forum is planned for 2 May 2023.\nA line.\nThey met on 9 June 2021.", "2021-06-09"),
        ("They signed it today.", None),
        ("They met in 5 halls in June 2025.", None),
        ("luni, 9 iunie 2025\nÎntâlnirea și relațiile", "2025-06-09"),
        ("esmaspäev, 9. juuni 2025\nKohtumise kohta õhtul", "2025-06-09"),
        # A date that stands for itself has four words beside it at most, and none before it that leads to it.
        ("They met on 2 May 2023.\nWritten down by somebody, 9 June 2025", "2025-06-09"),
        ("They met on 2 May 2023.\nWritten down here by somebody, 9 June 2025", "2023-05-02"),
        ("They met on 2 May 2023.\nWritten down on 9 June 2025", "2023-05-02"),
        ("They met on 2 May 2023.\nOn 9 June 2025", "2025-06-09"),
        ("They met on 2 May 2023.\nForum, 9 June 2025", "2023-05-02"),
        ("They met on 2 May 2023.\nCancelled, 9 June 2025", "2023-05-02"),
        ("They met on 2 May 2023.\nASTANA, 9 June 2025 – They met there for a long talk.", "2025-06-09"),
        ("They met on 2 May 2023.\nASTANA, 9 June 2025 – Forum", "2025-06-09"),
        ("They met on 2 May 2023.\nASTANA, 9 June 2025 год – They met there for a long talk.", "2025-06-09"),
        ("They met on 2 May 2023.\nASTANA, 9 June 2025 –They met there for a long talk.", "2023-05-02"),
        ("They met on 2 May 2023.\n" + "A" * 38 + ", 9 June 2025 – They met there for a long talk.", "2023-05-02"),
        ("They met on 2 May 2023.\n" + "A" * 37 + ", 9 June 2025 – They met there for a long talk.", "2025-06-09"),
        ("They met on 2 May 2023.\n" + "A" * 38 + ", 9 June 2025", "2025-06-09"),
        ("They met on 2 May 2023.\nThey left. 9 June 2025", "2023-05-02"),
        ("Many words stand before it, and here comes Monday, June 9, at last.", "2025-06-09"),
        ("The session is planned for 9 June 2025.", None),
    ],
)
def test_the_day_of_a_text_is_the_first_that_its_head_tells(
    catalog: Callable[..., Catalog], text: str, day: str | None
) -> None:
    read = new_text(catalog(people="", organisations="", events=""), "new.txt", text.encode(), today=TODAY)
    assert (read.dated, str(read.source.published)) == (day is not None, day or str(TODAY))


def test_a_day_without_its_year_is_known_as_such(catalog: Callable[..., Catalog]) -> None:
    found = catalog(people="", organisations="", events="")
    texts = (b"June 9\nThey met.", b"9 June 2025\nThey met.", b"They met.")
    assert [new_text(found, "new.txt", text, today=TODAY).yearless for text in texts] == [True, False, False]


BODIES = """\
- {id: energy, name: Ministry of Energy of Kazakhstan, kind: ministry, country: KZ, source: s007 p1}
- {id: agency, name: Agency of Energy, kind: institution, country: KZ, aliases: [The Agency], source: s007 p1}
"""


@pytest.mark.parametrize(
    ("text", "bodies", "countries"),
    [
        ("The Ministry of Energy of Kazakhstan spoke with Bulgaria.", ("energy",), ("BG",)),
        ("Minister of Energy of Kazakhstan Ivan Petrov came to Latvia.", ("energy",), ()),
        ("The Agency came.", ("agency",), ()),
        ("Romania, France and Bulgaria came.", (), ("RO", "BG")),
    ],
)
def test_the_bodies_and_counterparts_of_a_sentence(
    catalog: Callable[..., Catalog], text: str, bodies: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    found = catalog(sources=SOURCES, people="", organisations=BODIES, events="")
    read = new_text(found, "new.txt", text.encode(), today=TODAY)
    assert [(known["bodies"], read.countries(s)) for s, known in recognised(read)] == [(bodies, countries)]


def test_people_in_the_order_they_are_named(catalog: Callable[..., Catalog]) -> None:
    people = PEOPLE + "\n- {id: maria, name: Maria Ivanova, side: BG, source: s007 p1}"
    found = catalog(sources=SOURCES, people=people, organisations="", events="")
    read = new_text(found, "new.txt", b"Maria Ivanova met Rumen Radev. Rumen Radev left.", today=TODAY)
    assert [read.people(s) for s in read.sentences] == [("maria", "rumen-radev"), ("rumen-radev",)]


@pytest.mark.parametrize(
    ("text", "language", "people"),
    [
        ("2025 m. birželio 9 d. Talgat Kaliev išvyko.", "lt", ()),
        ("2025 m. birželio 9 d. Ministras Kallas išvyko.", "lt", ("kaja-kallas",)),
        ("9 июня 2025 года. С министром Радевым говорили.", "ru", ()),
        ("9 июня 2025 года. Румен Радев приехал. С Радевым говорили.", "ru", ("rumen-radev",)),
    ],
)
def test_a_surname_alone_is_that_on_file(
    catalog: Callable[..., Catalog], text: str, language: str, people: tuple[str, ...]
) -> None:
    known = PEOPLE + "\n- {id: kaja-kallas, name: Kaja Kallas, side: BG, source: s007 p1}"
    found = catalog(sources=SOURCES, people=known, organisations="", events="")
    read = new_text(found, "new.txt", text.encode(), today=TODAY)
    assert (read.source.language, read.people(read.sentences[-1])) == (language, people)


@pytest.mark.parametrize(
    ("text", "dates", "figures"),
    [
        ("In June 2025 they sold 5 items in 7 days.", ("2025-06",), ("5", "7")),
        ("It was on 9 June, and again on 9 June.", ("????-06-09",), ()),
        ("They met in June.", (), ()),
        ("It opens in the first quarter of 2027.", ("2027-01 – 2027-03",), ()),
        ("In January-September 2026 it was 5 more than in 2025.", ("2026-01 – 2026-09", "2025"), ("5",)),
        ("They came on 3-5 June 2027.", ("2027-06-03", "2027-06-05"), ()),
        ("In 2025 seven came.", ("2025",), ()),
        ("They sold 5 items in June 2025.", ("2025-06",), ("5",)),
    ],
)
def test_the_dates_and_figures_of_a_sentence(
    catalog: Callable[..., Catalog], text: str, dates: tuple[str, ...], figures: tuple[str, ...]
) -> None:
    read = new_text(catalog(people="", organisations="", events=""), "new.txt", text.encode(), today=TODAY)
    assert [(known["dates"], known["figures"]) for _sentence, known in recognised(read)] == [(dates, figures)]


def test_the_counterpart_is_named_there_or_before_or_is_the_only_one(catalog: Callable[..., Catalog]) -> None:
    def first(words: str) -> str | None:
        read = text(catalog, words)
        return read.counterpart(read.sentences[2])

    assert first("Bulgaria came. Romania came.") == "BG"
    assert first("They came. Romania came.") == "RO"
    assert first("They came. Romania and Bulgaria came.") is None
    assert first("They came.") is None


def test_a_paragraph_of_one_sentence_needs_no_number(catalog: Callable[..., Catalog]) -> None:
    read = text(catalog, "One came. Two came.\nThree came.")
    assert [read.place(s) for s in read.sentences[2:]] == ["s001 p3 s1", "s001 p3 s2", "s001 p4"]


def test_what_goes_on_without_a_full_stop_is_not_read(catalog: Callable[..., Catalog]) -> None:
    read = text(
        catalog, f"Bulgaria came. {'They came and ' * (LONGEST // 14)}\n{'They came and ' * (LONGEST // 14 + 1)}"
    )
    assert [read.place(s) for s in read.sentences[2:]] == ["s001 p3 s1", "s001 p3 s2"]
    assert [read.place(s) for s in read.unread] == ["s001 p4"]
    read = text(catalog, f"Bulgaria came. {'They came and ' * (LONGEST // 14 + 1)}")
    assert [(read.place(s), read.counterpart(s)) for s in read.sentences[2:]] == [("s001 p3 s1", "BG")]


def test_a_text_of_twice_as_many_sentences_takes_twice_the_work(catalog: Callable[..., Catalog]) -> None:
    def work(times: int) -> int:
        read = text(
            catalog, "Ivanova came. Turnover with Bulgaria was 5 million euros. Turnover was 6 million. " * times
        )
        return calls(lambda: list(proposals(read)))

    work(1)
    assert work(80) < 3 * work(40)


def test_an_alias_that_is_a_surname_alone_is_no_name_in_full(catalog: Callable[..., Catalog]) -> None:
    people = "- {id: kaja-kallas, name: Kaja Kallas, aliases: [Kallas], side: BG, source: s007 p1}"
    found = catalog(sources=SOURCES, people=people, organisations="", events="")
    for words, named in (
        ("9 июня 2025 года. С Каллас говорили. С Калласом говорили.", ()),
        ("9 июня 2025 года. Кая Каллас приехала. С Калласом говорили.", ("kaja-kallas",)),
    ):
        read = new_text(found, "new.txt", words.encode(), today=TODAY)
        assert read.people(read.sentences[-1]) == named


def test_what_parts_a_dateline_from_the_news() -> None:
    whole = " – |– |/ |: |- |— | г. – |г. – | year - |m.: "
    assert unlike(module.DATELINE, whole=whole, none="–| longer – |2 – |.. – | –they|, ") == []
    befores = ["met on ", "встреча на ", "they, then on ", "кездесу қыста ", "on ", "met ON ", "they on"]
    assert [text for text in befores if (m := module._IN_A_SENTENCE.search(text)) and m["last"].islower()] == befores[
        :4
    ]


@pytest.mark.parametrize(("length", "read"), [(LONGEST, True), (LONGEST + 1, False)])
def test_how_long_a_sentence_is_read(catalog: Callable[..., Catalog], length: int, read: bool) -> None:
    found = catalog(sources=SOURCES, people=PEOPLE, organisations="", events="")
    told = new_text(found, "new.txt", ("A" * (length - 1) + ".").encode(), today=TODAY)
    assert ([len(s.text) for s in told.sentences], [len(s.text) for s in told.unread]) == (
        ([length], []) if read else ([], [length])
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("On 15 December the Minister will visit Sofia.", None),
        ("On 15 December the Minister visited Sofia.", date(2025, 12, 15)),
        ("Astana, 15 December – The Minister will visit Sofia.", date(2025, 12, 15)),
        ("On 20 November the Minister announced that she will visit Sofia.", date(2026, 11, 20)),
        ("15 декември: министърът ще посети София.", date(2025, 12, 15)),
        ("На 15 декември министърът ще посети София.", None),
    ],
)
def test_a_day_to_come_is_none_of_publication(catalog: Callable[..., Catalog], words: str, day: date | None) -> None:
    read = new_text(catalog(), "new.txt", words.encode(), today=TODAY)
    assert (read.source.published if read.dated else None) == day


def test_a_text_that_is_on_file_goes_by_its_id_there(catalog: Callable[..., Catalog]) -> None:
    words = "The President of Bulgaria visited Astana on 17 April 2025."
    digest = hashlib.sha256(words.encode()).hexdigest()
    on_file = f"- {{id: s007, title: An item, published: 2025-04-18, sha256: {digest}}}"
    read = new_text(
        catalog(sources=on_file, people="", organisations="", events=""), "new.txt", words.encode(), today=TODAY
    )
    found = tuple(proposals(read))
    assert {proposal.kind for proposal in found} == {"events"}
    assert found[0].fields["source"].startswith("s007 p1")
