"""Bodies that a passage names without their country, or by first letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import bare_names as module
from briefgen.auditing.holding.context.bare_names import but_countries
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, every, hold, said

BARE = "held in part: whose it is, the passage does not say beside its name"
MFA = "- {id: mfa, name: Ministry of Foreign Affairs of Bulgaria, kind: ministry, country: BG, source: s000 p1 s2}"
OTHER = (
    "\n- {id: kz-mfa, name: Ministry of Foreign Affairs of Kazakhstan, kind: ministry, country: KZ, source: s000 p1}"
)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Ministry of Foreign Affairs of Bulgaria", "Ministry of Foreign Affairs"),
        ("Kazakh–Bulgarian Joint Intergovernmental Commission", "Joint Intergovernmental Commission"),
        ("Commission of Kazakhstan and Bulgaria on Economic Cooperation", "on Economic Cooperation"),
        ("Embassy of Bulgaria", ""),
    ],
)
def test_a_name_but_for_its_country(name: str, bare: str) -> None:
    assert but_countries(name) == bare


@pytest.mark.parametrize(
    ("text", "others", "found"),
    [
        ("The Ministry of Foreign Affairs answered.", "", BARE),
        ("The Ministry of Foreign Affairs answered.", OTHER, ""),
        ("The MFA answered.", "", BARE),
        ("The Bulgarian MFA told them so.", OTHER, "held"),
        ("They asked the European Bureau of MFA of Bulgaria.", OTHER, "held"),
        ("They asked the European Bureau of MFA of Kazakhstan.", OTHER, ""),
        ("The Romanian Ministry of Foreign Affairs told Bulgaria so.", "", ""),
        ("Visitors from Bulgaria were at the MFA of Kazakhstan.", "", ""),
        ("The Ministry of Energy told Bulgaria so.", "", ""),
        ("Bulgarians told the Romanian Ministry of Foreign Affairs so.", "", ""),
        ("The MFA of Romania told Bulgaria so.", "", ""),
    ],
)
def test_a_body_without_its_country(catalog: Callable[..., Catalog], text: str, others: str, found: str) -> None:
    held = hold(catalog, f"They came from Bulgaria. {text}", organisations=MFA + others)
    alarm = codes(held, "mfa", "name")
    assert (alarm != [], "" if alarm else said(held, "mfa", "name")) == (not found, found)


COMMISSIONS = """
- {id: com, name: Kazakh–Bulgarian Joint Commission, kind: commission, country: BG, source: s000 p1}
- {id: other, name: Kazakh–Romanian Joint Commission, kind: commission, country: RO, source: s000 p1}
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Bulgarian Joint Commission met.", BARE),
        ("The Joint Commission of Bulgaria met.", BARE),
        ("The Joint Commission of Romania met.", ""),
        ("The Joint Commission met in Bulgaria.", ""),
        ("The Kazakh Joint Commission met.", BARE),
        (f"So Bulgaria {'a' * 20} Joint Commission met.", BARE),
        (f"So Bulgaria {'a' * 21} Joint Commission met.", ""),
        (f"Bulgaria {'a' * 18} Joint Commission met.", BARE),
    ],
)
def test_of_two_bodies_that_differ_in_their_countries_one_is_told(
    catalog: Callable[..., Catalog], text: str, found: str
) -> None:
    held = hold(catalog, text, organisations=COMMISSIONS)
    alarm = codes(held, "com", "name")
    assert (alarm != [], "" if alarm else said(held, "com", "name")) == (not found, found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The third session is in 2027.", "held in part: the commission is named before"),
        ("The third meeting is in 2027.", ""),
    ],
)
def test_the_commission_of_a_session_is_named_before(catalog: Callable[..., Catalog], text: str, found: str) -> None:
    body = "- {id: com, name: Kazakh–Bulgarian Joint Commission, kind: commission, country: BG, source: s000 p1 s1}"
    event = "- {id: e, kind: commission-session, title: Third session, series: com, counterparts: [BG], status: planned, when: 2027, source: s000 p1 s2}"
    held = hold(catalog, f"The Kazakh-Bulgarian Joint Commission met. {text}", organisations=body, events=event)
    alarm = codes(held, "e", "series")
    assert (alarm, "" if alarm else said(held, "e", "series")) == ([] if found else ["V505"], found)


def test_what_may_stand_around_a_name_without_its_country() -> None:
    assert every(module._CAPITALS, "MFA, the (EBRD), AB, ABCDEFG, xMFA, MFAs") == ["MFA", "EBRD"]
    texts = [" of Bulgaria, and", "  between Bulgaria and Romania; it", " often", "of Bulgaria", " between, it"]
    found = [match.group() for text in texts if (match := module._OF.match(text))]
    assert found == [" of Bulgaria", "  between Bulgaria and Romania", " between"]
    for word in ("and", "of", "the", "between", "in", "Republic"):
        assert module._TRIM.sub("", f"– {word} Trade Bank {word} -") == "Trade Bank"
        assert module._TRIM.sub("", f"{word}x Trade x{word}") == f"{word}x Trade x{word}"
        assert module._TRIM.sub("", f"{word} {word} Trade {word}-{word}") == "Trade"
