"""One number for each of several counterparts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context.one_each import whose
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, said, sentence
from tests.steps import calls

KNOWN = frozenset(["BG", "RO", "LT", "EE"])
OWNERS = """
en | Bulgaria took 14% of the tea that was sold in 2025, ahead of Romania with 22%. | 14 BG, 22 RO
en | Bulgaria sold tea for 14 million euros, Romania for 22 million. | 14 BG, 22 RO
en | Last year Bulgaria bought 14 boats, while Romania bought 22 and Estonia 3. | 14 BG, 22 RO, 3 EE
en | In 2024 exports to Bulgaria were 14 million; those to Romania came to 22 million. | 14 BG, 22 RO
en | Bulgaria sold goods for 14 million to Romania and bought some for 22 million. |
en | Bulgaria sold tea for 14 million, 9 of it by rail, Romania for 22 million. |
en | Bulgaria sold 9 boats for 14 million, Romania for 22 million. | 14 BG, 22 RO
en | Bulgaria sold 14 boats, Romania 22 thousand. | 14 BG, 22 RO
en | 14 million went to Bulgaria, 22 million to Romania. | 14 BG, 22 RO
en | Of the boats, 29% came from Norway, 11% from Bulgaria and 9% from Romania. | 29 NO, 11 BG, 9 RO
en | Of the boats, 29% came from Norway, 11% from Bulgaria, with 4 lost, and 9% from Romania. |
en | 29% came from Norway to Estonia, 11% from Bulgaria. |
et | Laevadest 29% tuli Norrast, 11% Bulgaariast ja 9% Rumeeniast. | 29 NO, 11 BG, 9 RO
lt | 29 proc. laivų atplaukė iš Norvegijos, 11 proc. – iš Bulgarijos, o 9 proc. – iš Rumunijos. |
bg | 29% от лодките са от Норвегия, 11% – от България, и 9% от Румъния. | 29 NO, 11 BG, 9 RO
ro | 29% dintre bărci au venit din Norvegia, 11% din Bulgaria și 9% din România. | 29 NO, 11 BG, 9 RO
en | Bulgaria sold tea for 14 million, and Bulgaria tea for 22 million. |
en | Bulgaria sold tea for 14 million. |
en | Kazakhstan sold Bulgaria tea for 14 million, Romania for 22 million. | 14 BG, 22 RO
en | Romania (€22 m) was ahead of Bulgaria (14 m in 2024) and Estonia (3 m; 2 m by rail), not of Lithuania. | 22 RO, 14 BG, 3 EE, 2 EE
en | Romania (€22 m) was ahead of Bulgaria with 14 m. |
en | Tea went to Romania (22 boats) and Romania (14). |
ru | Чай купили Румыния (22 млн евро) и Болгария (14 млн евро), всего 36 млн евро. | 22 RO, 14 BG
lt | Bulgarija Kazachstanui pardavė arbatos už 14 milijonų eurų, Rumunija – už 22 milijonus eurų. | 14 BG, 22 RO
ru | Болгария продала чай на 14 млн евро, а Румыния – на 22 млн евро. | 14 BG, 22 RO
en | Most tea went to Bulgaria, with 14 boats, then came Romania with 22, Estonia with 3 and Latvia with 2. | 14 BG, 22 RO, 3 EE, 2 LV
en | Tea by country: Bulgaria — 14; Romania — 22; Estonia — 3. | 14 BG, 22 RO, 3 EE
en | Bulgaria leads with 14 boats followed by Romania 22, Estonia 3. | 14 BG, 22 RO, 3 EE
en | We sold 14 boats to Bulgaria and 22 to Romania and 3 to Estonia. | 14 BG, 22 RO, 3 EE
en | We sold 14 boats to Bulgaria, 22 to Romania, 3 to Estonia. | 14 BG, 22 RO, 3 EE
en | Trade with Bulgaria and Romania came to 14 and 22 million dollars. | 14 BG, 22 RO
en | Trade with Bulgaria, Romania and Estonia came to 14, 22 and 3 million dollars. | 14 BG, 22 RO, 3 EE
en | Trade with Bulgaria and Romania came to 14 million dollars, up from 22. |
en | Trade of Bulgaria with Romania came to 14 and 22 million dollars. |
en | Tea by country: Bulgaria two of 14; Romania — 22; Estonia — 3; Lithuania — 5. | 2 BG, 22 RO, 3 EE, 5 LT
kk | Туристер: Болгария — 14; Румыния — 22; Эстония — 3. | 14 BG, 22 RO, 3 EE
et | Bulgaaria müüs teed 14 miljoni euro eest, Rumeenia aga 22 miljoni eest. | 14 BG, 22 RO
"""


@pytest.mark.parametrize(("code", "text", "owners"), rows(OWNERS))
def test_whose_each_number_is(code: str, text: str, owners: str) -> None:
    told = sentence(text, code)
    found = [(min(q.readings), whose(Standing(told, q), KNOWN)) for q in told.quantities]
    assert ", ".join(f"{number} {owner}" for number, owner in found if owner) == owners


TEXT = "Bulgaria sold tea for 14 million euros in 2024, Romania for 22 million."
FIGURE = "- {{id: f, counterpart: {}, indicator: tea, unit: EUR million, value: {}, period: 2024, source: s000 p1 {}}}"


@pytest.mark.parametrize(
    ("text", "country", "value", "found"),
    [
        (TEXT, "BG", 14, []),
        (TEXT, "RO", 22, []),
        (TEXT, "BG", 22, ["V519"]),
        (TEXT, "RO", 14, ["V519"]),
        (f"{TEXT} Bulgaria sold milk for 22 million.", "BG", 22, []),
        ("Bulgaria sold tea for 14 million euros in 2024, Romania for 14 million.", "BG", 14, []),
    ],
)
def test_a_figure_is_of_the_counterpart_that_its_number_is_told_of(
    catalog: Callable[..., Catalog], text: str, country: str, value: int, found: list[str]
) -> None:
    figure = FIGURE.format(country, value, "s1-2" if "milk" in text else "s1")
    assert codes(hold(catalog, text, figures=figure), "f", "counterpart") == found


@pytest.mark.parametrize(
    ("word", "found"),
    [("to", ["V508"]), ("spre", [])],  # which leads to where something went in Romanian alone
)
def test_exports_to_whose_statistics_they_are_are_no_exports_of_theirs(
    catalog: Callable[..., Catalog], word: str, found: list[str]
) -> None:
    figure = (
        FIGURE.format("BG", 5, "s1").replace("tea", "exports").replace("EUR million,", "EUR million, reporter: KZ,")
    )
    text = f"In 2024 exports {word} Kazakhstan came to 5 million euros in Bulgaria."
    held = hold(catalog, text, figures=figure)
    assert [code for code in codes(held, "f", "value") if code == "V508"] == found


def test_whose_the_numbers_of_a_sentence_are_is_found_once_for_all_of_them() -> None:
    def count(pairs: int) -> int:
        told = sentence("Tea went to" + " Romania (22 m), Bulgaria (14 m)," * pairs)
        numbers = [Standing(told, number) for number in told.amounts]
        return calls(lambda: [whose(number, KNOWN) for number in numbers])

    count(39)  # what is kept for the process is looked up first, whichever test runs before
    assert count(80) < 2.5 * count(40)


VOTES = """
ro | Ana Popa (PX) a obținut 48,26%, Ion Munteanu (PY, PZ) – 38,42%, Radu Lupu - 3,11%. | Votes for Ana Popa | 48.26 | -
ro | Ana Popa (PX) a obținut 48,26%, Ion Munteanu (PY, PZ) – 38,42%, Radu Lupu - 3,11%. | Votes for Ana Popa | 38.42 | V508
ro | Ana Popa (PX) a obținut 48,26%, Ion Munteanu (PY, PZ) – 38,42%, Radu Lupu - 3,11%. | Votes for Ion Munteanu | 38.42 | -
ro | Ana Popa (PX) a obținut 48,26%, Ion Munteanu (PY, PZ) – 38,42%, Radu Lupu - 3,11%. | Votes for Ion Munteanu | 48.26 | V508
ro | Ana Popa (PX) a obținut 48,26%, Ion Munteanu (PY, PZ) – 38,42%, Radu Lupu - 3,11%. | Votes for Radu Lupu | 38.42 | V508
ro | 48,26% au mers la Ana Popa, 38,42% la Ion Munteanu. | Votes for Ana Popa | 48.26 | -
ro | 48,26% au mers la Ana Popa, 38,42% la Ion Munteanu. | Votes for Ana Popa | 38.42 | V508
ro | Ana Popa, cu 48,26%, și Ion Munteanu, cu 38,42%. | Votes for Ana Popa | 48.26 | -
ro | Ana Popa, cu 48,26%, și Ion Munteanu, cu 38,42%. | Votes for Ion Munteanu | 38.42 | -
en | Ana Popa had 48.26%, Ion Munteanu 38.42%. | Votes for Ana Popa | 38.42 | V508
en | Ana Popa had 48.26%, Ion Munteanu 38.42%. | Votes | 38.42 | -
"""


@pytest.mark.parametrize("row", rows(VOTES))
def test_a_number_is_of_the_name_beside_it(catalog: Callable[..., Catalog], row: tuple[str, ...]) -> None:
    code, text, title, value, found = row
    figure = f"- {{id: f, counterpart: MD, indicator: votes, title: {title}, unit: percent, value: {value}, period: 2025, source: s000 p1}}"
    held = hold(catalog, text, language=code, figures=figure)
    assert (" ".join(c for c in codes(held, "f", "indicator") if c == "V508") or "-") == found


def test_what_is_said_of_the_number_of_another_name(catalog: Callable[..., Catalog]) -> None:
    figure = "- {id: f, counterpart: MD, indicator: votes, title: Votes for Ana Popa, unit: percent, value: 38.42, period: 2025, source: s000 p1}"
    assert said(hold(catalog, "Ana Popa had 48.26%, Ion Munteanu 38.42%.", figures=figure), "f", "indicator") == (
        "V508?: s000 p1 s1 gives another number for Ana Popa → put the number that stands beside the name"
    )
