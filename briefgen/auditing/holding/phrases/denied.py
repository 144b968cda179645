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
from briefgen.language import gettext as _

_CLAUSES = re.compile(r"[,;:](?=\s)")
_DIGITS = re.compile(r"\d+")


def abroad(case: Case, prose: Prose) -> Iterator[Held]:
    """Parts of a statement that are told as done, where the one clause that shares most with them says “not”."""
    clauses = [(s.language, clause) for s in case.passage for clause in _CLAUSES.split(s.text)]
    for part in prose.parts:
        shares = [_shared(part, clause, spoken) for spoken, clause in clauses]
        most = max(shares, default=0)
        if not most or shares.count(most) > 1 or prose.spoken.says("words", "not", part):
            continue
        spoken, clause = clauses[shares.index(most)]
        if spoken.says("words", "not", clause):
            message = _("“not” or its like stands in {source}, and not here").format(source=case.passage.cited)
            yield doubtful("V525", message, _("see what it is that the passage denies, and tell it so"))


def _shared(part: str, clause: str, spoken: Language) -> int:
    """How much of what is the same in every language some words share with a clause of another."""
    same = {key for key in keys_of(part) if key[0] in "@#"} & keys(clause, spoken.code).all
    names = Names(clause, spoken)
    called = {token.text for token in tokens(part) if token.capital and token.start and names.spelt(token.text)}
    return len(same) + len(called) + len({*_DIGITS.findall(part)} & {*_DIGITS.findall(clause)})
