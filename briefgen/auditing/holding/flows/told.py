"""Which flow a number in our own words is of: exports, imports, trade as a whole or investment, and not another one there."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.auditing.holding.flows.mirrored import traders
from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.passages import Sentence
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

FLOWS = frozenset({"exports", "imports", "turnover", "investment"})
TURNED = frozenset({"exports", "imports"})


def of_another_flow(found: tuple[Standing, ...], number: Quantity, clause: str) -> Iterator[Held]:
    """An amount that our clause has as that of one flow, and each of its places in the passage as that of another alone.

    What one country exports is what the other imports: these two are told apart where it is of the same country.
    """
    ours = FLOWS & language(ENGLISH).found("indicators", clause)
    if len(ours) != 1 or number.measure or not (number.factor or number.currencies):
        return
    theirs = [FLOWS & s.sentence.language.found("indicators", s.sentence.text) for s in found]
    own = next(iter(ours))
    if all(
        there and own not in there and not _turned(s, own, there, clause)
        for s, there in zip(found, theirs, strict=True)
    ):
        message = _("{source} has it of {named}, and not of {indicator}").format(
            source=where(found[0]), named=", ".join(sorted(theirs[0])), indicator=own
        )
        yield doubtful("V508", message, _("see which number is of what"))


def _turned(found: Standing, own: str, there: frozenset[str], clause: str) -> bool:
    """Whether the exports of one country may be told as what another one imports: nothing shows that they are of the same."""
    if not TURNED & there or own not in TURNED:
        return False
    english = found.sentence.source.model_copy(update={"language": ENGLISH})
    ours = traders(Sentence(clause, english, 1, 1), own)
    return not any(ours & traders(found.sentence, flow) for flow in TURNED & there)
