from __future__ import annotations

import enum
import tomllib
from pathlib import Path

import pytest

from briefgen.domain import model
from briefgen.reading.meant import values as module
from briefgen.reading.meant.values import NOTHING, meant_value
from tests.auditing.held import rows

SETS = {
    name: [member.value for member in found]
    for name, found in vars(model).items()
    if isinstance(found, type) and issubclass(found, enum.StrEnum)
}
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
Qualifier | no more than | less-than
Qualifier | not less than | more-than
Qualifier | ca. | about
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


def test_the_table_leads_to_values_and_to_no_word_twice() -> None:
    table = tomllib.loads(Path(module.__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    known = {value for found in SETS.values() for value in found}
    assert table.keys() - known == {NOTHING}
    for target, words in table.items():
        assert len(set(words)) == len(words), target
        assert target not in words


@pytest.mark.parametrize("of", SETS)
def test_a_value_means_itself(of: str) -> None:
    assert [value for value in SETS[of] if meant_value(value, SETS[of]) != value] == []
