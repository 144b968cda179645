"""What another language denies: its clause with the same countries, offices, names and numbers has a word for “not”, and ours has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.languages import Language
from briefgen.auditing.naming import Names, tokens
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Agreement, EventReport, Status
from briefgen.language import gettext as _

_CLAUSES = re.compile(r"[,;:](?=\s)")
_DIGITS = re.compile(r"\d+")


def abroad(case: Case, prose: Prose, *, ours: bool) -> Iterator[Held]:
    """Parts of a statement that are told as done, where the one clause that shares most with them says “not”.

    A statement that a person reads in any case is also told of where the one sentence that is cited says “not”, and it does not.
    """
    if isinstance(case.record, Agreement) or (ours and _is_off(case)):  # a title says nothing of how far it has come
        return
    clauses = [(s.language, clause) for s in case.passage for clause in _CLAUSES.split(s.text)]
    denied = [spoken.says("words", "not", clause) for spoken, clause in clauses]
    message = _("“not” or its like stands in {source}, and not here").format(source=case.passage.cited)
    hint = _("see what it is that the passage denies, and tell it so")
    told = [part for part in prose.parts if not prose.spoken.says("words", "not", part)]
    for part in told:
        shares = [_shared(part, clause, spoken) for spoken, clause in clauses]
        most = max(shares, default=0)
        if most and shares.count(most) == 1 and denied[shares.index(most)]:
            yield doubtful("V525", message, hint)
    if ours or len(case.passage.sentences) > 1:
        return
    if any(denied) and told and len(told) == len(prose.parts):
        yield doubtful("V525", message, hint)
    if not any(denied) and len(told) < len(prose.parts):
        said = _("“not” or its like stands here, and not in {source}").format(source=case.passage.cited)
        yield doubtful("V525", said, hint)


def _is_off(case: Case) -> bool:
    """Whether an event is told not to take place, which its status says."""
    return isinstance(case.report, EventReport) and case.report.status in (Status.CANCELLED, Status.POSTPONED)


def _shared(part: str, clause: str, spoken: Language) -> int:
    """How much of what is the same in every language some words share with a clause of another."""
    same = {key for key in keys_of(part) if key[0] in "@#"} & keys(clause, spoken.code).all
    names = Names(clause, spoken)
    called = {token.text for token in tokens(part) if token.capital and token.start and names.spelt(token.text)}
    return len(same) + len(called) + len({*_DIGITS.findall(part)} & {*_DIGITS.findall(clause)})
