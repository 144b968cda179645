from __future__ import annotations

import pytest

from briefgen.diagnostics import render_all
from briefgen.reading.load import Loaded, load_text
from briefgen.reading.meant.holdings import holding, of_place
from tests.conftest import CALENDAR, project


@pytest.mark.parametrize(
    ("path", "keys", "held"),
    [
        ("events.yaml", ("calendar", "events"), ("events", "events")),
        ("events.yaml", None, ("events", "events")),  # which is said to be wrong
        ("events/2027.yaml", None, ("events", None)),
        ("events/2027.yaml", ("events",), ("events", "events")),
        ("events/settings.yaml", ("calendar",), ("events", "events")),
        ("seeds/people.yaml", None, ("people", None)),
        ("seeds/people.yaml", ("people",), ("people", "people")),
        ("seeds/people.yaml", ("organisations",), ("organisations", "organisations")),
        ("seeds/reference-days/elections.yaml", None, ("reference_days", None)),
        ("seeds/people/norway/ministers.yml", None, ("people", None)),
        ("seeds/norway.yaml", ("figures",), ("figures", "figures")),
        ("seeds/norway.yaml", None, None),
        ("seeds/norway.yaml", ("figure",), None),
        ("seeds/people.yml", None, None),
        ("seeds/norway/people.yaml", None, None),
    ],
)
def test_a_file_says_what_it_holds(
    path: str, keys: tuple[str, ...] | None, held: tuple[str, str | None] | None
) -> None:
    found = holding(path, keys)
    assert (found and (found.shape.kind, found.key)) == held


def test_events_are_no_seeds() -> None:
    assert (of_place("seeds/events.yaml"), of_place("people.yaml")) == (None, None)


def test_only_in_their_folder_does_the_name_of_a_file_tell_its_records() -> None:
    assert (of_place("notes/people.yaml"), of_place("seeds")) == (None, None)


SPLIT = {
    "events.yaml": CALENDAR,
    "events/2027.yaml": (
        "- {id: spring, kind: meeting, title: Spring, counterparts: [BG], status: planned, when: 2027-03-16, source: s000 p1}\n"
    ),
    "events/2028/first.yaml": (
        "events:\n"
        "- {id: autumn, kind: meeting, title: Autumn, counterparts: [BG], status: planned, when: 2028-10-16, source: s000 p1}\n"
    ),
    "seeds/people/ours.yaml": "- {id: somebody, name: Some Body, side: KZ, post: Envoy, rank: other, source: s000 p1}\n",
    "seeds/more.yaml": "people:\n- {id: other, name: Any Other, side: BG, post: Envoy, rank: other, source: s000 p1}\n",
}


def read(changes: dict[str, str]) -> Loaded:
    return load_text(project({**SPLIT, **changes}))


def told(changes: dict[str, str]) -> list[tuple[str, str]]:
    return [(found.code, str(found.location)) for found in read(changes).diagnostics]


def test_a_large_desk_is_parted_as_it_likes() -> None:
    loaded = read({})
    assert loaded.catalog, render_all(loaded.diagnostics, loaded.lines)
    assert list(loaded.catalog.events) == ["spring", "autumn"]
    assert {"somebody", "other", "rumen-radev"} <= set(loaded.catalog.people)
    assert str(loaded.catalog.place("autumn", "reports", 0, "when")) == "events/2028/first.yaml:2:89"
    assert loaded.diagnostics == ()


def test_the_settings_may_stand_beside_the_years_without_events_yaml() -> None:
    texts = project(SPLIT)
    del texts["events.yaml"]
    loaded = load_text({**texts, "events/settings.yaml": CALENDAR})
    assert loaded.catalog
    assert (loaded.catalog.calendar.home, list(loaded.catalog.events)) == ("KZ", ["spring", "autumn"])
    without = load_text(texts).diagnostics
    assert [(f.code, str(f.location)) for f in without if f.code == "E202"] == [("E202", "events/2027.yaml:1:1")]


def test_mistakes_are_told_in_the_file_they_stand_in() -> None:
    text = SPLIT["events/2027.yaml"]
    assert told({"events/2027.yaml": text.replace("2027-03-16", "16 March 2027")}) == [
        ("E205", "events/2027.yaml:1:89")
    ]
    assert told({"events/2027.yaml": "evnts:\n" + text}) == [("E201", "events/2027.yaml:1:1")]
    assert told({"seeds/more.yaml": SPLIT["seeds/more.yaml"] + "figures: []\n"}) == [("E201", "seeds/more.yaml:3:1")]


def test_an_id_is_unique_over_all_files() -> None:
    text = SPLIT["seeds/more.yaml"].replace("id: other", "id: somebody")
    assert told({"seeds/more.yaml": text}) == [("E301", "seeds/more.yaml:2:8")]


def test_settings_that_stand_twice_are_refused() -> None:
    (found,) = read({"events/more.yaml": CALENDAR}).diagnostics
    assert (found.code, found.message, str(found.location), str(found.related[0].location)) == (
        "E110",
        "“calendar:” stands in another file already",
        "events/more.yaml:1:1",
        "events.yaml:1:1",
    )


@pytest.mark.parametrize(
    "second", ["calendar: {title: x, home: EU}\n", "calendar: {}\n", "calendar: x\n", "calendar:\n"]
)
def test_of_two_settings_the_first_count_whatever_is_wrong_with_the_second(second: str) -> None:
    loaded = read({"events/more.yaml": second})
    assert "E110" in [fault.code for fault in loaded.diagnostics]
    assert {fault.location.path for fault in loaded.diagnostics} == {"events/more.yaml"}


BEGIN = "begin it with what it holds, as in “people:”, or put it into"


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("seeds/peple.yaml", f"did you mean seeds/people.yaml? else {BEGIN} the folder seeds/people/"),
        ("seeds/zzz.yaml", f"{BEGIN} a folder of that name, such as seeds/people/"),
    ],
)
def test_a_file_of_which_nothing_tells_what_it_holds_is_refused(path: str, hint: str) -> None:
    found = read({path: "- {id: lost, name: Lost, side: BG, post: Envoy, rank: other, source: s000 p1}\n"}).diagnostics
    assert [(f.code, f.message, str(f.location), f.hint) for f in found] == [
        ("E116", "nothing tells which records are in this file", f"{path}:1:1", hint)
    ]


def test_an_empty_file_is_only_warned_of() -> None:
    assert told({"seeds/peple.yaml": "# nothing yet\n"}) == [("W408", "seeds/peple.yaml:1:1")]
