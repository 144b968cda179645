"""What takes place, and what is signed, as a desk writes it."""

from __future__ import annotations

from random import Random

from tools.drawing.occasions import OCCASIONS, drawn
from tools.drawing.telling import LANGUAGES, words


def test_every_language_tells_of_each() -> None:
    for code in LANGUAGES:
        assert words(code)["occasions"].keys() - {"ordinals"} == OCCASIONS.keys()


def test_a_session_has_its_number_and_its_commission() -> None:
    told = next(one for n in range(200) for one in [drawn("ro", Random(n))] if one.kind == "session dated")
    (record,) = told.records
    assert record.file == "events"
    assert set(record.fields) == {"kind", "title", "status", "counterparts", "when", "place", "series", "session"}


def test_what_is_under_way_has_no_day() -> None:
    told = next(one for n in range(200) for one in [drawn("en", Random(n))] if one.kind.startswith("in-negotiation"))
    (record,) = told.records
    assert record.file == "agreements"
    assert set(record.fields) == {"kind", "title", "state", "counterparts"}
