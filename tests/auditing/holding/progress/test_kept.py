"""What became of a promise by the words for it, in other languages than English."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.progress.kept import has_a_pledge
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, sentence

# A state, and what is said of it.
TOLD = """
bg | България изпълни ангажимента си: откри два центъра. | done |
bg | България изпълни ангажимента си: откри два центъра. | open | V522
bg | България изпълни ангажимента си и обеща да открие още два центъра. | open |
bg | Ангажиментът на България не е изпълнен. | done | V522
bg | Ангажиментът на България не е изпълнен. | open |
bg | Обещаните от България центрове бяха открити. | done |
bg | Условието е изпълнено и България ще открие центровете. | open |
ro | Bulgaria și-a onorat promisiunea. | done |
ro | Bulgaria și-a onorat promisiunea. | open | V522
ro | Cele două centre promise de Bulgaria nu au fost deschise. | done | V522
ro | Bulgaria a renunțat la cele două centre promise. | dropped |
ro | Bulgaria a renunțat la cele două centre promise. | progressed | V522
ro | Bulgaria a renunțat la vize. | done |
ro | Bulgaria a deschis două centre. | dropped | V522
lt | Bulgarija ištesėjo pažadą atidaryti du centrus. | done |
lt | Bulgarijos įsipareigojimas atidaryti du centrus lieka neįvykdytas. | done | V522
lt | Bulgarija atsiėmė pažadą atidaryti du centrus. | dropped |
lt | Bulgarija atsiėmė pažadą atidaryti du centrus. | done | V522
et | Bulgaaria pidas lubadust avada kaks keskust. | done |
et | Bulgaaria pidas lubadust avada kaks keskust. | open | V522
et | Bulgaaria kohustus on täitmata. | done | V522
et | Bulgaaria loobus lubatud keskusest. | dropped |
"""


@pytest.mark.parametrize(("code", "text", "state", "found"), rows(TOLD))
def test_what_became_of_a_promise(
    catalog: Callable[..., Catalog], code: str, text: str, state: str, found: str
) -> None:
    promise = f"- {{id: c, title: Open two centres, counterparts: [BG], state: {state}, source: s000 p1}}"
    held = hold(catalog, text, language=code, commitments=promise)
    assert codes(held, "c", "state") == found.split()


def test_somebody_undertakes_something() -> None:
    told = (("bg", "България се ангажира с моста."), ("bg", "България има мост."), ("en", "Bulgaria has until May."))
    assert [has_a_pledge(sentence(text, code)) for code, text in told] == [True, False, True]
