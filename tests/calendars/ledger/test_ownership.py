from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from briefgen.calendars import render_calendars
from briefgen.calendars.diff import feed_diff
from briefgen.calendars.ledger import Ledger, revise
from briefgen.calendars.ledger import file as ledger_file
from briefgen.calendars.ledger.ownership import begins_anew, refuse_those_of_others
from briefgen.calendars.ledger.roll import call_roll
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Calendar
from briefgen.reading.load import load_text
from tests.calendars.calendar_samples import a_feed, a_visit
from tests.conftest import project

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
EVENTS = "\nevents:\n- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: planned, when: 2027-03-01, source: s000 p1}\n"
DESK = "calendar: {{title: {title}, home: {home}, timezone: Europe/Oslo, domain: {domain}}}"


def desk(home: str = "KZ", domain: str = "test.no", title: str = "Desk") -> Catalog:
    texts = {"events.yaml": DESK.format(title=title, home=home, domain=domain) + EVENTS}
    loaded = load_text(project({**texts, "seeds/people.yaml": "", "seeds/organisations.yaml": ""}))
    assert loaded.catalog
    return loaded.catalog


@pytest.fixture(scope="module")
def published() -> dict[str, bytes]:
    return dict(render_calendars(desk(), NOW, {}).files)


def without_home(files: dict[str, bytes]) -> dict[str, bytes]:
    """The same as a program wrote them that did not record home yet."""
    ledger = files[ledger_file.NAME].replace(b'"home": "KZ",\n', b"")
    assert ledger != files[ledger_file.NAME]
    return {**files, ledger_file.NAME: ledger}


def refused(catalog: Catalog, files: dict[str, bytes]) -> tuple[str, str | None]:
    with pytest.raises(BriefgenError) as error:
        render_calendars(catalog, NOW, files)
    assert error.value.exit_code == 1
    return str(error.value), error.value.hint


def test_a_desk_goes_on_with_its_own(published: dict[str, bytes]) -> None:
    assert render_calendars(desk(title="Another title"), NOW, published).files.keys() == published.keys()
    again = render_calendars(desk(), NOW, published).files
    assert again == published


def test_a_ledger_records_whose_it_is_from_the_next_build_on(published: dict[str, bytes]) -> None:
    assert render_calendars(desk(), NOW, without_home(published)).files == published


def test_the_calendars_of_another_domain_are_not_gone_on_with(published: dict[str, bytes]) -> None:
    message, hint = refused(desk("NO", "own.no", "Own"), published)
    assert message == (
        "The calendars in output/feeds are not those of Own (Norway, own.no): "
        "they were published by another desk (Kazakhstan, test.no)."
    )
    assert hint == (
        "If this desk begins now, remove output/feeds and build again: its subscribers start afresh. "
        "If not: write domain: test.no again in events.yaml, write home: KZ again in events.yaml."
    )


def test_another_home_under_the_same_domain_is_another_desk(published: dict[str, bytes]) -> None:
    hint = refused(desk("NO"), published)[1]
    assert hint
    assert hint.endswith("If not: write home: KZ again in events.yaml.")


@pytest.mark.parametrize("change", [without_home, lambda files: {k: v for k, v in files.items() if k.endswith(".ics")}])
def test_where_home_is_not_recorded_the_domain_decides(
    published: dict[str, bytes], change: Callable[[dict[str, bytes]], dict[str, bytes]]
) -> None:
    message, hint = refused(desk("NO", "own.no", "Own"), change(published))
    assert message.endswith("another desk (test.no).")
    assert hint
    assert hint.endswith("If not: write domain: test.no again in events.yaml.")
    assert render_calendars(desk("NO"), NOW, change(published)).files


def test_a_ledger_in_which_two_homes_stand_tells_none() -> None:
    conflicted = b'{\n"version": 1,\n<<<<<<< ours\n"home": "NO",\n=======\n"home": "KZ",\n>>>>>>> theirs\n"feeds": {}, "entries": {}}'
    assert ledger_file.read(conflicted).ledger.home is None
    assert (
        ledger_file.read(b'{\n"version": 1,\n"home": "NO",\n"feeds": {\n},\n"entries": {\n}\n}\n').ledger.home == "NO"
    )


def test_calendars_that_were_tried_under_a_placeholder_begin_anew_under_a_domain_of_the_desks_own() -> None:
    tried = dict(render_calendars(desk(domain="norway.example"), NOW, {}).files)
    made = render_calendars(desk(), NOW, tried)
    assert made.files == render_calendars(desk(), NOW, {}).files
    assert made.warnings == ("The calendars begin anew under test.no: what was made under norway.example was a trial.",)
    found = feed_diff(desk(), tried, made, NOW.date())  # nobody has what was tried, so nobody loses it
    assert (found.loses, found.lost, {each.seen.value for each in found.changes}) == (False, (), {"new"})
    message, _hint = refused(desk("NO"), tried)  # another home is another desk, tried or not
    assert "another desk (Kazakhstan, norway.example)" in message


def test_what_was_published_at_an_address_was_no_trial() -> None:
    tried = dict(render_calendars(desk(domain="norway.example"), NOW, {}).files)
    published = DESK.removesuffix("}}") + ", address: 'https://calendar.desk.no/'}}"
    loaded = load_text(
        project(
            {
                "events.yaml": published.format(title="Desk", home="KZ", domain="test.no") + EVENTS,
                "seeds/people.yaml": "",
                "seeds/organisations.yaml": "",
            }
        )
    )
    assert loaded.catalog
    message, _hint = refused(loaded.catalog, tried)
    assert "another desk (Kazakhstan, norway.example)" in message


@pytest.mark.parametrize(
    ("domain", "home", "tried", "anew"),
    [
        ("own.no", "NO", "a.example", "a.example"),
        ("own.no", "NO", "own.no", None),
        ("own.no", "NO", "other.no", None),
        ("a.example", "NO", "a.example", None),  # the trial goes on
        ("own.no", "KZ", "a.example", None),  # another home is another desk
        ("own.no", "NO", None, None),
    ],
)
def test_calendars_begin_anew_only_after_a_trial(domain: str, home: str, tried: str | None, anew: str | None) -> None:
    calendar = Calendar.model_validate({"title": "Desk", "home": "NO", "timezone": "UTC", "domain": domain})
    feed = a_feed(*([a_visit(uid=f"visit@{tried}")] if tried else []))
    ledger, _revised = revise(Ledger(home=home), call_roll([feed]), NOW)
    assert begins_anew(calendar, ledger) == anew


@pytest.mark.parametrize(
    ("home", "domains", "back"),
    [
        ("NO", ["b.no", "a.no"], "write domain: a.no again in events.yaml"),
        ("KZ", ["a.no"], "write domain: a.no again in events.yaml, write home: KZ again in events.yaml"),
        ("KZ", ["own.no"], "write home: KZ again in events.yaml"),
        (None, ["a.no"], "write domain: a.no again in events.yaml"),
    ],
)
def test_what_to_write_again_is_what_is_another(home: str | None, domains: list[str], back: str) -> None:
    calendar = Calendar.model_validate({"title": "Own", "home": "NO", "timezone": "UTC", "domain": "own.no"})
    feed = a_feed(*(a_visit(uid=f"visit@{domain}") for domain in domains))
    ledger, _revised = revise(Ledger(home=home), call_roll([feed]), NOW)
    with pytest.raises(BriefgenError) as error:
        refuse_those_of_others(calendar, ledger)
    assert error.value.hint
    assert error.value.hint.endswith(f"If not: {back}.")


@pytest.mark.parametrize("home", ["NO", None])
def test_calendars_of_this_domain_go_on(home: str | None) -> None:
    calendar = Calendar.model_validate({"title": "Own", "home": "NO", "timezone": "UTC", "domain": "own.no"})
    ledger, _revised = revise(
        Ledger(home=home), call_roll([a_feed(*(a_visit(uid=f"v@{d}") for d in ("own.no", "a.no")))]), NOW
    )
    refuse_those_of_others(calendar, ledger)
    refuse_those_of_others(calendar, Ledger(home=home))
