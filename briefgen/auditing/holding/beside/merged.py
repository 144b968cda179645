"""Two sentences that no boundary parts surely, as behind “2025 г.”: what is said of one is not held against the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.figures import Unit
from briefgen.auditing.holding.standing import standing
from briefgen.auditing.passages import Sentence
from briefgen.auditing.proposing.parts import parts_of
from briefgen.domain.model import FigureReport

_parts = lru_cache(maxsize=512)(parts_of)  # each field of a record asks


def in_each_part(case: Case) -> Iterator[Case]:
    """The case with one part alone of a sentence that may be several; of a figure with a part that its number stands in."""
    for at, sentence in enumerate(case.passage):
        for part in _parts(sentence) if len(_parts(sentence)) > 1 else ():
            if _has_its_number(case, part):
                before, behind = case.passage.sentences[:at], case.passage.sentences[at + 1 :]
                yield replace(case, passage=replace(case.passage, sentences=(*before, part, *behind)))


def _has_its_number(case: Case, part: Sentence) -> bool:
    report = case.report
    if not isinstance(report, FigureReport) or report.value is None:
        return True
    own = replace(case.passage, sentences=(part,))
    return bool(standing(own, report.value, Unit(str(getattr(case.record, "unit", ""))).factor))
