from __future__ import annotations

from typing import Any

import pytest

from briefgen.domain.dates import UNDATED
from briefgen.domain.model.documents import Agreement, AgreementReport, Commitment, CommitmentReport
from briefgen.domain.references import references
from briefgen.domain.terms.commitment_state import CommitmentState
from tests.domain.model.models import REPORTS, refused

PROMISE = {"id": "promise", "title": "A promise", "counterparts": ["BG"], **REPORTS}
PLAN = {"id": "plan", "title": "A plan", "kind": "plan", "counterparts": "BG", **REPORTS}


def test_a_promise_is_open_until_a_source_says_more() -> None:
    report = CommitmentReport()
    assert (report.state, report.due, report.event, report.agreement) == (CommitmentState.OPEN, None, None, None)
    promise = Commitment.model_validate(PROMISE)
    assert (promise.general, promise.owner, promise.lead, promise.asked) == (False, None, None, ())


def test_of_a_document_nothing_is_assumed() -> None:
    report = AgreementReport()
    assert (report.state, report.when, report.period) == (None, UNDATED, None)
    assert Agreement.model_validate(PLAN).parties == ()


@pytest.mark.parametrize(
    ("change", "where", "kind"),
    [
        ({"kind": "treaty"}, ("kind",), "enum"),
        ({"counterparts": []}, ("counterparts",), "too_short"),
        ({"reports": []}, ("reports",), "too_short"),
        ({"reports": [{}] * 101}, ("reports",), "too_long"),
    ],
)
def test_bounds_of_a_document(change: dict[str, Any], where: tuple[str], kind: str) -> None:
    assert refused(Agreement, PLAN) == []
    assert refused(Agreement, {**PLAN, **change}) == [(where, kind)]


def test_an_owner_is_an_id_or_the_words_of_the_source() -> None:
    owners = [
        r for r in references(Commitment.model_validate({**PROMISE, "owner": "the parties"})) if r.path == ("owner",)
    ]
    assert [(r.ref.kinds, r.ref.loose) for r in owners] == [(("people", "organisations"), True)]
