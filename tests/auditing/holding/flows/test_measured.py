"""What is weighed or measured."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.flows.measured import physical
from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, rows, said

OTHERWISE = "V511?: s000 p1 s1 does not speak of “{}” → name what the source counts"
MEASURED = """
en | Bulgaria bought 7 million barrels of oil, or 1 million tonnes. | million barrels | held
en | Bulgaria bought 7 million barrels of oil, or 1 million tonnes. | million tonnes | other
en | Bulgaria built 7 GW of wind parks. | MW | other
en | Bulgaria used 7 megawatt hours. | MWh | held
en | Bulgaria used 7 megawatt hours. | MW | other
ru | Болгария купила 7 тысяч баррелей нефти. | thousand barrels | held
ru | Болгария купила 7 тысяч баррелей нефти. | thousand tonnes | other
ru | Болгария купила 7 млрд куб. м газа. | billion cubic metres | held
ru | В Болгарии 7 новых портов. | tonnes | other
ru | В Болгарии 7 новых портов. | ports | held
kk | Болгария 7 ГВт жел электр станциясын салады. | GW | held
kk | Болгария 7 ГВт жел электр станциясын салады. | MW | other
kk | Болгарияға 7 мың баррель мұнай жеткізілді. | thousand tonnes | other
bg | България купи 7 хил. барела петрол. | thousand tonnes | other
bg | България купи 7 гигаватчаса ток. | GWh | held
bg | България купи 7 гигаватчаса ток. | MWh | other
ro | Bulgaria a cumpărat 7 mii de tone de grâu. | thousand barrels | other
lt | Bulgarija nupirko 7 tūkst. tonų grūdų. | thousand tonnes | held
et | Bulgaaria ostis 7 tuhat tonni vilja. | thousand barrels | other
"""


@pytest.mark.parametrize(("language", "text", "unit", "found"), rows(MEASURED))
def test_barrels_are_no_tonnes(
    catalog: Callable[..., Catalog], language: str, text: str, unit: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: goods, period: 2024, unit: {unit}, value: 7, source: s000 p1}}"
    held = hold(catalog, text, language=language, figures=figure)
    assert said(held, "f", "unit") == (OTHERWISE.format(unit) if found == "other" else found)


@pytest.mark.parametrize(
    ("unit", "found"),
    [("km", {"kilometres"}), ("million tonnes", {"tonnes"}), ("USD million", set()), ("books", set())],
)
def test_what_a_unit_measures(unit: str, found: set[str]) -> None:
    assert physical(unit) == found


def test_what_is_measured_need_not_be_named_as_it_is_counted(catalog: Callable[..., Catalog]) -> None:
    text = "The gas link with Bulgaria is 62 km long."
    figure = "- {id: f, counterpart: BG, indicator: pipeline-length, period: ..2025-04-18, unit: km, value: 62, source: s000 p1}"
    held = hold(catalog, text, figures=figure)
    assert said(held, "f", "indicator") == "held in part: what the number is, its sentence does not say"
