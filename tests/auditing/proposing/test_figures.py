from __future__ import annotations

import pytest

from briefgen.auditing.proposing.figures import figures
from tests.auditing.proposing.texts import Read, text

OWNER = "The sentence does not say by whose statistics; exports and imports are the reporter's."


def told(catalog: Read, words: str, language: str = "en") -> list[str]:
    """Indicator, period, value, unit and reporter of what is proposed."""
    read = text(catalog, words, language)
    fields = [p.fields for sentence in read.sentences for p in figures(read, sentence)]
    names = ("indicator", "period", "value", "unit", "reporter", "qualifier")
    return [" ".join(str(f[name]) for name in names if name in f) for f in fields]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Firms of Bulgaria plan to invest 250 million euros in 2024."),
        ("en", "It was hoped in 2024 that trade with Bulgaria could reach 200 million euros."),
        ("en", "In 2024 trade with Bulgaria did not reach 200 million euros."),
        ("bg", "Инвестициите от България са малко, а планът за 2024 г. е 9 млн. евро."),
        ("en", "The stock of investment from Bulgaria was 200 million euros in 2024."),
        ("en", "In 2024 investment from Bulgaria came near the annual target of 6.3 million dollars."),
        ("ru", "К 2024 году намерены довести товарооборот с Болгарией до 5 млрд долларов."),
        ("bg", "Очаква се през 2024 г. фирма от България да инвестира 40 млн. лева."),
        ("kk", "2024 жылы Болгариямен тауар айналымын 5 млн долларға жеткізу жоспарланған."),
        ("ro", "În 2024 o companie din Bulgaria intenționează să investească 15 milioane de euro."),
        ("lt", "Tikimės, kad 2024 m. prekybos apyvarta su Bulgarija viršys 700 mln. eurų."),
        ("et", "Loodame, et kaubavahetus Bulgaariaga jõuab 2024. aastal 200 miljoni euroni."),
    ],
)
def test_what_is_hoped_for_planned_or_missed_is_no_figure(catalog: Read, language: str, words: str) -> None:
    assert told(catalog, words, language) == []


@pytest.mark.parametrize(
    ("language", "words", "made"),
    [
        ("en", "In 2024 trade with Bulgaria reached 200 million euros.", ["turnover 2024 200 EUR million"]),
        ("en", "Some 60 firms of Bulgaria are registered here.", ["companies ..2025-04-18 60 companies about"]),
        ("en", "Some 60 firms of Bulgaria came to a fair.", []),
        ("en", "Firms of Bulgaria earned 5 million euros in 2024, and they are active.", []),
        ("ru", "Зарегистрировано 80 предприятий с капиталом Болгарии.", ["companies ..2025-04-18 80 companies"]),
        ("bg", "Тук работят 80 фирми от България.", ["companies ..2025-04-18 80 companies"]),
        ("kk", "Мұнда Болгарияның 80 компаниясы жұмыс істейді.", ["companies ..2025-04-18 80 companies"]),
        ("ro", "Aici activează 80 de companii cu capital din Bulgaria.", ["companies ..2025-04-18 80 companies"]),
        ("lt", "Čia veikia 80 įmonių iš Bulgarijos.", ["companies ..2025-04-18 80 companies"]),
        ("et", "Siin tegutseb 80 Bulgaaria ettevõtet.", ["companies ..2025-04-18 80 companies"]),
    ],
)
def test_what_was_reached_is_and_companies_are_counted_where_they_are_at_work(
    catalog: Read, language: str, words: str, made: list[str]
) -> None:
    assert told(catalog, words, language) == made


def test_exports_without_an_owner_are_doubted(catalog: Read) -> None:
    read = text(catalog, "In 2024 exports came to 5 million euros, and so did trade with Bulgaria.")
    (found,) = figures(read, read.sentences[-1])
    assert (found.fields["indicator"], found.fields["doubt"]) == ("exports", OWNER)
    assert told(catalog, "In 2024 exports from Bulgaria came to 5 million euros.") == ["exports 2024 5 EUR million BG"]


def test_a_period_taken_from_the_sentence_before_is_inferred(catalog: Read) -> None:
    read = text(
        catalog, "In 2024 trade with Bulgaria came to 9 million euros. Exports from Bulgaria came to 5 million euros."
    )
    made = [p.fields for p in figures(read, read.sentences[-1])]
    assert [(f["period"], f["inferred"]) for f in made] == [
        ("2024", {"period": "The sentence tells no period; that of the sentence before it is taken."})
    ]
