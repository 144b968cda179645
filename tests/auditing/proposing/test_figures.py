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
        ("en", "In 2024 trade with Bulgaria of 200 million euros was the target.", []),
        ("en", "In 2024 the target of trade with Bulgaria was 200 million euros.", []),
        ("en", "In 2024 trade with Bulgaria did not reach 200 million euros.", []),
        ("en", "Some 60 firms of Bulgaria came to a fair.", []),
        ("en", "Registered firms of Bulgaria: 60.", ["companies ..2025-04-18 60 companies"]),
        ("en", "Registered firms of Bulgaria, a friend: 60.", ["companies ..2025-04-18 60 companies"]),
        ("en", "Registered firms of Bulgaria, a friendly: 60.", []),
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


def test_what_is_doubted_of_a_period_stands_before_what_is_doubted_of_its_owner(catalog: Read) -> None:
    read = text(catalog, "In 2025 exports came to 5 million euros, and so did trade with Bulgaria.")
    (found,) = figures(read, read.sentences[-1])
    assert (
        found.fields["doubt"] == f"The year was not over when this was published: see which months are meant. {OWNER}"
    )


def test_a_period_taken_from_the_sentence_before_is_inferred(catalog: Read) -> None:
    read = text(
        catalog, "In 2024 trade with Bulgaria came to 9 million euros. Exports from Bulgaria came to 5 million euros."
    )
    made = [p.fields for p in figures(read, read.sentences[-1])]
    assert [(f["period"], f["inferred"]) for f in made] == [
        ("2024", {"period": "The sentence tells no period; that of the sentence before it is taken."})
    ]


def test_all_that_is_written_of_a_figure(catalog: Read) -> None:
    read = text(
        catalog,
        "In January-March 2024 investment from Bulgaria came to over 5 million euros, up 10% compared to January-March 2023.",
    )
    (found,) = figures(read, read.sentences[-1])
    assert (found.kind, found.fields) == (
        "figures",
        {
            "id": "bg-investment-inflow-2024-01-to-2024-03-s001",
            "draft": True,
            "counterpart": "BG",
            "indicator": "investment-inflow",
            "period": "2024-01/2024-03",
            "unit": "EUR million",
            "value": 5,
            "qualifier": "more-than",
            "change": {"by": 10, "unit": "percent", "against": "2023-01/2023-03"},
            "source": "s001 p3",
        },
    )


def test_a_figure_of_an_unfinished_year_is_doubted_and_one_without_growth_has_none(catalog: Read) -> None:
    read = text(catalog, "In 2025 exports to Bulgaria came to 5 million euros.")
    (found,) = figures(read, read.sentences[-1])
    assert found.fields == {
        "id": "bg-exports-2025-s001",
        "draft": True,
        "counterpart": "BG",
        "indicator": "exports",
        "period": "2025",
        "unit": "EUR million",
        "reporter": "KZ",
        "value": 5,
        "doubt": "The year was not over when this was published: see which months are meant.",
        "source": "s001 p3",
    }
    read = text(catalog, "Some 60 firms of Bulgaria are registered here.")
    assert [p.fields["id"] for p in figures(read, read.sentences[-1])] == ["bg-companies-2025-04-18-s001"]


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("In 2024 trade with Bulgaria came to 5.", []),
        ("In 2024 trade with Bulgaria came to 5%.", []),
        ("In 2024 trade with Bulgaria came to 5 million.", ["turnover 2024 5 million"]),
        ("In 2024 trade with Bulgaria came to 5 euros.", ["turnover 2024 5 EUR"]),
        ("In 2024 trade with Bulgaria came to 5 million dollars.", ["turnover 2024 5 USD million"]),
        ("In 2024 trade with Bulgaria came to 5 million and not 6 million euros.", ["turnover 2024 5 EUR million"]),
        ("In 2024 trade with Latvia came to 5 million euros.", []),
        ("In 2024 trade with Bulgaria came to five million euros.", ["turnover 2024 5 EUR million"]),
        ("In 2024 trade with Bulgaria was just under half a billion euros.", ["turnover 2024 0.5 EUR billion nearly"]),
        ("In 2024 trade with Bulgaria came to billions of euros.", []),
        ("In 2024 home invested 5 million euros in Bulgaria.", ["investment-inflow 2024 5 EUR million"]),
        ("In 2024 Kazakhstan invested 5 million euros in Bulgaria.", []),
        ("Some 60 million firms of Bulgaria are registered here.", []),
        ("Some 60% of firms of Bulgaria are registered here.", []),
        ("In 2024 trade with Bulgaria was no less than 5 million euros.", ["turnover 2024 5 EUR million at-least"]),
        ("In 2024 trade, not by chance, with Bulgaria was 5 million euros.", ["turnover 2024 5 EUR million"]),
    ],
)
def test_units_and_whose_an_amount_is(catalog: Read, words: str, made: list[str]) -> None:
    assert told(catalog, words) == made


@pytest.mark.parametrize(
    ("amount", "made"),
    [
        ("5000 euros", ["exports 2024 5000 EUR BG"]),
        ("5 million euros", ["exports 2024 5 EUR million BG"]),
        ("5 million", ["exports 2024 5 million BG"]),
        ("5 million, of 9 million euros in all", ["exports 2024 5 EUR million BG"]),
        ("5000", []),
        ("half a billion euros", ["exports 2024 0.5 EUR billion BG"]),
        ("twelve million", []),
        ("twelve euros", []),
        ("billions of euros", []),
        ("5 per cent", []),
    ],
)
def test_what_an_amount_is_in(catalog: Read, amount: str, made: list[str]) -> None:
    assert told(catalog, f"In 2024 exports from Bulgaria came to {amount}.")[:1] == made
