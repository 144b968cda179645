from datetime import date

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.recording import asked, sent
from tests.recording.conftest import MakeDesk, added

PROMISES = """\
- {id: names, title: Name the experts, counterparts: [RO], source: s000 p1, asked: {day: 2026-11-19}}
- {id: loose, title: Find a date, counterparts: [RO], source: s000 p2}
"""
DAYS = "- {id: bg-day, title: National Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, basis: {text: List, date: 2025-01-01}}\n"


def test_a_day_is_noted_once_on_each_promise(desk: MakeDesk) -> None:
    made = desk(commitments=PROMISES)
    found = asked(made, ["names", "loose"], date(2026, 11, 19), by="Anna")
    assert (found.faults, found.notes) == ("", ("names: that is recorded already.",))
    assert added(found.diff) == (
        "- {id: loose, title: Find a date, counterparts: [RO], source: s000 p2, asked: [{day: 2026-11-19, by: Anna}]}\n"
    )
    assert "asked: [{day: 2026-11-19}, {day: 2026-11-27}]}" in asked(made, ["names"]).diff


def test_a_letter_is_noted_on_the_day_or_the_person(desk: MakeDesk) -> None:
    made = desk(**{"reference-days": DAYS})
    assert "sent: [{day: 2026-11-27}]}" in sent(made, "bg-day").diff
    assert "{day: 2026-11-20, by: Anna}" in sent(made, "rumen-radev", date(2026, 11, 20), by="Anna").diff


def test_what_no_letter_goes_to_and_what_has_not_happened(desk: MakeDesk) -> None:
    with pytest.raises(BriefgenError, match="There is no day of reference and no person “bg-dey”") as error:
        sent(desk(**{"reference-days": DAYS}), "bg-dey")
    assert error.value.hint == "Did you mean “bg-day”?"
    with pytest.raises(BriefgenError, match="day: 2026-11-28 is still ahead"):
        sent(desk(**{"reference-days": DAYS}), "bg-day", date(2026, 11, 28))
