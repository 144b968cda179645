"""What there was on a day, and what came or went within a time: a stock is no inflow, nor the other way round."""

from __future__ import annotations

from briefgen.auditing.holding.context.period_days import by_the_end, is_a_day, is_by_a_day
from briefgen.auditing.holding.flows.traded import comes_first
from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import whole_words
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Figure
from briefgen.language import gettext as _

FLOWS = ("stock", "outflow")  # an inflow is what is meant where nothing else is said


def not_told(found: Standing, record: Figure) -> Held | None:
    """A stock or an outflow is called so, unless it is what there was on a day; what came in is meant where nothing is said."""
    spoken = found.sentence.language
    told = (
        f
        for f in FLOWS
        if f in record.indicator.split("-") and spoken.known and not spoken.says("indicators", f, found.sentence.text)
    )
    return next(
        (
            doubtful(
                "V508",
                _("{source} has no word for “{state}”").format(source=where(found), state=f),
                _("name the indicator as the passage does"),
            )
            for f in told
            if not (
                f == "stock" and (by_the_end(found) or is_a_day(record.period) or is_by_a_day(found, record.period))
            )
            and not (f == "outflow" and _goes_abroad(found.sentence, record))
        ),
        None,
    )


def _goes_abroad(sentence: Sentence, record: Figure) -> bool:
    """Whether a sentence has those of whose statistics it is invest, or what is theirs, in the other country: “Finnish firms invested in Sweden”."""
    named = {code for code, _a, _b in sentence.keys.countries_at}
    return (
        record.reporter is not None
        and {record.reporter, record.counterpart} <= named
        and len(named) > 1
        and comes_first(sentence, record.reporter)
    )


def is_a_stock(found: Standing, record: Figure) -> Held | None:
    """What has come together by a day, told as what came in: of several years together it may be told so."""
    spoken, text = found.sentence.language, found.sentence.text
    if "inflow" not in record.indicator.split("-") or not spoken.known or not record.period.is_point:
        return None
    if spoken.says("indicators", "inflow", text) or not (
        _is_of_a_day(found, record) or whole_words(spoken.code, "accumulated").search(text)
    ):
        return None
    return doubtful(
        "V508",
        _("{source} has what had come together by then").format(source=where(found)),
        _("call it a stock, with the day it was reckoned on"),
    )


def _is_of_a_day(found: Standing, record: Figure) -> bool:
    """Whether a figure of a day is told as what there was on it: “30.06.2025 seisuga”; in English “by” has other senses."""
    spoken, text = found.sentence.language, found.sentence.text
    as_of = spoken.code != ENGLISH and spoken.says("spans", "as-of", text)
    return is_a_day(record.period) and (as_of or by_the_end(found))
