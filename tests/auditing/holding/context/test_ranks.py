from __future__ import annotations

import pytest

from briefgen.auditing.holding.context import ranks as module
from briefgen.auditing.holding.context.ranks import hold_rank
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.model import PersonReport
from tests.auditing.held import missed

GOES, NOT = Verdict.HELD, Verdict.READ_THIS_ONE


MINISTERS_TOO = [
    "Foreign Secretary", "Home Secretary", "Defence Secretary", "Secretary of State", "High Representative", "Commissioner",
    "Chancellor of the Exchequer", "secretary of state",
]  # fmt: skip


@pytest.mark.parametrize(
    ("rank", "post", "found"),
    [
        ("minister", "Minister of Energy", GOES),
        *(("minister", post, GOES) for post in MINISTERS_TOO),
        *(("mayor", post, NOT) for post in MINISTERS_TOO),
        ("minister", "Deputy Minister of Energy", NOT),
        ("executive", "Chairman of the Board", GOES),
        ("executive", "President", GOES),
        ("deputy-minister", "Minister of Energy", NOT),
        ("ambassador", "Mayor of Sofia", NOT),
        ("other", "Adviser", GOES),
        ("minister", None, GOES),
        (None, "Mayor", GOES),
        ("head-of-state", "Deputy President", NOT),
        ("head-of-state", "Vice President of Bulgaria, acting President", GOES),
        ("head-of-government", "Deputy Prime Minister and interim Prime Minister", GOES),
        ("minister", "Deputy Minister, acting  minister", GOES),
        ("minister", "Acting Deputy Minister", NOT),
        ("head-of-state", "Deputy acting President", GOES),
        ("head-of-government", "Deputy Prime Minister", NOT),
        ("deputy-head-of-government", "Deputy Prime Minister", GOES),
        ("mayor", "Deputy Mayor", GOES),
        ("executive", "Mayor of Plovdiv", NOT),
        ("other", "Mayor of Plovdiv", NOT),
        ("other", "Deputy Mayor of Plovdiv", GOES),
        ("other", "Ambassador of Romania", NOT),
        ("executive", "Minister of Energy", NOT),
        ("executive", "Deputy Minister of Energy", NOT),
        ("other", "Prime Minister", NOT),
        ("other", "Deputy Prime Minister", NOT),
        ("other", "Foreign Minister of Estonia", NOT),
        ("other", "First Deputy Foreign Minister of Estonia", NOT),
        ("other", "First Deputy Minister of Foreign Affairs", NOT),
        ("other", "Ambassador Extraordinary and Plenipotentiary of Estonia", NOT),
        ("other", "Undersecretary of the Ministry of Foreign Affairs of Estonia", GOES),
        ("other", "Secretary General of the Ministry", GOES),
        ("other", "Foreign Ministry spokesman", GOES),
        ("other", "Minister-Counsellor of the Embassy", GOES),
        ("other", "Ambassador-at-large", GOES),
        ("other", "Adviser to the Mayor", GOES),
        ("other", "Mayor's adviser", GOES),
        ("other", "Former Mayor of Plovdiv", GOES),
        ("executive", "President of Bulgaria", NOT),
        ("other", "President of the Republic", NOT),
        ("other", "President of the Republic of Bulgaria", NOT),
        ("executive", "President of Sofia Bank", GOES),
        ("executive", "President of the Chamber", GOES),
        ("head-of-state", "King of Norway", GOES),
        ("deputy-minister", "Deputy Minister of Energy", GOES),
        ("deputy-minister", "Deputy Mayor of Plovdiv", NOT),
        ("deputy-minister", "State Secretary of the Ministry of Energy", GOES),
        ("ambassador", "Ambassador of Romania", GOES),
        ("other", "Assistant Minister of Energy", GOES),
        ("other", "Bulgarian Ambassador", NOT),
        ("other", "Chargé d’affaires of Romania", GOES),
        ("minister", "Prime Minister of Romania", NOT),
        (
            "minister",
            "Deputy Prime Minister – Minister of National Economy of Kazakhstan, acting Minister of Trade",
            GOES,
        ),
        ("minister", "Prime Minister and Minister of Finance", GOES),
        ("minister", "State Secretary at the Ministry of Foreign Affairs", NOT),
        ("minister", "Director of the Department for Europe of the Ministry of Foreign Affairs", NOT),
        ("minister", "Head of the Ministry of Energy", GOES),
        ("minister", "Foreign Ministry head", GOES),
        ("minister", "Minister-President of Flanders", GOES),
        ("head-of-state", "President of the Chamber of Commerce", NOT),
        ("head-of-state", "President of the Senate", NOT),
        ("head-of-state", "President of the Russian Federation", GOES),
        ("head-of-state", "President of the Swiss Confederation", GOES),
        ("head-of-state", "President of the European Council", GOES),
        ("ambassador", "Chargé d’affaires of Romania", GOES),
    ],
)
def test_the_rank_goes_with_the_post(rank: str | None, post: str | None, found: Verdict) -> None:
    fields = {name: value for name, value in (("rank", rank), ("post", post)) if value}
    held = hold_rank(PersonReport.model_validate(fields))
    assert held.verdict is found
    assert held.why == (f"the rank {rank} does not go with “{post}”" if found is NOT else "")


def test_who_is_a_minister_by_another_name() -> None:
    words = "foreign secretary | home secretary | defence secretary | secretary of state | high representative | commissioner"
    assert missed(module._MINISTERS_TOO, f"{words} | chancellor of the exchequer") == []
    of = "of | for | to | in | and"
    assert missed(module._OF_WHAT, of) == []
    assert [mark for mark in "[,(–—" if not module._OF_WHAT.search(mark)] == ["["]
    offices = ("head", "president", "prime minister", "prime  minister", "minister")
    acting = [f"{word} {office}" for word in ("acting", "interim", "CARETAKER") for office in offices]
    assert missed(module._STANDS_IN, " | ".join([*acting, "acting  head"])) == []
    assert [text for text in ("actinghead", "acting primeminister") if module._STANDS_IN.search(text)] == []
