"""Figures held against a passage: the number that is meant, of what, in what, how hedged, and its growth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from babel.numbers import is_currency
from msgspec import Struct

from briefgen.auditing.holding.beside import kinds
from briefgen.auditing.holding.beside.ceilings import ends_a_range, is_at_most, is_reached
from briefgen.auditing.holding.beside.indicators import MAIN, bound
from briefgen.auditing.holding.beside.years_before import years_beside
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.context.amounts import are_others, heading
from briefgen.auditing.holding.context.before import is_of_base, is_of_before, is_of_year_over
from briefgen.auditing.holding.context.changes import is_share, only_changed_by
from briefgen.auditing.holding.context.compared import is_end_of_stretch
from briefgen.auditing.holding.context.one_each import comes_round, of_another_name
from briefgen.auditing.holding.context.parts import is_of_a_whole, of_its_part, only_part
from briefgen.auditing.holding.flows.balances import hold_balance
from briefgen.auditing.holding.flows.goods import of_other_goods
from briefgen.auditing.holding.flows.measured import physical
from briefgen.auditing.holding.flows.mirrored import is_mirrored
from briefgen.auditing.holding.flows.sorts import of_another_sort
from briefgen.auditing.holding.flows.stocks import is_a_stock, is_invested_elsewhere, not_told
from briefgen.auditing.holding.flows.to_come import only_promised
from briefgen.auditing.holding.flows.traded import flows_done, is_told_turned
from briefgen.auditing.holding.standing import (
    Standing,
    aims,
    beside_period,
    came_from,
    fitting,
    is_hoped_for,
    is_of_a_time,
    not_there,
    standing,
    where,
)
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.quantities import MAGNITUDES
from briefgen.auditing.spoken.hedges import LOOSE, STRICT, UPPER, closest
from briefgen.auditing.spoken.numbers.counted import time_behind
from briefgen.auditing.verdicts import HELD, Held, Verdict, doubtful, in_part, worst, wrong
from briefgen.domain.model import Figure, FigureReport, Qualifier
from briefgen.language import gettext as _

SHARED = 10  # characters between a number in words and the next one, whose magnitude it shares
_FLOWS = frozenset(["exports", "imports"])
BALANCES = frozenset(["surplus", "deficit", "balance"])


class Unit(Struct, frozen=True):
    """A unit as a curator writes it: ``USD million``, ``percent``, ``companies``."""

    words: str

    @property
    def factor(self) -> Decimal | None:
        """What its magnitude multiplies by."""
        found = language(ENGLISH).found("magnitudes", self.words)
        return next((MAGNITUDES[name] for name in MAGNITUDES if name in found), None)

    @property
    def measure(self) -> str | None:
        """Percent or times, where it is one of these."""
        return next(
            (m for m in ("points", "percent", "times") if language(ENGLISH).says("measures", m, self.words)), None
        )

    @property
    def currency(self) -> str | None:
        """The code of its currency."""
        known = language(ENGLISH).found("currencies", self.words)
        codes = (code for code in re.findall(r"\b[A-Z]{3}\b", self.words) if is_currency(code))  # TEU is none
        return next(iter(sorted(known)), None) or next(codes, None)


def hold_value(case: Case, record: Figure, report: FigureReport) -> Held:
    """The value, with the hedge it stands bare of, at the best of the places where it stands; that of something else is wrong itself."""
    value, unit = report.value, Unit(record.unit)
    if value is None:
        return HELD
    found = standing(case.passage, value, unit.factor)
    if not found or (unit.measure and all(map(is_of_a_time, found))):
        reason = case.inferred("value")
        return Held(Verdict.INFERRED, reason) if reason else not_there(value, case.passage)
    if all(s.number.measure not in (None, unit.measure) for s in found):
        return _measured(found[0], value, unit)
    own = (beside_period(s, p) or p.start in years_beside(s) for s in found for p in fitting(s.sentence, record.period))
    from_then = any(own) or any(
        told(s, record.period) for s in found for told in (is_end_of_stretch, is_of_base, is_of_year_over)
    )
    if all(map(came_from, found)) and not from_then and not is_of_before(case, record, found):
        return _only_before(found[0], value)
    indicator = only_changed_by(record, value, found) or hold_indicator(case, record, report)
    if indicator.verdict <= Verdict.READ_THIS_ONE:
        return indicator
    hedge = hold_qualifier(case, record, report) if report.qualifier is None else HELD
    return worst((hold_balance(record, report, found), hedge))


def _only_before(found: Standing, value: Decimal) -> Held:
    message = _("{value} stands in {source} as what there was before").format(value=value, source=where(found))
    return doubtful("V508", message, _("put what it has come to, or give the period that this one is of"))


def hold_qualifier(case: Case, record: Figure, report: FigureReport) -> Held:
    """The qualifier as the source has it, or that there is none."""
    found = standing(case.passage, report.value, Unit(record.unit).factor) if report.value is not None else ()
    return max((worst(_hedged(case, s, report)) for s in found), key=lambda held: held.verdict, default=HELD)


def scaled(found: Standing, value: Decimal, unit: Unit) -> Held:
    """The magnitude and the measure; a number without either shares those of its sentence."""
    number, wanted = found.number, unit.factor
    if number.measure != unit.measure:
        return _measured(found, value, unit)
    if abs(value * (wanted or 1)) in number.amounts() or number.measure:
        return HELD
    if number.factor is not None:
        return _other_scale(found, value, next(name for name, f in MAGNITUDES.items() if f == number.factor))
    return _shared_scale(found, value, unit)


def _shared_scale(found: Standing, value: Decimal, unit: Unit) -> Held:
    """A bare number has the magnitude that its sentence gives another one; what is counted one by one needs none.

    One in words has that of a number right behind it: “two to three billion”, and not “both sides … a billion”.
    """
    if headed := heading(found):
        return HELD if MAGNITUDES[headed] == unit.factor else _other_scale(found, value, headed)
    reach = found.number.end + SHARED if found.number.written else len(found.sentence.text)
    wanted, others = unit.factor, {q.factor for q in found.sentence.quantities if q.factor and q.start <= reach}
    number, known = found.number, found.sentence.language.known
    if known and number.currencies and (not others or number.begins == number.start):
        return _other_scale(found, value, _("nothing of the kind"))  # “2,430 euros” are no millions of them
    if not others and (unit.currency is None or number.written) and known:
        return _other_scale(found, value, _("nothing of the kind"))
    if not others:
        return in_part(_("the magnitude of {value} is not printed").format(value=value))
    scale = next(n for n, f in MAGNITUDES.items() if f in others)
    return HELD if wanted in others else _other_scale(found, value, scale)


def _measured(found: Standing, value: Decimal, unit: Unit) -> Held:
    """Percent or times where the other, or neither, is printed: it may stand once for several numbers."""
    counts = time_behind(found.sentence.text, found.number.end, found.sentence.language) and not is_of_a_time(found)
    elsewhere = unit.measure in {q.measure for q in found.sentence.quantities}
    if elsewhere and not counts and found.number.measure is None:
        return in_part(_("{unit} is not printed beside {value}").format(unit=unit.words, value=value))
    return _other_scale(found, value, found.number.measure or _("nothing of the kind"))


def _other_scale(found: Standing, value: Decimal, scale: str) -> Held:
    message = _("{value} stands in {source} with “{scale}”").format(value=value, source=where(found), scale=scale)
    return wrong("V506", message, _("put the unit as the source prints it"))


def _hedged(case: Case, found: Standing, report: FigureReport) -> Iterator[Held]:
    """The qualifier as the source has it; a reason under ``inferred:`` stands for it."""
    hedges, qualifier = _hedges(found), report.qualifier
    if "qualifier" in report.inferred or ends_a_range(found, qualifier):
        return
    at_most = not hedges and is_at_most(found)  # in most languages its word is also that for what something came to
    if qualifier is None and not hedges:
        if at_most:
            yield in_part(_("the source may say “{qualifier}”").format(qualifier=Qualifier.UP_TO))
        return
    hedges = hedges or frozenset(UPPER if at_most else ())
    spoken = closest(hedges) if hedges else None
    if qualifier in hedges:
        if spoken in LOOSE and qualifier in STRICT:
            yield in_part(_("the source says “{qualifier}”").format(qualifier=spoken))
    elif hedges:
        message = _("{value} stands in {source} as “{qualifier}”").format(
            value=report.value, source=where(found), qualifier=spoken
        )
        yield wrong("V507", message, _("put “qualifier:” as the source has it"))
    else:
        message = _("{value} stands bare in {source}").format(value=report.value, source=where(found))
        if not found.sentence.language.known:
            yield in_part(_("the words of this language are not on file"))
            return
        yield (wrong if case.passage.english else doubtful)("V507", message, _("leave out “qualifier:”"))


def _hedges(found: Standing) -> frozenset[Qualifier]:
    """How a number is hedged, but for “up to” where that is what it came to."""
    return found.number.qualifiers - (frozenset(UPPER) if is_reached(found) else frozenset())


def hold_indicator(case: Case, record: Figure, report: FigureReport) -> Held:
    """Which figure it is: the word for it stands nearest to the number."""
    found = standing(case.passage, report.value, Unit(record.unit).factor) if report.value is not None else ()
    if not found:
        return HELD
    outcomes = (
        of_another_name(s, record)
        or not_told(s, record)
        or of_other_goods(s, record)
        or of_its_part(s, record.indicator, record.unit)
        or is_a_stock(s, record)
        or is_invested_elsewhere(s, record, case.catalog.calendar.home)
        or only_promised(s, record)
        or _counts_another(s, record)
        or _told_by_agent(case, s, record)
        or _is_indicator(case, s, record.indicator, Unit(record.unit))
        for s in found
    )
    return max(outcomes, key=lambda held: held.verdict)


def _told_by_agent(case: Case, found: Standing, record: Figure) -> Held | None:
    """A flow that whoever imports, or exports, tells the other way round: importers of Kazakh wine are no imports of Kazakhstan's.

    One without a reporter is that of home; what somebody sold or bought is no trade in both directions.
    """
    parts, none = record.indicator.split("-"), not bound(found)
    if {"turnover", "investment"} & {*parts} and none and (sold := flows_done(found.sentence)):
        return _other_indicator(found, record.indicator, sold)
    main = next((flow for flow in _FLOWS if flow in parts), None)
    turned = main and is_told_turned(found, main, record.reporter or case.catalog.calendar.home)
    return _other_indicator(found, record.indicator, _FLOWS - {main}) if main and turned else None


def _is_indicator(case: Case, found: Standing, indicator: str, unit: Unit) -> Held:
    parts = set(indicator.split("-"))
    main = "balance" if parts & BALANCES else next((n for n in MAIN if parts & {n, n.removesuffix("s")}), None)
    indicators, aim = bound(found), aims(found) or ("target" in parts and is_hoped_for(found))
    if ("target" in parts) != aim and found.sentence.language.known and (aim or main):
        return doubtful(
            "V508",
            _("{source} sets {indicator} and a target side by side").format(source=where(found), indicator=indicator),
            _("see which of the two the number is; what is aimed at has “target” in its indicator"),
        )
    if "target" in parts and aim:
        return (
            HELD if not main or main in indicators or not indicators else _other_indicator(found, indicator, indicators)
        )
    if main is None:
        return _in_own_words(found, indicator, indicators, unit)
    if comes_round(case, found, main) and indicators == {main}:
        indicators = frozenset({"exports", "imports"} - {main})
    shared = unit.measure and is_share(parts, {main, *indicators})
    if main in indicators or shared or is_mirrored(case, found, main, indicators):
        return only_part(found) if parts <= {main, "inflow"} and is_of_a_whole(found) else HELD
    if indicators:
        return _other_indicator(found, indicator, indicators)
    near = next(
        (k for s in case.before() for k in (s.language.found("indicators", s.text) & set(MAIN),) if k), frozenset()
    )
    return HELD if main in near else in_part(_("what the number is, its sentence does not say"))


def _counts_another(found: Standing, record: Figure) -> Held | None:
    """An indicator that counts one kind of thing where another stands right behind the number: students are no companies."""
    words = record.indicator.replace("-", " ")
    abroad = found.sentence.source.language != ENGLISH and kinds.counted(words) and not kinds.is_about(found, words)
    counted = abroad and (kinds.is_of_another_kind(found, words) or kinds.counts_others(found, words))
    if not counted and not of_another_sort(found, words):
        return None
    message = _("{source} does not count {indicator}").format(source=where(found), indicator=record.indicator)
    return doubtful("V508", message, _("name the indicator after what is counted"))


def _in_own_words(found: Standing, indicator: str, others: frozenset[str], unit: Unit) -> Held:
    wanted = keys_of(words := indicator.replace("-", " "))
    counted = keys_of(unit.words) if (unit.currency, unit.measure) == (None, None) else frozenset[str]()
    english, there = found.sentence.source.language == ENGLISH, found.sentence.keys.all
    alike = bool(wanted & counted or kinds.counted(words) & kinds.counted(unit.words)) or wanted <= kinds.of_anything()
    alike = alike or kinds.came_there(found, indicator) or kinds.are_among_people(found, indicator, unit.words)
    if not (alike or physical(unit.words)) and (
        are_others(wanted, counted) if not english else counted & there and not wanted & there
    ):
        return doubtful(
            "V508",
            _("{unit} are counted, and not {indicator}").format(unit=unit.words, indicator=indicator),
            _("name the indicator after what is counted"),
        )
    if not english or wanted & there:
        return HELD
    return (
        _other_indicator(found, indicator, others)
        if others
        else in_part(_("what the number is, its sentence does not say"))
    )


def _other_indicator(found: Standing, indicator: str, others: frozenset[str]) -> Held:
    message = _("{source} has it as {found}, not as {indicator}").format(
        source=where(found), found=", ".join(sorted(others)), indicator=indicator
    )
    return wrong("V508", message, _("exports and imports are the reporter's; name what the source names"))
