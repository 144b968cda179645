"""The day of one state of a document, told for another: “signed on 4 March, and in force since 1 June”."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.auditing.dates_told import Told, stands
from briefgen.auditing.holding.case import Case
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.dates import Point, When
from briefgen.domain.model import AgreementReport, AgreementState
from briefgen.language import gettext as _

# The states that a day is told with, and what parliaments do besides.
_DATED = (
    *(AgreementState.INITIALLED, AgreementState.SIGNED, AgreementState.ENDORSED),
    *(AgreementState.IN_FORCE, AgreementState.EXPIRED, "ratified"),
)
Place = tuple[int, int]


def of_another_state(case: Case, when: When) -> Iterator[Held]:
    """A day that stands beside another state of a document, where its own state has one of its own in the same sentence."""
    report, point = case.report, when.latest if when.is_point else None
    if not isinstance(report, AgreementReport) or report.state is None or point is None:
        return
    told = [_whose(sentence, point) for sentence in case.passage]
    for states, others in told:
        if states and report.state.value not in states and report.state.value in others:
            message = _("{date} stands in {source} with “{state}”").format(
                date=point, source=case.passage.cited, state=", ".join(sorted(states))
            )
            yield doubtful("V509", message, _("put the day that stands with this state"))


def _whose(sentence: Sentence, point: Point) -> tuple[frozenset[str], frozenset[str]]:
    """The states that a day stands beside in a sentence, and those that the others of it do; none where they stand in no order."""
    days = {(t.start, t.end): t for t in sentence.dates}
    row: list[tuple[Place, str | Told]] = sorted([*_states(sentence), *days.items()], key=lambda each: each[0])
    pairs = dict[Place, str]()
    for (one, first), (two, second) in zip(row[::2], row[1::2], strict=False):
        if isinstance(first, str) is isinstance(second, str):
            return frozenset(), frozenset()
        pairs[two if isinstance(first, str) else one] = first if isinstance(first, str) else str(second)
    here = {place for place in pairs if stands(point, (days[place],), sentence.published)}
    ours, others = (frozenset(pairs[p] for p in pairs if (p in here) is there) for there in (True, False))
    return (ours, others) if len(row) % 2 == 0 else (frozenset(), frozenset())


def _states(sentence: Sentence) -> list[tuple[Place, str]]:
    """Where a sentence has words for a state, the longest of those that overlap."""
    spoken, text = sentence.language, sentence.text
    every = [(place, str(key)) for key in _DATED for place in spoken.places("states", key, text)]
    return [(p, k) for p, k in every if not any(_is_over(p, other) for other, _k in every)]


def _is_over(place: Place, other: Place) -> bool:
    longer = other[1] - other[0] > place[1] - place[0]
    return longer and other[0] < place[1] and place[0] < other[1]
