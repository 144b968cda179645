from __future__ import annotations

from typing import Any

import pytest

from briefgen.domain.model.people import (
    Counterpart,
    CounterpartKind,
    Organisation,
    OrganisationKind,
    Person,
    PersonReport,
    Rank,
)
from tests.domain.model.models import REPORTS, refused

PERSON = {"id": "rumen-radev", "name": "Rumen Radev", "side": "BG", **REPORTS}
BODY = {"id": "mfa", "name": "A ministry", "kind": "ministry", **REPORTS}


def test_ranks_stand_in_the_order_of_protocol() -> None:
    assert [rank.level for rank in Rank] == list(range(9))
    assert min(Rank, key=lambda rank: rank.level) is Rank.HEAD_OF_STATE
    assert Rank.AMBASSADOR.level < Rank.MAYOR.level < Rank.OTHER.level


def test_of_a_person_no_post_is_assumed() -> None:
    report = PersonReport()
    assert (report.post, report.organisation, report.rank) == (None, None, None)
    person = Person.model_validate({**PERSON, "aliases": ["Radev"], "say-it": "ROO-men RA-dev"})
    assert (person.aliases, person.say_it, person.native) == (("Radev",), "ROO-men RA-dev", None)


def test_a_counterpart_is_known_by_its_code_and_is_a_state_unless_it_says_otherwise() -> None:
    bulgaria = Counterpart.model_validate({"code": "BG", "slug": "bulgaria"})
    assert (bulgaria.id, bulgaria.kind, bulgaria.members, bulgaria.brief) == ("BG", CounterpartKind.STATE, (), ())
    union = Counterpart.model_validate({"code": "EU", "slug": "eu", "kind": "organisation", "members": "BG"})
    assert (union.kind, union.members) == (CounterpartKind.ORGANISATION, ("BG",))


@pytest.mark.parametrize(
    ("kind", "written", "wrong"),
    [
        (Person, {**PERSON, "side": "Bulgaria"}, ("side",)),
        (Person, {**PERSON, "name": ""}, ("name",)),
        (Person, {**PERSON, "reports": [{"rank": "king"}]}, ("reports", 0, "rank")),
        (Organisation, {**BODY, "kind": "club"}, ("kind",)),
        (Organisation, {**BODY, "reports": []}, ("reports",)),
        (Counterpart, {"code": "BG"}, ("slug",)),
        (Counterpart, {"code": "BG", "slug": "Bulgaria!"}, ("slug",)),
    ],
)
def test_bounds(kind: type[Person], written: dict[str, Any], wrong: tuple[str | int, ...]) -> None:
    assert refused(kind, written)[0][0] == wrong


def test_a_commission_is_a_body_with_chairs() -> None:
    body = Organisation.model_validate({**BODY, "kind": "commission", "reports": [{"chairs": "rumen-radev"}]})
    assert (body.kind, body.reports[0].chairs) == (OrganisationKind.COMMISSION, ("rumen-radev",))
