"""Whose it is: the counterpart a record is about, and whose statistics a figure is from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.beside.bureaus import attributed
from briefgen.auditing.holding.beside.destinations import other_ends
from briefgen.auditing.holding.beside.parliaments import with_parliament_in
from briefgen.auditing.holding.beside.towns import is_of_city, names_city, names_town_of
from briefgen.auditing.holding.case import Case, country_names
from briefgen.auditing.holding.context.meant import hits
from briefgen.auditing.holding.context.one_each import whose
from briefgen.auditing.holding.context.posts import is_at_home
from briefgen.auditing.holding.figures import Unit
from briefgen.auditing.holding.flows.mirrored import traders
from briefgen.auditing.holding.flows.traded import flow_of, is_only_a_partner, tells_its_own
from briefgen.auditing.holding.standing import standing
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import HELD, Held, Verdict, doubtful, in_part, wrong
from briefgen.domain import codes
from briefgen.domain.codes import EVERYONE
from briefgen.domain.model import Event, EventKind, Fact, Figure, Person
from briefgen.language import gettext as _

BEHIND = 30  # characters behind a name in which whose he is may be told


def hold_counterpart(case: Case, code: str, reason: str | None = None) -> Held:
    """A counterpart: named in the passage, else in the nearest sentence before it that names one, unless a ``reason`` tells where it is from."""
    if (other := _titled_otherwise(case, code) or _of_others(case, code)) is not None:
        return other
    there = any(person.side == code and hits(person, s) for person in case.participants for s in case.passage)
    if there or code not in case.catalog.counterparts:  # whoever takes part tells whose it is
        return HELD
    return _told_around(case, code, reason)


def _told_around(case: Case, code: str, reason: str | None) -> Held:
    """What the passage, or the nearest sentence that names a counterpart, has of it."""
    unions = frozenset[str]()
    for sentences in _around(case):
        named = _foreign(case, sentences)
        if code in named:
            return HELD
        here = sentences is case.passage.sentences
        apart = here and isinstance(case.record, Person) and _only_goes_on(case, case.record)
        if here and reason and (apart or not named):
            return Held(Verdict.INFERRED, reason)
        if apart:
            continue
        if named and ((here and isinstance(case.record, Figure | Fact)) or not _only_a_union_of(case, code, named)):
            return _spoken_of(case, code, named, sentences)
        unions |= named
    if unions and not unions & set(case.counterparts) and not _is_at_home(case, code):
        return _another(case, code, unions)
    return in_part(_("no counterpart is named in the text"))


def _only_goes_on(case: Case, person: Person) -> bool:
    """Whether all countries stand far behind a person's name: what his sentence goes on to tell of, and not whose he is."""
    known, there = {*case.catalog.counterparts}, [(s, hit) for s in case.passage for hit in hits(person, s)]
    return bool(there) and all(
        start > hit.end + BEHIND for s, hit in there for code, start, _end in s.keys.countries_at if code in known
    )


def _is_at_home(case: Case, code: str) -> bool:
    """Whether a passage that names no counterpart is in the language of one, whose press need not say whose exports or elections it tells of."""
    return all(is_at_home(sentence, code) for sentence in case.passage)


def _of_others(case: Case, code: str) -> Held | None:
    """A figure whose number is, wherever it stands, that of another counterpart beside which its sentence gives this one's."""
    value = getattr(case.report, "value", None)
    if not isinstance(case.record, Figure) or value is None:
        return None
    known = frozenset(case.catalog.counterparts)
    owners = [whose(s, known) for s in standing(case.passage, value, Unit(case.record.unit).factor)]
    others = frozenset(owner for owner in owners if owner and owner != code)
    return _another(case, code, others) if owners and len(others) == len(set(owners)) else None


def _around(case: Case) -> Iterator[tuple[Sentence, ...]]:
    """The passage, the sentences before it from the nearest on, and those behind it."""
    yield case.passage.sentences
    yield from ((sentence,) for sentence in case.before())
    yield from ((sentence,) for sentence in case.behind())


def _spoken_of(case: Case, code: str, named: frozenset[str], sentences: tuple[Sentence, ...]) -> Held:
    """What tells of another counterpart, or where only a sentence nearby names that one, of several of which this is more likely.

    A town of its own is as good as its name.
    """
    capital = case.catalog.counterparts[code].capital
    if any(names_town_of(s, code) or (capital and is_of_city(s, str(capital))) for s in case.passage):
        return HELD
    if sentences is case.passage.sentences:
        return _another(case, code, named)
    if _is_likelier(case, code, named):
        return in_part(_("it is told in a text that names several counterparts"))
    if _is_at_home(case, code):
        return in_part(_("it is told in a language of {country}").format(country=codes.name(code)))
    return _another(case, code, named)


def _is_likelier(case: Case, code: str, named: frozenset[str]) -> bool:
    """Whether a text names a counterpart more often than those that a sentence names, or together with them: all are of the record."""
    told = Counter(one for sentence in _whole(case) for one in _foreign(case, (sentence,)))
    return told[code] > (0 if named & set(case.counterparts) else max(told[other] for other in named))


def _whole(case: Case) -> tuple[Sentence, ...]:
    """All sentences of the texts that a passage is from."""
    ids = dict.fromkeys(sentence.source.id for sentence in case.passage)
    return tuple(sentence for identity in ids for sentence in case.texts.whole(identity))


def _titled_otherwise(case: Case, code: str) -> Held | None:
    """An event whose title names other counterparts than those it is with; one for all whose passage names a single one."""
    if not isinstance(case.record, Event) or code not in (EVERYONE, *case.catalog.counterparts):
        return None
    title, known = str(case.record.title), set(case.catalog.counterparts)
    named = set(keys(title, ENGLISH).countries()) & known
    if code == EVERYONE and case.record.kind is not EventKind.ELECTION:
        spoken_of = _foreign(case, case.passage.sentences)
        named |= spoken_of if len(spoken_of) == 1 else frozenset()
    if not named or named & set(case.counterparts):
        return None
    told = _("“{title}” is told of {named}, not of {country}")
    if code == EVERYONE:
        told = _("“{title}” is told of {named}, not of all counterparts")
    message = told.format(title=title, named=country_names(named), country=codes.name(code))
    return doubtful("V519", message, _("see whose record this is"))


def _foreign(case: Case, sentences: tuple[Sentence, ...]) -> frozenset[str]:
    """The counterparts that some sentences name, as countries, by their capitals or by where their people and bodies are."""
    named: set[str] = set()
    for sentence in sentences:
        named |= {*sentence.keys.countries(), *with_parliament_in(sentence)} & set(case.catalog.counterparts)
        named |= {
            c.id for c in case.catalog.counterparts.values() if c.capital and names_city(sentence, str(c.capital))
        }
    return frozenset(named)


def _only_a_union_of(case: Case, code: str, named: frozenset[str]) -> bool:
    """Whether all that is named is a union that the counterpart belongs to."""
    unions = {u.id for u in case.catalog.counterparts.values() if code in u.members}
    return named <= unions


def _another(case: Case, code: str, named: frozenset[str]) -> Held:
    message = _("{source} is about {named}, not about {country}").format(
        source=case.passage.cited, named=country_names(named), country=codes.name(code)
    )
    told = doubtful if members(case, code) & named else wrong
    return told("V519", message, _("see whose record this is"))


def members(case: Case, code: str) -> frozenset[str]:
    """The members of a union that is on file."""
    found = case.catalog.counterparts.get(code)
    return frozenset(found.members) if found else frozenset()


def hold_reporter(case: Case, record: Figure) -> Held:
    """Whose statistics: what the passage says, else whom its source cites."""
    if record.reporter is None:
        return HELD
    owners = _exporters(case, record)
    if owners and record.reporter not in owners:
        return _not_his(case, record, owners)
    flow, reporter = record.indicator, record.reporter
    if not owners and all(
        (reporter in other_ends(s, "" if "share" in flow else flow_of(flow)) or is_only_a_partner(s, flow, reporter))
        and not tells_its_own(s, flow, reporter)
        for s in case.passage
    ):
        return _only_far_end(case, record)
    cited = frozenset().union(*(attributed(case, sentence) for sentence in case.passage))
    if not cited:
        return in_part(_("whose statistics they are, the source does not say"))
    if reporter in cited or reporter in owners or all(tells_its_own(s, flow, reporter) for s in case.passage):
        return HELD
    return _not_his(case, record, cited)


def _only_far_end(case: Case, record: Figure) -> Held:
    message = _("{source} tells of {indicator} to or from {country}, and not of its own").format(
        source=case.passage.cited, indicator=record.indicator, country=codes.name(record.reporter or "")
    )
    return wrong("V521", message, _("exports are the reporter's; put whose statistics they are"))


def _not_his(case: Case, record: Figure, found: frozenset[str]) -> Held:
    message = _("the figures of {source} are those of {named}, not of {country}").format(
        source=case.passage.cited,
        named=country_names(found),
        country=codes.name(record.reporter or ""),
    )
    return wrong("V521", message, _("exports are the reporter's; put whose statistics they are"))


def _exporters(case: Case, record: Figure) -> frozenset[str]:
    """Whose exports or imports the passage says they are."""
    flow = record.indicator
    return (
        frozenset().union(*(traders(s, flow) for s in case.passage)) if flow in ("exports", "imports") else frozenset()
    )
