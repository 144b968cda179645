"""A record held against itself, where no text is on file that it could be held against."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.auditing.claims import Claimed
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context import body_kinds, ranks, sides
from briefgen.auditing.verdicts import Held, Verdict, worst
from briefgen.domain.model import Organisation, Person, PersonReport


def gainsaid(case: Case, claimed: Claimed) -> Held | None:
    """What the words of the same record tell otherwise: a rank, a side, what a body is and of which country; None for all else."""
    found = worst(_against_its_words(case, claimed))
    return found if found.verdict <= Verdict.READ_THIS_ONE else None


def _against_its_words(case: Case, claimed: Claimed) -> Iterator[Held]:
    match case.record, claimed.name:
        case Person(), "rank" if isinstance(case.report, PersonReport):
            yield ranks.hold_rank(case.report)
        case Person() as person, "side":
            yield from sides.by_his_posts(case, person)
        case Organisation() as body, "kind":
            yield body_kinds.hold_body_kind(case, body, claimed.value)
        case Organisation() as body, "country":
            yield from body_kinds.by_its_name(case, body, str(claimed.value))
