import pytest

from briefgen.reading.shapes import SHAPES
from briefgen.recording.questions import NEW, REPORTED, closed_words, of_record, of_report
from tests.recording.conftest import MakeDesk

BY_KIND = {shape.kind: shape for shape in SHAPES}


def test_a_report_on_an_event_is_asked_with_what_is_on_file(desk: MakeDesk) -> None:
    made = desk()
    asked = {q.name: q for q in of_report(made.catalog, BY_KIND["events"], "visit", made.day)}
    assert list(asked) == ["status", "when", "place", "participants", "outcome"]
    assert (asked["status"].now, asked["when"].now, asked["participants"].now) == ("planned", "2026-12", "rumen-radev")
    assert list(asked["status"].choices) == ["proposed", "planned", "confirmed", "held", "postponed", "cancelled"]
    assert asked["participants"].choices == {
        "rumen-radev": "Rumen Radev",
        "kassym-jomart-tokayev": "Kassym-Jomart Tokayev",
    }
    assert [q.name for q in asked.values() if q.many] == ["participants"]


def test_a_new_person_is_asked_for_by_name_first(desk: MakeDesk) -> None:
    asked = {q.name: q for q in of_record(desk().catalog, BY_KIND["people"])}
    assert list(asked) == ["name", "side", "post", "organisation", "rank"]
    assert [q.name for q in asked.values() if q.needed] == ["name", "side"]
    assert asked["side"].choices == {"BG": "Bulgaria", "RO": "Romania", "KZ": "Kazakhstan"}


@pytest.mark.parametrize("kind", NEW)
def test_what_a_record_needs_is_asked_for(desk: MakeDesk, kind: str) -> None:
    shape = BY_KIND[kind]
    needed = {
        name
        for name in shape.record_fields() - {"id", "basis", "reports"}
        if shape.record.model_fields[name.replace("-", "_")].is_required()
    }
    assert needed <= set(NEW[kind])
    assert len(of_record(desk().catalog, shape)) == len(NEW[kind])


def test_every_kind_that_is_reported_of_has_its_questions() -> None:
    assert set(REPORTED) == {shape.kind for shape in SHAPES if shape.report}
    assert all(set(names) <= BY_KIND[kind].report_fields() for kind, names in REPORTED.items())


def test_the_words_of_a_closed_field_are_those_of_its_kind() -> None:
    assert closed_words("kind", "agreement") == (
        "memorandum",
        "agreement",
        "declaration",
        "plan",
        "roadmap",
        "twinning",
    )
    assert closed_words("state", "commitment") == ("open", "progressed", "done", "dropped")
    assert closed_words("state")[-5:] == ("expired", "open", "progressed", "done", "dropped")
    assert (closed_words("title", "event"), closed_words("say_it", "person"), closed_words("nothing")) == ((), (), ())
