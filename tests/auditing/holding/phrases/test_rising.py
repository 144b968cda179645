from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.phrases import rising as module
from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, rows, unlike
from tests.auditing.holding.prose_of import EVENT, said_of

WAYS = """
en | Trade rose by 4 per cent. | Trade fell by more than 4 per cent. | V525
en | Trade fell in 2024, while exports grew. | Exports grew in 2024 while trade declined. |
en | Trade fell in 2024, while exports grew. | Exports fell in 2024 while trade grew. | V525
en | Trade fell in 2024, while exports grew. | Exports grew – trade fell. |
en | Trade fell in 2024, while exports grew. | Exports fell – trade grew. | V525
en | Trade fell in 2024, while exports grew. | Exports and trade grew. | V525
en | Trade fell in 2024, while exports grew. | Trade is to grow. |
en | Trade was up by 4 per cent. | Trade rose by 4 per cent. |
en | Investment was up by 4 per cent. | Investment is one of the subjects. |
ru | Товарооборот снизился в 2024 году, экспорт вырос. | Trade fell in 2024. |
ru | Товарооборот снизился в 2024 году, экспорт вырос. | Trade grew in 2024. | V525
bg | Търговията намаля, докато износът се увеличи. | Exports rose and trade fell. |
bg | Търговията намаля, докато износът се увеличи. | Exports declined. | V525
kk | Екі ел арасындағы тауар айналымы өсті. | Trade rose. |
kk | Екі ел арасындағы тауар айналымы өсті. | Trade fell. | V525
ro | Comerțul a scăzut, iar exporturile au crescut. | Trade fell. |
ro | Comerțul a scăzut, iar exporturile au crescut. | Trade rose. | V525
lt | Prekybos apyvarta sumažėjo. | Trade fell. |
lt | Prekybos apyvarta sumažėjo. | Trade rose. | V525
et | Kaubavahetus vähenes, eksport kasvas. | Trade fell. |
et | Kaubavahetus vähenes, eksport kasvas. | Trade rose. | V525
"""
REACHES = """
en | Trade fell by 4 per cent. | Trade fell by 4%. |
en | Trade fell by 4 per cent. | Trade fell to 4 per cent. | V525
en | Trade fell by about 4 per cent. | Trade fell to about 4 per cent. | V525
en | The share rose from 4 to 9 per cent. | The share rose by 9 per cent. | V525
en | The share was 4 per cent. | The share rose to 4 per cent. | V525
en | Trade of 5 million fell by 4 per cent. | Trade of 5 million fell to 4 per cent. | V525
ru | Торговля снизилась на 4%. | Trade fell by 4 per cent. |
ru | Торговля снизилась на 4%. | Trade fell to 4 per cent. | V525
bg | Търговията намаля с 4%. | Trade fell to 4 per cent. | V525
ro | Comerțul a scăzut cu 4%. | Trade fell to 4 per cent. | V525
lt | Dalis sumažėjo iki 4 proc. | The share fell by 4 per cent. | V525
lt | Dalis sumažėjo 4 proc. | The share fell by 4 per cent. |
"""

FOLDS = """
en | Exports fell twofold. | Exports doubled. | V525
en | Exports doubled. | Exports doubled. |
en | Exports fell twofold, and imports rose. | Imports doubled. |
en | Exports fell twofold. | Exports fell twofold. |
en | Exports fell twofold. | Exports tripled. |
ru | Экспорт упал вдвое. | Exports doubled. | V525
ru | Экспорт вырос вдвое. | Exports doubled. |
"""


@pytest.mark.parametrize(("language", "text", "outcome", "found"), rows(FOLDS))
def test_twice_as_much_is_not_twice_less(
    catalog: Callable[..., Catalog], language: str, text: str, outcome: str, found: str
) -> None:
    held = hold(catalog, text, language=language, events=EVENT.format(outcome))
    told = module.other_folds(case_of(held, "events", "e"), Prose(outcome))
    assert [one.code for one in told] == found.split()


def _codes(catalog: Callable[..., Catalog], told: tuple[str, str, str]) -> list[str]:
    language, text, outcome = told
    held = hold(catalog, text, language=language, events=EVENT.format(outcome))
    return [code for code in codes(held, "e", "outcome") if code != "V524"]


@pytest.mark.parametrize(("language", "text", "outcome", "found"), rows(WAYS))
def test_what_rose_did_not_fall(
    catalog: Callable[..., Catalog], language: str, text: str, outcome: str, found: str
) -> None:
    assert _codes(catalog, (language, text, outcome)) == found.split()


@pytest.mark.parametrize(("language", "text", "outcome", "found"), rows(REACHES))
def test_by_so_much_is_not_to_so_much(
    catalog: Callable[..., Catalog], language: str, text: str, outcome: str, found: str
) -> None:
    assert _codes(catalog, (language, text, outcome)) == found.split()


def test_what_is_said_of_the_other_way(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, "Trade was up by 4 per cent.", "Trade decreased by 4 per cent.") == (
        "V525?: s000 p1 has “decreased” the other way round → see what the passage says"
    )
    assert said_of(catalog, "Trade was up by 4 per cent.", "Trade was up to 4 per cent.") == (
        "V525?: s000 p1 has “to 4 per cent” the other way round → see what the passage says"
    )


def test_the_words_around_a_way() -> None:
    hedges = "more than|added|contract|contracting|loss|lost|UP|growth|growing"
    assert unlike(module._HEDGES, whole=hedges, none="fell|rose") == []
    texts = ("upward", "growths", "lost it", "more")
    assert [text for text in texts if module._HEDGES.match(text)] == []
    assert [text for text in ("is to ", "into ", "to a ", "to") if module._TO_COME.search(text)] == ["is to "]


def test_how_far_a_number_stands_behind_its_way() -> None:
    near = ["by", "by ", "by about ", "by €", "by about € ", "by more than "]
    far = ["by one two three ", "by 3 ", "byabout ", "by over3 ", "by 3 over "]
    assert [text for text in (*near, *far) if module._WORDS_BETWEEN.fullmatch(text, 2)] == near


def test_a_way_is_that_of_what_is_counted() -> None:
    assert module._narrowed(frozenset({"turnover"})) == {"turnover"}
    assert module._narrowed(frozenset({"turnover", "exports"})) == {"exports"}
    english = language("en")
    case: Any = SimpleNamespace(passage=[SimpleNamespace(text="Imports rose, trade fell", language=english)])
    told = ("Exports grew.", "Imports grew.", "Trade fell.", "Imports will fall.", "Imports rose and fell.")
    assert [list(module.other_ways(case, Prose(words))) for words in told] == [[]] * 5


def test_the_word_that_leads_to_a_number() -> None:
    english = language("en")
    led = ("by 4 per cent", "by about 4 per cent", "from 3 to 4 per cent", "by that to 4 per cent", "4 per cent by")
    reaches = [module._reach(text, quantities(text, english)[-1], english) for text in led]
    assert [reach and (reach.way, reach.start) for reach in reaches] == [
        ("by", 0),
        ("by", 0),
        ("to", 7),
        ("by", 0),
        None,
    ]
    far = f"by{' ' * (module.NEAR - 2)}4 per cent"
    for text, found in ((far, True), (f"by {far[2:]}", False)):
        assert (module._reach(text, quantities(text, english)[0], english) is not None) is found


WAYS = """
exports rose | exports up rose
exports and trade rose | exports up rose
trade rose | turnover up rose
investment declined | investment down declined
companies dropped | companies down dropped
it rose | up rose
exports rose and fell |
exports will rise |
exports were to rise |
exports added |
imports were up |
"""


@pytest.mark.parametrize(("clause", "found"), rows(WAYS))
def test_which_way_a_clause_has_something_go(clause: str, found: str) -> None:
    way = module._of_ours(clause)
    assert (" ".join((*sorted(way.counted), *sorted(way.directions), way.word)) if way else "") == found


THEIRS = """
en | Exports rose, imports fell | exports up, imports down
ru | Экспорт вырос, импорт снизился | exports up, imports down
en | Trade and exports rose | exports up
en | Mills closed |
"""


@pytest.mark.parametrize(("code", "text", "found"), rows(THEIRS))
def test_which_ways_a_sentence_has_things_go(code: str, text: str, found: str) -> None:
    ways = module._ways(text, code)
    assert ", ".join(" ".join((*sorted(w.counted), *sorted(w.directions))) for w in ways) == found
