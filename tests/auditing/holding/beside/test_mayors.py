"""Mayors of two towns in one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.beside.mayors import of_another_town
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, hold, rows

BG = "Кметът на Русе Пенчо Милков и кметът на Гюргево Адриан Панов откриха терминал."
LT = "Kauno meras Penčo Milkovas ir Šymkento akimas Adrianas Panovas atidarė parodą."
MAYORS = f"""
bg | {BG} | Mayor of Ruse |
bg | {BG} | Mayor of Giurgiu | Giurgiu
bg | {BG} | Mayor of Varna |
bg | Кметът Пенчо Милков откри терминал в Гюргево. | Mayor of Giurgiu |
ro | Primarul Constanței, Pencho Milkov, și primarul orașului Aktau, Adrian Panov, au semnat. | Mayor of Constanța |
ro | Primarul Constanței, Pencho Milkov, și primarul orașului Aktau, Adrian Panov, au semnat. | Mayor of Aktau | Aktau
lt | {LT} | Mayor of Kaunas |
lt | {LT} | Mayor of Shymkent | Shymkent
et | Tartu linnapea Pencho Milkov ja Narva linnapea Adrian Panov avasid näituse. | Mayor of Tartu |
et | Tartu linnapea Pencho Milkov ja Narva linnapea Adrian Panov avasid näituse. | Mayor of Narva | Narva
en | The Mayor of Ruse Pencho Milkov met the Mayor of Giurgiu. | Mayor of Giurgiu |
"""


@pytest.mark.parametrize(("language", "text", "post", "town"), rows(MAYORS))
def test_each_town_stands_beside_its_own_mayor(
    catalog: Callable[..., Catalog], language: str, text: str, post: str, town: str
) -> None:
    person = f"- {{id: p, name: Pencho Milkov, native: Пенчо Милков, side: BG, post: {post}, source: s000 p1}}"
    case = case_of(hold(catalog, text, language=language, people=person), "people", "p")
    found = [(held.why, held.hint) for held in of_another_town(case, case.catalog.people["p"], post)]
    why, hint = f"s000 p1 has {town} beside another name than Pencho Milkov", "see who is the mayor of which town"
    assert found == ([(why, hint)] if town else [])
