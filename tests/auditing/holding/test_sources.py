from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from briefgen.auditing.dates_told import Told, dates_told
from briefgen.auditing.holding import sources as module
from briefgen.auditing.languages import language
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, said, verdict

TEXT = "date 2025-04-18 Tell a friend\nThe press service of the Kazakh MFA reports to El.kz that on Monday, June 9, they meet."
BODY = "- {id: mfa, name: Ministry of Foreign Affairs of Kazakhstan, aliases: [Kazakh MFA], kind: ministry}"


class Line(NamedTuple):
    text: str
    paragraph: int
    dates: tuple[Told, ...]


def source(fields: str) -> str:
    return f"- {{id: s000, title: An item, document: first.txt, {fields}}}"


@pytest.mark.parametrize(
    ("fields", "field", "found"),
    [
        ("published: 2025-04-18", "published", Verdict.HELD),
        ("published: 2025-04-19", "published", Verdict.NOT_BORNE_OUT),
        ("published: 2025-06-09, inferred: {published: So}", "published", Verdict.INFERRED),
        ("published: 2025-06-10, inferred: {published: So}", "published", Verdict.NOT_BORNE_OUT),
        ("published: 2025-04-18, publisher: El.kz", "publisher", Verdict.HELD),
        ("published: 2025-04-18, publisher: Kazinform", "publisher", Verdict.NOT_BORNE_OUT),
        (
            "published: 2025-04-18, attributed-to: Press service of the Ministry of Foreign Affairs of Kazakhstan",
            "attributed-to",
            Verdict.HELD,
        ),
        (
            "published: 2025-04-18, attributed-to: Ministry of Energy of Kazakhstan",
            "attributed-to",
            Verdict.NOT_BORNE_OUT,
        ),
    ],
)
def test_what_a_source_s_record_says(catalog: Callable[..., Catalog], fields: str, field: str, found: Verdict) -> None:
    held = hold(catalog, TEXT, sources=source(fields), organisations=BODY)
    assert verdict(held, "s000", field) is found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Объём накопленных инвестиций на 1 марта 2025 года – 18,7 млрд евро, и он растёт быстро.", Verdict.IN_PART),
        ("en", "The stock as of 1 March 2025 – 18.7 billion euros in all – has been growing for years.", Verdict.IN_PART),
        ("en", "Almaty, 1 March 2025 – The stock of 18.7 billion euros in all has been growing for years.", Verdict.NOT_BORNE_OUT),
    ],
)  # fmt: skip
def test_a_day_on_which_things_stood_so_heads_no_text(
    catalog: Callable[..., Catalog], language: str, text: str, found: Verdict
) -> None:
    held = hold(catalog, text, sources=source(f"published: 2025-04-18, language: {language}"))
    assert verdict(held, "s000", "published") is found


def test_a_text_without_a_day_of_publication(catalog: Callable[..., Catalog]) -> None:
    held = hold(catalog, "They meet.", sources=source("published: 2025-04-18"))
    assert verdict(held, "s000", "published") is Verdict.IN_PART
    yesterday = hold(catalog, "Jie susitiko vakar.", sources=source("published: 2025-04-18, language: lt"))
    assert verdict(yesterday, "s000", "published") is Verdict.IN_PART  # a day told so heads no text


TRADE = "- {id: mfa, name: Ministry of Trade of Kazakhstan, aliases: [KTM], kind: ministry}"


@pytest.mark.parametrize(
    ("text", "fields", "field", "is_"),
    [
        ("Sofia, 18 April 2025. They met.", "published: 2025-04-18", "published", Verdict.HELD),
        (
            "Said the Ministry of Trade.",
            "published: 2025-04-18, attributed-to: Ministry of Trade",
            "attributed-to",
            Verdict.HELD,
        ),
        ("They met.\n18 April 2025", "published: 2025-04-18", "published", Verdict.HELD),
        (
            "They met.\nIt was long ago that they had met in the city of Sofia and spoke of trade, on 18 April 2025.",
            "published: 2025-04-18",
            "published",
            Verdict.IN_PART,
        ),
        (
            "It was long ago that they had met in the city of Sofia and spoke of trade at length, on 18 April 2025.",
            "published: 2025-04-18",
            "published",
            Verdict.IN_PART,
        ),
        ("April 2025. They met.", "published: 2025-04-18", "published", Verdict.IN_PART),
        ("They met.\nThey vote on 18 May 2025.", "published: 2025-04-18", "published", Verdict.IN_PART),
        ("Friday, 18 April 2025. They met.", "published: 2025-04-18", "published", Verdict.IN_PART),
        ("17 April 2025. They met.", "published: 2025-04-18", "published", Verdict.NOT_BORNE_OUT),
        (
            "17 April 2025. On 18 April they met.",
            "published: 2025-04-18, inferred: {published: So}",
            "published",
            Verdict.INFERRED,
        ),
        (
            "18 April 2025. They met.",
            "published: 2025-04-18, inferred: {published: So}",
            "published",
            Verdict.INFERRED,
        ),
        ("They met.", "published: 2025-04-18, inferred: {published: So}", "published", Verdict.NOT_BORNE_OUT),
        (
            "18 April 2025, The Trade of Kazakhstan. The Ministry said.",
            "published: 2025-04-18, attributed-to: Ministry of Trade of Kazakhstan",
            "attributed-to",
            Verdict.READ_THIS_ONE,
        ),
        (
            "18 April 2025. The KTM said.",
            "published: 2025-04-18, attributed-to: Ministry of Trade of Kazakhstan",
            "attributed-to",
            Verdict.HELD,
        ),
        (
            "18 April 2025. The KTM said.",
            "published: 2025-04-18, attributed-to: Ministry of Energy",
            "attributed-to",
            Verdict.NOT_BORNE_OUT,
        ),
        (
            "18 aprill 2025. Ministeerium.",
            "published: 2025-04-18, language: et, attributed-to: Ministry of Energy",
            "attributed-to",
            Verdict.IN_PART,
        ),
        (
            "18 April 2025. From kazinform.kz",
            "published: 2025-04-18, publisher: Kazinform",
            "publisher",
            Verdict.HELD,
        ),
        (
            "18 April 2025. From newkazinform.kz",
            "published: 2025-04-18, publisher: Kazinform",
            "publisher",
            Verdict.HELD,
        ),
        (
            "18 April 2025. From kazform.kz",
            "published: 2025-04-18, publisher: Kazinform",
            "publisher",
            Verdict.NOT_BORNE_OUT,
        ),
    ],
)
def test_how_a_text_tells_of_itself(
    catalog: Callable[..., Catalog], text: str, fields: str, field: str, is_: Verdict
) -> None:
    held = hold(catalog, text, sources=source(fields), organisations=TRADE)
    assert verdict(held, "s000", field) is is_


def test_whom_a_text_cites_is_of_the_country_that_stands_with_it(catalog: Callable[..., Catalog]) -> None:
    text = "The Ambassador of Bulgaria came, the press service of the Foreign Ministry of Kazakhstan reports."
    cited = "{{id: s000, title: An item, published: 2025-04-18, attributed-to: Press service of the Foreign Ministry of {}, document: first.txt}}"
    told = [
        codes(hold(catalog, text, sources=f"- {cited.format(name)}"), "s000", "attributed-to")
        for name in ("Kazakhstan", "Bulgaria")
    ]
    assert told == [[], ["V505"]]


SAID = """
They met. | | published | held in part: the text prints no day of publication
| inferred: {published: So} | published | V509: 2025-04-18 does not stand in s000 → DAY
On 18 April they met. | inferred: {published: So} | published | inferred: So
18 April 2025 they met in the city of Sofia and spoke at great length of trade and of tourism. | | published | held
The press service of the Foreign Ministry of Kazakhstan reports that at length and in very great detail they talked again of Bulgaria. | attributed-to: Press service of the Foreign Ministry of Bulgaria | attributed-to | V505: the text does not cite “Press service of the Foreign Ministry of Bulgaria” → put whom the text itself cites
| attributed-to: Press service of the Foreign Ministry of Kazakhstan | attributed-to | held
The Ministry of Kazakhstan reports that at length and in very great detail they talked again of trade with Bulgaria. | attributed-to: Ministry of Trade of Bulgaria | attributed-to | V505: the text does not cite “Ministry of Trade of Bulgaria” → put whom the text itself cites
18 April 2025. They met. | | published | held
| inferred: {published: So} | published | inferred: So
17 April 2025. They met. | | published | V509: 2025-04-18 does not stand in s000 → DAY
On 17 April 2025 they met in the city of Sofia and spoke at great length of trade and of tourism. | | published | held in part: the text prints no day of publication
17 April 2025, Sofia. KAZINFORM – They met in the city and spoke at great length of trade and of tourism. | | published | V509: 2025-04-18 does not stand in s000 → DAY
Sofia, 17 April 2025 (Kazinform) They met in the city and spoke at great length of trade and of tourism. | | published | V509: 2025-04-18 does not stand in s000 → DAY
17 April 2025. They met. | publisher: Kazinform | publisher | V505: Kazinform is not named in the text → leave it out where the text does not show who published it
| publisher: ERR News, url: "https://news.err.ee/1" | publisher | held
| publisher: The Astana Times, url: "https://astanatimes.com/1" | publisher | held
| publisher: Кабар, url: "https://kabar.kg/1" | publisher | held
| publisher: ERR News, url: "https://err.ee/1" | publisher | V505: ERR News is not named in the text → leave it out where the text does not show who published it
| publisher: Kazinform, url: "https://astanatimes.com/kazinform" | publisher | V505: Kazinform is not named in the text → leave it out where the text does not show who published it
| attributed-to: Ministry of Energy | attributed-to | V505: the text does not cite “Ministry of Energy” → put whom the text itself cites
The Ministry met on energy. | attributed-to: Ministry of Energy | attributed-to | V505?: the text does not cite “Ministry of Energy” → put whom the text itself cites
According to the Ministry of Energy, they met. | attributed-to: Ministry of Energy | attributed-to | held
Ministeerium. | language: et, attributed-to: Ministry of Energy | attributed-to | held in part: its words stand in several places
"""
DAY = "put the day the text prints, or say under “inferred: {published: …}” how it was worked out"


@pytest.mark.parametrize(("text", "fields", "field", "found"), rows(SAID))
def test_what_is_said_of_a_source(
    catalog: Callable[..., Catalog], text: str, fields: str, field: str, found: str
) -> None:
    given = ", ".join(filter(None, ("published: 2025-04-18", fields)))
    assert said(hold(catalog, text, sources=source(given)), "s000", field) == found.replace("DAY", DAY)


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("en", "held"),
        ("fi", "held"),
        (
            "bg",
            "V527?: the letters of the text are those of “en”, not of “bg” → put the language the text is written in",
        ),
    ],
)
def test_a_text_is_in_the_language_of_its_letters(catalog: Callable[..., Catalog], language: str, found: str) -> None:
    held = hold(catalog, TEXT, sources=source(f"published: 2025-04-18, language: {language}"))
    assert said(held, "s000", "language") == found


CITED = """
The Ministry of Bulgaria reports | Ministry of Romania | yes
The Ministry of Bulgaria reports | Ministry of Bulgaria | no
The Ministry of Bulgaria and Romania reports | Ministry of Romania | no
The Ministry reports | Ministry of Romania | no
The Ministry of Bulgaria reports | Ministry | no
The Mayor of Bulgaria reports | Ministry of Romania | no
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(CITED))
def test_whom_a_text_cites_is_of_another_country(text: str, words: str, found: str) -> None:
    sentence: Any = SimpleNamespace(text=text, source=SimpleNamespace(language="en"))
    assert module._of_another_country(sentence, words) is (found == "yes")


def test_how_near_a_country_stands_to_whom_a_text_cites() -> None:
    for gap, found in ((module.CITED_WITHIN - 16, True), (module.CITED_WITHIN - 8, False)):
        text = f"Ministry{'-' * gap}Bulgaria reports"
        sentence: Any = SimpleNamespace(text=text, source=SimpleNamespace(language="en"))
        assert module._of_another_country(sentence, "Ministry of Romania") is found


@pytest.mark.parametrize(
    ("text", "paragraph", "begins"),
    [
        ("18 April 2025", 3, True),
        ("18 April 2025. ", 3, False),
        ("18 April 2025. ", 1, True),
        ("18 April 2025".ljust(60, "-"), 3, True),
        ("18 April 2025".ljust(61, "-"), 3, False),
        ("18 April".ljust(40, "-"), 1, False),
        ("April 2025", 1, False),
        ("Friday, 18 April 2025", 1, False),
        ("18 April 2025".rjust(73, "-"), 1, True),
        ("18 April 2025".rjust(74, "-"), 1, False),
    ],
)
def test_the_dates_that_head_a_text(text: str, paragraph: int, begins: bool) -> None:
    told = dates_told(text, language("en"), date(2025, 6, 1))
    case: Any = SimpleNamespace(passage=[Line(text, paragraph, told)])
    assert [told.day for _line, told in module._datelines(case)] == ([18] if begins else [])
