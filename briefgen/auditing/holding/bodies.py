"""Organisations held against a passage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding import marks
from briefgen.auditing.holding.beside.body_natives import named_otherwise
from briefgen.auditing.holding.case import Case, bodies_named, keys_but_countries, keys_of, spellings
from briefgen.auditing.holding.context.bare_names import called_without_country
from briefgen.auditing.holding.context.other_names import told_otherwise, with_other_words
from briefgen.auditing.holding.context.portfolios import of_another_field, spelt_as_another
from briefgen.auditing.holding.joined import HEADS
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.alike import is_latin
from briefgen.auditing.spoken.patterns import letter_by_letter
from briefgen.auditing.verdicts import HELD, Held, Verdict, doubtful, in_part, worst, wrong
from briefgen.domain import codes
from briefgen.domain.model import Agreement, Organisation
from briefgen.language import gettext as _

FEWEST_LISTED = 3  # parts of a sentence that make it a list
_ROW = re.compile(r"\W*(?:\w+\W+){0,3}(?:and|or)\W+(?:(?:of|the|republic)\W+)*", re.IGNORECASE)
SPREAD = 110  # characters within which the words of a body's name stand


def stands_in(body: Organisation, sentence: Sentence, *, text: str | None = None) -> bool:
    """Whether a body is named in a sentence, or in a part of it: its spellings letter by letter, or all their words together."""
    if text is None and any(sentence.names.spelt(spelling) for spelling in spellings(body)):
        return True
    part = sentence.text if text is None else text
    if text is not None and any(any(letter_by_letter(spelling, part)) for spelling in spellings(body)):
        return True
    return any(_together(keys_of(s, _code(s, sentence)), part, sentence) for s in spellings(body))


def _code(spelling: str, sentence: Sentence) -> str:
    """The language a spelling is read in: that of the sentence where the scripts agree, else English."""
    here = sentence.source.language
    return here if here != ENGLISH and is_latin(spelling) is is_latin(sentence.text) else ENGLISH


def _together(wanted: frozenset[str], part: str, sentence: Sentence) -> bool:
    """Whether keys stand close to each other; a single word is no name, nor is what a body is for with its country (“Kazakh MFA”)."""
    named = {key for key in wanted if not key.startswith("@")}
    if len(wanted) < 2 or (len(named) == 1 and named <= _fields(named)):
        return False
    found = keys(part, sentence.source.language).at
    if not wanted <= {key for key, _start, _end in found}:
        return False
    spans = (
        [(key, s, e) for key, s, e in found if start <= s and e <= start + SPREAD and key in wanted]
        for key, start, _end in found
        if key in wanted
    )
    others = [(s, e) for key, s, e in found if key.startswith("@") and key not in wanted]
    return any(wanted <= {key for key, _s, _e in span} and _its_own(span, others, part) for span in spans)


def _its_own(span: list[tuple[str, int, int]], others: list[tuple[int, int]], part: str) -> bool:
    """Whether no other country stands nearer to the words of a name: not where the Lithuanian Minister went to."""
    named = [(s, e) for key, s, e in span if not key.startswith("@")]
    whole = min(s for s, _e in named), max(e for _s, e in named)
    nearest = min((_gap(whole, other, part) for other in others), key=len, default=None)
    own = [_gap(whole, (s, e), part) for key, s, e in span if key.startswith("@")]
    return nearest is None or all(len(gap) <= len(nearest) or _ROW.fullmatch(gap) for gap in own)


def _gap(whole: tuple[int, int], place: tuple[int, int], part: str) -> str:
    return part[place[1] : whole[0]] or part[whole[1] : place[0]]


def _fields(named: set[str]) -> set[str]:
    return {key for key in named if key.startswith("#")} - HEADS


def hold_body(case: Case, identity: str, reason: str | None = None) -> Held:
    """A body that a report names; where that was inferred, one of the countries it is about, as the passage describes it."""
    body = case.catalog.organisations.get(identity)
    if body is None:
        return HELD
    held = body_named(case, body)
    if held is HELD and _only_in_another(case, body):
        message = _("{source} names {name} only in the name of another").format(
            source=case.passage.cited, name=body.name
        )
        return doubtful("V505", message, _("see who took part in this one"))
    if held.verdict >= Verdict.IN_PART and _through_somebody_else(case, body):
        message = _("{source} names {name} only through somebody who takes no part").format(
            source=case.passage.cited, name=body.name
        )
        return doubtful("V505", message, _("see who took part in this one"))
    ours = body.country in (case.catalog.calendar.home, *case.counterparts)
    if body.country and not ours and held.verdict is Verdict.IN_PART and f"@{body.country}" not in case.passage.keys:
        return _strange_country(case, body.country) if case.passage.english else held
    return in_part(reason) if reason and held is not HELD and ours and _mostly(body, case) else held


def hold_series(case: Case, identity: str, reason: str | None) -> Held:
    """The commission whose session it is: named in the passage, or before it where the passage speaks of a session."""
    held, body = hold_body(case, identity, reason), case.catalog.organisations.get(identity)
    session = any(s.language.says("gatherings", "commission-session", s.text) for s in case.passage)
    if held.verdict is Verdict.NOT_BORNE_OUT and body and session:
        named = (s for s in case.before() if stands_in(body, s) or called_without_country(case, body, s))
        return in_part(_("the commission is named before")) if any(named) else held
    return held


def body_named(case: Case, body: Organisation) -> Held:
    """Whether a body is named in the passage; where its own name was inferred, most of its words stand there."""
    if any(stands_in(body, sentence) for sentence in case.passage):
        return HELD
    if _inferred(body) and _mostly(body, case):
        return in_part(_("its name was inferred"))
    if not case.passage.english:
        beyond = any(s.names.spelt(name) for s in case.beyond() for name in spellings(body))
        unknown = in_part(_("its name in the language of the source is not on file"))
        return _not_named(case, body, doubtful) if beyond else of_another_field(case, body) or unknown
    if _by_its_last_word(case, body):
        return in_part(_("called by the last word of its name, which stands in full before"))
    if any(called_without_country(case, body, sentence) for sentence in case.passage):
        return in_part(_("whose it is, the passage does not say beside its name"))
    return _not_named(case, body, wrong)


def _not_named(case: Case, body: Organisation, kind: Callable[[str, str, str], Held]) -> Held:
    message = _("{name} is not named in {source}").format(name=body.name, source=case.passage.cited)
    return kind("V505", message, _("cite the passage with the name, or add the spelling it prints to “aliases:”"))


def _by_its_last_word(case: Case, body: Organisation) -> bool:
    """Whether a passage speaks of “the Association” whose whole name stands before it, and of no other that is called so."""
    word = str(body.name).split()[-1]
    called = re.compile(rf"\b[Tt]he {re.escape(word)}\b(?! of\b)")
    others = (o for o in case.catalog.organisations.values() if o.id != body.id and str(o.name).split()[-1] == word)
    return (
        word[0].isupper()
        and any(called.search(s.text) for s in case.passage)
        and any(stands_in(body, s) for s in case.before())
        and not any(others)
    )


def _only_in_another(case: Case, body: Organisation) -> bool:
    """Whether a body is named nowhere but in the name of another: the city in that of its library; in English, for elsewhere names are declined."""
    if not case.passage.english:
        return False
    spelt = [s for s in case.passage if any(spelling in s.text for spelling in spellings(body))]
    alone = any(body is named for s in spelt for named, _start, _end in bodies_named(case, s.text))
    return not alone and not any(stands_in(body, s) for s in case.passage if s not in spelt)


def _through_somebody_else(case: Case, body: Organisation) -> bool:
    """Whether a body that is named only as that of somebody's post is of nobody who takes part, where these are known."""
    spelt = any(s.names.spelt(spelling) for s in case.passage for spelling in spellings(body))
    taking = case.participants if _inferred(body) and not spelt else ()
    own = {str(getattr(case.record, "series", None))}  # what holds the occasion is in nobody's post
    own |= {str(report.organisation) for person in taking for report in person.reports if report.organisation}
    return bool(taking) and case.passage.english and body.id not in own


def _inferred(body: Organisation) -> bool:
    """Whether its name stands nowhere in so many words."""
    return "name" in body.inferred or any("name" in report.inferred for report in body.reports)


def _mostly(body: Organisation, case: Case) -> bool:
    """Whether the words of a name but for whose it is stand there."""
    own = keys_but_countries(str(body.name))
    return bool(own) and own <= case.passage.keys


def hold_body_name(case: Case, body: Organisation) -> Held:
    """The name on file of a body, its countries and what it is for held apart."""
    strange = (*_strange_words(case, body), *told_otherwise(case, body), *with_other_words(case, body))
    return worst((_named_so(case, body), *strange, spelt_as_another(case, body) or HELD, named_otherwise(body) or HELD))


def _strange_words(case: Case, body: Organisation) -> Iterator[Held]:
    if case.passage.english:
        own = {*case.passage.keys, f"@{case.catalog.calendar.home}", f"@{body.country}"}
        strange = [key[1:] for key in keys_of(str(body.name)) if key.startswith("@") and key not in own]
        yield from (_strange_country(case, code) for code in strange if not _before(case, code))
        if not _in_letters(case, body):
            yield from marks.unspoken(case, (str(body.name),), name=True)


def _in_letters(case: Case, body: Organisation) -> bool:
    """Whether the passage has the name by the first letters of its words, all of them: EBRD."""
    words = str(body.name).split()
    whole = ("".join(word[0] for word in words if word[0].isupper()), "".join(word[0].upper() for word in words))
    told = (letters for letters in dict.fromkeys(whole) if letters in body.aliases)
    return any(sentence.names.spelt(letters) for letters in told for sentence in case.passage)


def _before(case: Case, code: str) -> bool:
    return any(f"@{code}" in sentence.keys.all for sentence in case.before())


def _strange_country(case: Case, code: str) -> Held:
    message = _("{source} does not name {country}").format(source=case.passage.cited, country=codes.name(code))
    return wrong("V519", message, _("see what the passage says"))


def _named_so(case: Case, body: Organisation) -> Held:
    if _inferred(body):
        return body_named(case, body) if case.passage.english else in_part(_("its name was inferred"))
    name = str(body.name)
    for sentence in case.passage:
        listed = "," in name and any(
            letter_by_letter(name, sentence.text)
        )  # of so many words that they stand far apart
        if (
            listed
            or sentence.names.spelt(name)
            or _together(keys_of(name), _but_others(case, body, sentence), sentence)
        ):
            return HELD
    return _by_another_name(case, body)


def _but_others(case: Case, body: Organisation, sentence: Sentence) -> str:
    """A sentence without the names of other bodies, but for those that are words of this one's name."""
    text, own = sentence.text, keys_of(str(body.name))
    for other, start, end in bodies_named(case, text):
        if other is not body and not keys_of(text[start:end]) <= own:
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _by_another_name(case: Case, body: Organisation) -> Held:
    """A name that stands there only as an alias: one that shares its words."""
    held = body_named(case, body)
    if held is not HELD or not case.passage.english:
        return held
    own = keys_of(str(body.name))
    fields = _fields(set(own))
    found = [keys_of(alias) for alias in body.aliases if any(s.names.spelt(alias) for s in case.passage)]
    shared = [words & own for words in found if fields <= words]
    if any(len(words) * 2 >= len(own) for words in shared) or any(
        a.isupper() and _initials(str(body.name), a) for a in body.aliases
    ):
        return HELD
    message = _("{name} is not named so in {source}").format(name=body.name, source=case.passage.cited)
    return wrong(
        "V505", message, _("put the name as the source prints it, or say under “inferred: {name: …}” where it is from")
    )


def _initials(name: str, alias: str) -> bool:
    return "".join(word[0] for word in name.split() if word[0].isupper()).startswith(alias[:2])


def hold_party(case: Case, identity: str, reason: str | None) -> Held:
    """A party to a document: named in the part of the sentence that speaks of it, where several are listed."""
    held = hold_body(case, identity, reason)
    body = case.catalog.organisations.get(identity)
    if held is not HELD or body is None:
        return held
    assert isinstance(case.record, Agreement)
    parts = [(s, part) for s in case.passage for part in s.text.split(";")]
    if all(len(s.text.split(";")) < FEWEST_LISTED for s in case.passage):
        return held
    parties = [case.catalog.organisations[p] for p in case.record.parties if p in case.catalog.organisations]
    own = [(s, part) for s, part in parts if not _belongs(body, part)]
    if any(all(stands_in(party, s, text=part) for party in parties) for s, part in own):
        return held
    message = _("{source} does not name {name} in one breath with the other party").format(
        source=case.passage.cited, name=body.name
    )
    return wrong("V505", message, _("see between whom this document is"))


def _belongs(body: Organisation, part: str) -> bool:
    """Whether a body is named only as the one that another belongs to: the institute of the ministry."""
    names = [m.start() for s in spellings(body) for m in re.finditer(re.escape(s), part, re.IGNORECASE)]
    return bool(names) and all(re.search(r"\b(?:of|under|at)(?: the)? $", part[:at]) for at in names)
