"""Who follows which promises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.chase import asked, followed
from tests.domain.planning.promises import PROMISES
from tests.domain.planning.samples import desk

MONDAY = date(2026, 11, 23)


def told(catalog: Catalog, *codes: str) -> list[tuple[str | None, list[str]]]:
    return [(one.lead, [promise.id for promise in one.promises]) for one in followed(catalog, MONDAY, codes)]


def test_promises_by_lead_whatever_the_spelling_with_the_longest_overdue_first(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", commitments=PROMISES))
    assert told(found) == [
        ("Kassym-Jomart Tokayev", ["names", "route"]),
        ("Treaty department", ["draft", "list", "told"]),
        (None, ["loose"]),
    ]
    assert told(found, "BG") == [("Kassym-Jomart Tokayev", ["route"]), ("Treaty department", ["draft"])]


def test_a_body_on_file_is_called_by_its_name(catalog: Callable[..., Catalog]) -> None:
    bodies = "- {id: mfa, name: Foreign Ministry, kind: ministry}\n"
    promise = "- {id: p, title: P, counterparts: [BG], lead: mfa, source: s1 p1}\n"
    assert told(catalog(**desk("[]", commitments=promise, organisations=bodies))) == [("Foreign Ministry", ["p"])]


def test_what_its_event_has_settled_is_not_asked_about(catalog: Callable[..., Catalog]) -> None:
    promise = "- {id: p, title: Hold it, counterparts: [BG], lead: Anna, event: e, source: s1 p1}\n"
    event = "- {{id: e, kind: visit, title: V, counterparts: [BG], status: {}, when: 2026-11-20, source: s2 p1}}\n"
    assert told(catalog(**desk(event.format("planned"), commitments=promise))) == [("Anna", ["p"])]
    assert told(catalog(**desk(event.format("held"), commitments=promise))) == []


def test_having_asked_counts_until_something_is_reported(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", commitments=PROMISES))
    days = {p.id: asked(p, MONDAY) for one in followed(found, MONDAY) for p in one.promises}
    # The draft was first reported on 9 June 2025, and the experts on 20 November 2026.
    assert (days["draft"], days["names"]) == ((date(2026, 11, 10),), ())
    (draft,) = [p for one in followed(found, date(2026, 11, 9)) for p in one.promises if p.id == "draft"]
    assert asked(draft, date(2026, 11, 9)) == ()
    assert asked(draft, date(2026, 11, 10)) == (date(2026, 11, 10),)
    promise = "- {id: p, title: P, counterparts: [BG], source: s1 p1, asked: [{day: 2025-06-09}, {day: 2025-06-08}]}\n"
    ((one,),) = (one.promises for one in followed(catalog(**desk("[]", commitments=promise)), MONDAY))
    assert asked(one, MONDAY) == (date(2025, 6, 9),)
