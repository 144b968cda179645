"""Ids that stand twice."""

from __future__ import annotations

from briefgen.diagnostics import Location
from briefgen.reading.decode import Identity
from briefgen.reading.meant.doubled import doubled, taken
from briefgen.reading.nodes import Mapping


def identity(text: str, line: int) -> Identity:
    return Identity(text, Mapping((), Location("seeds/people.yaml", line)), "id")


def test_the_second_of_two_is_told_with_the_first_and_with_what_is_missed() -> None:
    records = [
        ("people", identity("radev", 1)),
        ("people", identity("rama", 2)),
        ("organisations", identity("radev", 3)),
    ]
    found = doubled(records)
    assert [(one.kind, one.identity.location.line, one.before.location.line) for one in found] == [
        ("organisations", 3, 1)
    ]
    hints = []
    for missed in ([], ["a"], ["a", "b"]):
        hints += [[fault.hint for fault in taken(found, {"organisations": missed}.__getitem__)]]
    assert hints == [
        ["choose another id; ids are never used twice"],
        ["other records name “a”, and no record has it: is it one of these two? ids are never used twice"],
        [
            "other records name “a” and “b”, and no record has them: is one of these two among them? ids are never used twice"
        ],
    ]


def test_a_country_has_one_record() -> None:
    twice = [identity("BG", line)._replace(key="code") for line in (1, 2)]
    (fault,) = taken(doubled(("counterparts", one) for one in twice), lambda _kind: [])
    assert fault.hint == "keep one of the two: a country has one record"


def test_what_is_said_of_an_id_that_is_taken() -> None:
    found = doubled([("people", identity("radev", 1)), ("people", identity("radev", 2))])
    (fault,) = taken(found, lambda _kind: list("abcdef"))
    assert (fault.code, fault.message, fault.location.line) == ("E301", "the id “radev” is taken", 2)
    assert fault.hint == (
        "other records name “a”, “b”, “c”, “d”, and “e”, and no record has them: is one of these two among them? "
        "ids are never used twice"
    )
    assert [(one.location.line, one.message) for one in fault.related] == [(1, "it stands here first")]


def test_what_is_missing_of_a_kind_is_looked_for_once_however_many_stand_twice() -> None:
    """A file that stands there a second time has thousands of them."""
    asked: list[str] = []

    def missing(kind: str) -> list[str]:
        asked.append(kind)
        return []

    found = doubled(("people", identity("radev", line)) for line in range(4))
    assert (len(list(taken(found, missing))), asked) == (3, ["people"])
