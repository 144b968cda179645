from __future__ import annotations

import enum

import pytest

from briefgen.domain import model
from briefgen.reading.meant.other_words import NOTHING, by_word
from briefgen.reading.meant.values import meant_value
from tests.auditing.held import rows

SETS = {
    name: [member.value for member in found]
    for name, found in vars(model).items()
    if isinstance(found, type) and issubclass(found, enum.StrEnum)
} | {"unit of a change": ["percent", "times"], "paper": ["A4", "Letter"]}
MEANT = """
EventKind | Phone call | meeting
EventKind | lunch | meeting
EventKind | reception | ceremony
EventKind | signing-ceremony | signing
EventKind | delegation | visit
EventKind | negotiations | consultations
EventKind | Заседание | commission-session
EventKind | visitt | visit
EventKind | exhibition | -
Status | to be confirmed | planned
Status | TBC | planned
Status | unconfirmed | planned
Status | over | held
Status | not held | -
AgreementKind | letter_of_intent | declaration
AgreementState | adopted | endorsed
AgreementState | prolonged | in-force
AgreementState | ratified | -
AgreementState | IN_FORCE | in-force
CommitmentState | cancelled | dropped
CommitmentState | in progress | progressed
Qualifier | over | more-than
Qualifier | no more than | up-to
Qualifier | not less than | at-least
Qualifier | at least | at-least
Qualifier | ca. | about
unit of a change | % | percent
unit of a change | percentage points | -
unit of a change | p.p. | -
unit of a change | fold | times
paper | a4 | A4
Rank | prime minister | head-of-government
Rank | Deputy Prime Minister | deputy-head-of-government
Rank | vice-minister | deputy-minister
Rank | Chargé d'affaires | ambassador
Rank | Secretary of State | -
OrganisationKind | university | institute
Topic | agriculture | trade
Topic | logistics | transport
ReferenceKind | independence day | national-day
CounterpartKind | country | state
Role | chairwoman | chair
Role | | -
"""


@pytest.mark.parametrize(("of", "written", "meant"), rows(MEANT))
def test_the_value_that_says_it_here(of: str, written: str, meant: str) -> None:
    assert (meant_value(written, SETS[of]) or "-") == meant


def test_the_table_leads_to_values() -> None:
    known = {value for found in SETS.values() for value in found}
    assert {value for values in by_word("values.toml").values() for value in values} - known == {NOTHING}


@pytest.mark.parametrize("of", SETS)
def test_a_value_means_itself(of: str) -> None:
    assert [value for value in SETS[of] if meant_value(value, SETS[of]) != value] == []
