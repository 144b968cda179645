"""How far a document has come, where its passage speaks of others besides."""

from __future__ import annotations

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.phrases.listed import of_its_kind
from briefgen.auditing.holding.progress.states import done, hold_agreement
from briefgen.auditing.verdicts import HELD, Held, Verdict, in_part, wrong
from briefgen.domain.model import Agreement, AgreementState
from briefgen.language import gettext as _


def hold_state(case: Case, state: AgreementState, reason: str | None) -> Held:
    """The state of a document, in the parts of its passage that name its kind; what only another one has, a person looks at."""
    assert isinstance(case.record, Agreement)
    own = hold_agreement(of_its_kind(case, case.record.kind), state, reason)
    only_another = own.verdict is Verdict.NOT_BORNE_OUT and hold_agreement(case, state, reason) is HELD
    return Held(Verdict.READ_THIS_ONE, own.why, own.code, own.hint) if only_another else own


def hold_exchange(case: Case) -> Held:
    """That a document was exchanged: its word stands there, and not as something still to be done."""
    if not case.passage.known:
        return in_part(_("the words of this language are not on file"))
    if any(done(sentence, "exchanged") for sentence in case.passage):
        return HELD
    message = _("{source} does not have it as “{state}”: {why}").format(
        source=case.passage.cited, state="exchanged", why=_("no word for it stands there")
    )
    return wrong("V523", message, _("leave “exchanged:” out, or cite the passage that has it"))
