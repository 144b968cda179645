from __future__ import annotations

import pytest

from briefgen.reading.meant import nearest as module
from briefgen.reading.meant.nearest import Choices, nearest


@pytest.mark.parametrize(
    ("text", "choices", "found"),
    [
        ("stauts", ["status", "stops"], "status"),
        ("participant", ["participants", "parties"], "participants"),
        ("radev", ["rumen-radev", "plamen-dilov"], "rumen-radev"),
        ("they_said", ["said", "id"], "said"),
        ("seeds/persons.yaml", ["events.yaml", "seeds/people.yaml"], "seeds/people.yaml"),
        ("sports", ["trade", "transport"], None),
        ("location", ["place", "when"], None),
        ("gl-visit", ["GL", "visit-of-the-minister"], "visit-of-the-minister"),
        ("gl", ["GL", "visit"], "GL"),
        ("usa-visit", ["USA", "talks-in-the-city"], "USA"),  # three letters are a word
        ("visit-x", ["b-visit-of-all", "a-visit-of-all"], "a-visit-of-all"),  # of two alike the first by its letters
        ("", ["place"], None),
        ("x" * 100_000, ["x" * 120], "x" * 120),
    ],
)
def test_the_nearest_thing_meant(text: str, choices: list[str], found: str | None) -> None:
    assert nearest(text, choices) == found


def test_how_near_it_has_to_be_is_for_the_asker_to_say() -> None:
    assert (
        Choices(["Rumen Radev"], 85).nearest("Ruman Radef"),
        Choices(["Rumen Radev"], 80).nearest("Ruman Radef"),
    ) == (
        None,
        "Rumen Radev",
    )


def test_zeros_before_a_number_are_no_number() -> None:
    choices = Choices(["s001", "s011", "talks-05", "talks-5", "a1b"])
    told = [choices.same_but_for_zeros(text) for text in ("s01", "s1", "S0011", "s10", "talks-005", "a01b", "s")]
    assert told == ["s001", "s001", "s011", None, None, "a1b", None]


def test_once_very_many_were_compared_no_more_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_COMPARED", 5)
    few, many = Choices(["status", "stops"]), Choices([f"status-{n}" for n in range(9)])
    assert [few.nearest("stauts") for _asked in range(3)] == ["status", "status", None]
    assert [many.nearest("stauts-3") for _asked in range(2)] == ["status-3", None]  # once in any case
