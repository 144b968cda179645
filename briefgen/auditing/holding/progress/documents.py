"""How far a document has come, where its passage speaks of others besides."""

from __future__ import annotations

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.phrases.listed import of_its_kind
from briefgen.auditing.holding.progress.states import hold_agreement
from briefgen.auditing.verdicts import HELD, Held, Verdict
from briefgen.domain.model import Agreement, AgreementState


def hold_state(case: Case, state: AgreementState, reason: str | None) -> Held:
    """The state of a document, in the parts of its passage that name its kind; what only another one has, a person looks at."""
    assert isinstance(case.record, Agreement)
    own = hold_agreement(of_its_kind(case, case.record.kind), state, reason)
    only_another = own.verdict is Verdict.NOT_BORNE_OUT and hold_agreement(case, state, reason) is HELD
    return Held(Verdict.READ_THIS_ONE, own.why, own.code, own.hint) if only_another else own
