"""What there was on a day, and what came or went within a time: a stock is no inflow, nor the other way round."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.holding.context.period_days import by_the_end, is_a_day, is_by_a_day
from briefgen.auditing.holding.flows.traded import comes_first
from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, whole_words
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
            and not (f == "outflow" and (_goes_abroad(found.sentence, record) or _way(found)))
        ),
        None,
    )


def is_invested_elsewhere(found: Standing, record: Figure, home: str) -> Held | None:
    """What went from whose statistics it is to the other one, told as what came in, or the other way round: “Kazakh investment in Bulgaria”."""
    parts, own, way = record.indicator.split("-"), record.reporter or home, _way(found)
    flow = next((f for f in ("inflow", "outflow") if f in parts), None)
    if flow is None or way is None or own not in way or record.counterpart not in way:
        return None
    if way[flow == "inflow"] == own:
        return None
    return doubtful(
        "V508",
        _("{source} has it go the other way").format(source=where(found)),
        _("see whether it came in or went out, seen from whose statistics it is"),
    )


def _way(found: Standing) -> tuple[str, str] | None:
    """From which country to which something is invested, as the clause of a number has it; None where it does not tell that of two."""
    text, number, code = found.sentence.text, found.number, found.sentence.language.code
    bounds = [0, *(at for bound in _clauses(code).finditer(text) for at in bound.span()), len(text)]
    first, last = next((a, z) for a, z in zip(bounds[::2], bounds[1::2], strict=True) if number.end <= z)
    there = [place for place in found.sentence.keys.countries_at if first <= place[1] < last]
    led = [(one, start, _into(code).search(text, first, start)) for one, start, _end in there]
    into = [
        one for one, start, m in led if m and not any(m.start() < b <= start for _other, _a, b in there)
    ]  # “в Казахстан из Болгарии” leads to one of them
    others = {one for one, _start, _end in there} - {*into}
    return (others.pop(), into[0]) if len({*into}) == len(others) == 1 else None


@cache
def _clauses(code: str) -> re.Pattern[str]:
    return re.compile(rf"[;:()]|,\s|\s{any_of(code, 'clause')}\s", re.IGNORECASE)


@cache
def _into(code: str) -> re.Pattern[str]:
    """What leads to where something is invested, with its economy at most between: “in”, “в экономику”."""
    return re.compile(rf"\b{any_of(code, 'in', 'to')}\s(?:[^\W\d_]+\s){{0,2}}\Z", re.IGNORECASE)


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
