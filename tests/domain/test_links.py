"""Which records lead to which, over a whole catalog."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain import links
from briefgen.domain.catalog import Catalog

EVENTS = """
- {id: one, kind: visit, title: One, counterparts: [BG], status: held, when: 2025-04, participants: [rumen-radev], source: s000 p1}
- {id: two, kind: visit, title: Two, counterparts: [all], status: held, when: 2025-04, source: s001 p1}
"""
AGREEMENTS = "- {id: memo, title: M, kind: plan, counterparts: [RO], parties: [mfa], event: one, source: s001 p1}\n"
COMMITMENTS = """
- {id: promise, title: P, counterparts: [RO], owner: rumen-radev, agreement: memo, source: s001 p1}
- {id: other, title: O, counterparts: [RO], owner: Whoever it was, source: s001 p1}
"""


def ids(catalog: Catalog) -> set[str]:
    return {record.id for record in catalog.records()}


def everything(catalog: Callable[..., Catalog]) -> Catalog:
    return catalog(events=EVENTS, agreements=AGREEMENTS, commitments=COMMITMENTS)


def test_a_catalog_without_some_records(catalog: Callable[..., Catalog]) -> None:
    data = everything(catalog)
    assert links.without(data, set()) is data
    assert ids(data) - ids(links.without(data, {"one", "mfa", "nothing"})) == {"one", "mfa"}


def test_what_is_dangling_is_named_with_its_place(catalog: Callable[..., Catalog]) -> None:
    data = everything(catalog)
    assert list(links.dangling(data)) == []
    found = [links.place(link) for link in links.dangling(links.without(data, {"s000", "mfa", "BG"}))]
    assert found == [
        ("one", "counterparts", 0),
        ("one", "reports", 0, "source", 0),
        ("kz-bg-commission", "reports", 0, "source", 0),
        ("rumen-radev", "side"),
        ("rumen-radev", "reports", 0, "source", 0),
        ("memo", "parties", 0),
    ]


def test_home_everyone_and_the_words_of_a_source_lead_nowhere_and_are_sound(catalog: Callable[..., Catalog]) -> None:
    data = links.without(everything(catalog), {"BG", "RO", "rumen-radev"})
    named = {(record.id, reference.id) for record, reference in links.dangling(data)}
    assert named == {
        ("one", "BG"),
        ("one", "rumen-radev"),
        ("memo", "RO"),
        ("promise", "RO"),
        ("other", "RO"),
        ("kz-bg-commission", "rumen-radev"),
    }


def test_what_needs_an_unsound_record_goes_with_it_until_nothing_changes(catalog: Callable[..., Catalog]) -> None:
    data = everything(catalog)
    assert links.sound(data, set()) is data
    # The visit needs the person, the memorandum the visit, the promise the memorandum; the other promise needs none.
    gone = ids(data) - ids(links.sound(data, {"rumen-radev"}))
    assert gone == {"rumen-radev", "kz-bg-commission", "one", "memo", "promise"}


def test_what_is_dangling_is_unsound_by_itself(catalog: Callable[..., Catalog]) -> None:
    data = links.without(everything(catalog), {"mfa"})
    assert ids(data) - ids(links.sound(data, set())) == {"memo", "promise"}


def test_what_points_to_a_record(catalog: Callable[..., Catalog]) -> None:
    found = links.pointing(everything(catalog))
    assert [links.place(link) for link in found["rumen-radev"]] == [
        ("one", "reports", 0, "participants", 0, "person"),
        ("kz-bg-commission", "reports", 0, "chairs", 0),
        ("promise", "owner"),
    ]
    assert {identity for identity in found if identity not in ids(everything(catalog))} == set()
    assert "promise" not in found
