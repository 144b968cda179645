"""What the post of somebody takes from around his name: whose counterpart he is, what a post before his was for, which body it is in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from babel.languages import get_official_languages

from briefgen.auditing.holding.beside.appointments import (
    BEHIND,
    apposed,
    behind_brackets,
    has_post_behind,
    is_appointed,
    is_given,
)
from briefgen.auditing.holding.bodies import body_named
from briefgen.auditing.holding.case import Case, keys_of, spellings
from briefgen.auditing.holding.context.meant import OFFICES, RANKED, hits
from briefgen.auditing.holding.context.other_names import end_of_stranger
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.naming import Hit
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, is_led, whole_words
from briefgen.auditing.verdicts import Held, Verdict, in_part
from briefgen.domain import codes
from briefgen.domain.model import Organisation, Person
from briefgen.language import gettext as _
from briefgen.reading.cities import capital

_PRESIDED = re.compile(
    r"\b(?:assembly|parliament|senate|congress|(?:chamber of|house of) \w+|majilis|mazhilis|riigikogu|seimas|sejm|saeima|bundestag|bundesrat|knesset|k?hural|rada|skupština|skupstina|storting|riksdag|folketing|eduskunta|oireachtas|cortes|duma)\b",
    re.IGNORECASE,
)
# Bodies whose president is called their chairman elsewhere, and the other way round.
_CHAIRED = re.compile(r"(?i)president of (?:[\w’'-]+ ){0,4}(?:court|chamber|commission|council|committee|union|association|federation|board|society|office|agency|bank|authority)\b")  # fmt: skip
_TRADE = re.compile(r"\b(?:commerce|industry|trade|agriculture|crafts)\b", re.IGNORECASE)
_OF_A_CHAMBER = frozenset({"#trade", "#industry"})  # of commerce, which is no house of a parliament
_BRACKETS = re.compile(r"\([^)]*\)")
_CLAUSES = re.compile(r"[,;](?=\s)")
_SET_OFF = re.compile(r"\s?,\s[^,]+,\s(?:and|with)\s", re.IGNORECASE)
MOST_IN_A_ROW = 12  # of names, each of which holds another office
_LETTER = "".join(filter(str.isupper, map(chr, (*range(0x250), *range(0x400, 0x530)))))
_STRANGER = rf"[{_LETTER}][\w’'-]*(?: [{_LETTER}][\w’'-]*){{1,3}}"  # a name that need not be on file
_INITIAL = rf"[{_LETTER}][^\W\d_]?\.\s?"  # of a name that is told with its surname alone
_INITIALS = re.compile(rf"(?:{_INITIAL})+$")
_ASSEMBLIES = (
    "assembly parliament senate congress chamber mazhilis majilis riigikogu seimas sejm saeima bundestag knesset"
    " bundesrat hural khural rada skupština skupstina storting riksdag folketing eduskunta oireachtas cortes duma"
)
LED = 8  # characters between a word for leading and the name of who leads: “ръководена от”
BESIDE = 6  # characters between a name and the word for a deputy of that person: "Adjuncta lui Seitov"
NEAR = 3  # sentences before one that may tell the office of somebody's counterpart


def without_brackets(post: str) -> str:
    """A post but for what stands in brackets: what else it is called, or which department of it."""
    return _BRACKETS.sub(" ", post)


def keys_of_post(case: Case, post: str, have: frozenset[str] = frozenset()) -> frozenset[str]:
    """The keys of a post, for those that are told beside a name; an ambassador in a capital is one to its country, a consul is not."""
    plain = without_brackets(post)
    for code, city in capitals(case).items() if " in " in plain and "#consul" not in keys_of(plain) else ():
        plain = re.sub(rf"\bin {re.escape(city)}\b", f"to {codes.names('en').get(code, code)}", plain)
    return _as_speaker(plain, keys_of(plain), have)


def _as_speaker(post: str, want: frozenset[str], have: frozenset[str] = frozenset()) -> frozenset[str]:
    """The keys of a post; whoever is president or chairman of an assembly is its speaker, but where that is told in the same word.

    The president of a court, a chamber or a commission is its chairman where only that is told.
    """
    if "#president" in want - have and _CHAIRED.search(post):
        want = (want - {"#president"}) | {"#chair"}
    heads = (want & {"#president", "#chair"}) - (have & {"#chair"})
    presided = heads and _PRESIDED.search(post) and not _TRADE.search(post)
    return (want - heads) | {"#speaker"} if presided else want


def capitals(case: Case) -> dict[str, str]:
    """The capitals of home and of the counterparts, as these are on file."""
    home = case.catalog.calendar.home
    counted = {c.id: str(c.capital) for c in case.catalog.counterparts.values() if c.capital}
    return {**({home: own} if (own := capital(home)) else {}), **counted}


def begins(sentence: Sentence, others: Sequence[Hit], hit: Hit) -> int:
    """Where begins what stands before a name and may tell the post: at the end of the name before it.

    What is set off behind that one is of that one: “X, Minister of Trade, and Y”. Of several in a row an office that is told of
    all of them stands before the first: “Foreign Ministers X and Y”.
    """
    if is_given(sentence, hit):
        return hit.start  # whose office stands before it gives him his
    before = max((h for h in others if h.end <= hit.start), default=None, key=lambda h: h.end)
    end = before.end if before else 0
    between = sentence.text[end : hit.start]
    if before and _in_a_row(sentence.language.code).fullmatch(between):
        first = begins(sentence, others, before)
        if whole_words(sentence.language.code, "several").search(sentence.text, first, before.start):
            return first
    first = hit.start if end and _SET_OFF.fullmatch(between) else behind_brackets(sentence, end)
    first = first if first == hit.start else apposed(sentence, first, hit.start)
    return end_of_stranger(sentence, first, hit.start)


def ends(sentence: Sentence, others: Sequence[Hit], hit: Hit, reach: int) -> int:
    """Where what stands behind a name and may tell its post ends: before the office that leads to the next name.

    “X, for Romania the State Secretary Y”: the office stands right before Y, and no mark or “and” between them.
    """
    after = min((h.start for h in others if h.start >= hit.end), default=None)
    closed = apposed(sentence, hit.end, hit.end + reach)  # “X, the Minister, received the Ambassador of Y”
    last = hit.end + reach if closed == hit.end else closed
    if after is None or after > last:
        return last
    clause = max(sentence.text.rfind(mark, hit.end, after) for mark in ",;(")
    led = clause >= 0 and sentence.keys.between(clause, after) & OFFICES
    return clause if led and not is_led(sentence.language.code, "and", sentence.text[clause:after]) else after


def shared(sentence: Sentence, others: Sequence[Hit], hit: Hit) -> frozenset[str]:
    """The office that is told of several, whose fields stand beside each: “Ministers of Trade X and of Energy Y”, “Ministers X (Trade) and Y (Energy)”."""
    code, at = sentence.language.code, hit.start
    for before in sorted((h for h in others if h.end <= hit.start), key=lambda h: h.end, reverse=True):
        if not _goes_on(code).match(sentence.text, behind_brackets(sentence, before.end), at):
            break
        told = whole_words(code, "several").search(sentence.text, begins(sentence, others, before), before.start)
        if told:
            return sentence.keys.between(*told.span()) & OFFICES
        at = before.start
    return frozenset()


def in_their_order(sentence: Sentence, others: Sequence[Hit], hit: Hit) -> frozenset[str]:
    """The fields that are not those of a name, where as many names stand in a row as fields before them: “Ministers of Trade and Energy X and Y”."""
    code, text = sentence.language.code, sentence.text
    row, every = [hit], sorted({*others, hit}, key=lambda h: h.start)
    at = every.index(hit)
    for before in reversed(every[:at]):
        row = [before, *row] if _is_next(code, text, before, row[0]) else row
    for after in every[at + 1 :]:
        row = [*row, after] if _is_next(code, text, row[-1], after) else row
    if not 1 < len(row) <= MOST_IN_A_ROW:
        return frozenset()
    head = max(whole_words(code, "several").finditer(text, 0, row[0].start), default=None, key=re.Match.start)
    there = sentence.keys.at if head else ()
    told = dict.fromkeys(key for key, start, end in there if head and head.end() <= start and end <= row[0].start)
    fields = [key for key in told if _fields(frozenset({key}))]
    apart = len(fields) == len(row) and not any(hit.start < h.start < row[-1].end and h not in row for h in every)
    return frozenset(fields) - {fields[row.index(hit)]} if apart else frozenset()


def _is_next(code: str, text: str, one: Hit, other: Hit) -> bool:
    between = text[one.end : other.start]
    return len(between) < BESIDE and _in_a_row(code).fullmatch(between) is not None


# Words with capitals behind "of": a name of a body or a country, up to where anything else goes on.
_OF_IT = re.compile(r"\s+of(?:\s(?:the|and|of|for|on|[A-Z][\w-]+)\b)+")


@cache
def _goes_on(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(code, 'and')}\s", re.IGNORECASE)


@cache
def _in_a_row(code: str) -> re.Pattern[str]:
    """What stands between two names of a row: others of it that are not on file as well."""
    gap = rf"(?:,?\s+(?i:{any_of(code, 'and')})\s+|,\s+)"
    return re.compile(rf"(?:{gap}|\s+)(?:{_STRANGER}{gap})*(?:{_INITIAL}){{0,2}}")


def parted_by_name(sentence: Sentence, hit: Hit) -> frozenset[str]:
    """The keys of what a post goes on with right behind the name that stands inside it: Speaker X of the Federal Council."""
    found = _OF_IT.match(sentence.text, hit.end) if sentence.source.language == ENGLISH else None
    return sentence.keys.between(*found.span()) if found else frozenset()


def has_come_to(case: Case, post: str, where: tuple[Sentence, Hit], behind: frozenset[str]) -> bool:
    """Whether a post is the one that somebody came to, by what stands behind his name: what stands before it he was, or is besides."""
    sentence, hit = where
    told = presiding(behind)
    office = keys_of_post(case, post, told) & OFFICES
    came = is_appointed(sentence, hit) or has_post_behind(sentence, hit.end, hit.end + BEHIND)
    return came and bool(office) and office <= told


def is_told(sentence: Sentence, hit: Hit) -> bool:
    """Whether what goes on behind a name tells no other post of his: “the Minister, X, met …”, “Minister X, who is in …”."""
    before, behind = _INITIALS.sub("", sentence.text[: hit.start]).rstrip(), sentence.text[hit.end :]
    return before.endswith(",") or behind.startswith(", who ")


def is_absent(case: Case, person: Person) -> bool:
    """Whether somebody is named only where the words go on that he did not attend, or receive anybody."""
    clauses = [(s.language, _CLAUSES.split(s.text[hit.end :])[0]) for s in case.passage for hit in hits(person, s)]
    return bool(clauses) and all(
        spoken.says("words", "not", clause) and spoken.says("words", "attends", clause) for spoken, clause in clauses
    )


def presiding(have: frozenset[str]) -> frozenset[str]:
    """The keys beside a name, and that of a speaker where an assembly's president or chairman stands there, that of a minister for a premier."""
    heads = "#president" in have or ("#chair" in have and "#assembly" in have)
    if heads and not have >= _OF_A_CHAMBER and have & (keys_of(_ASSEMBLIES) | {"#assembly"}):
        have |= {"#speaker"}
    return have | {"#minister"} if "#prime-minister" in have else have


def leading(sentence: Sentence, others: Sequence[Hit], hit: Hit) -> frozenset[str]:
    """The key of whoever heads something, where a word for leading it stands right before a name, or the first of two: “led by X and Y”."""
    led = [end for _start, end in sentence.language.places("roles", "chair", sentence.text) if end <= hit.start]
    before = max((h for h in others if h.end <= hit.start), default=None, key=lambda h: h.end)
    row = [hit, before] if before and _is_next(sentence.language.code, sentence.text, before, hit) else [hit]
    return frozenset({"#chair"} if any(0 <= one.start - end < LED for one in row for end in led) else ())


def is_at_home(sentence: Sentence, side: str) -> bool:
    """Whether a language is an official one of a country, whose press need not say that its ministers are its own (CLDR)."""
    return sentence.source.language in get_official_languages(side)


def of_another_chamber(sentence: Sentence, post: str, before: str = "") -> bool:
    """Whether a post is of one chamber of a parliament, and what stands before a name, or else its sentence, speaks of another alone."""
    ours = language(ENGLISH).found("chambers", post)
    theirs = sentence.language.found("chambers", before) or sentence.language.found("chambers", sentence.text)
    return bool(ours and theirs) and not ours & theirs


def of_offices(sentence: Sentence, span: tuple[int, int]) -> frozenset[str]:
    """The countries right beside the word for an office between two places: “Kasahstani kultuuriminister”, and not where somebody went."""
    inside = [(key, a, b) for key, a, b in sentence.keys.at if span[0] <= a and b <= span[1]]
    offices = [place for key, *place in inside if key in OFFICES]
    pairs = (
        (key, sorted((place, (a, b)))) for key, a, b in inside if key.startswith("@") for place in map(tuple, offices)
    )
    return frozenset(
        key
        for key, (left, right) in pairs
        if all(between.startswith("#") for between in sentence.keys.between(left[1], right[0]))
    )


def of_another_office(there: Sequence[tuple[str, int, int]], at: int, want: frozenset[str]) -> bool:
    """Whether “deputy” is said of an office before the one that is wanted: “the Deputy Minister met the Chair X”."""
    offices = sorted((start, key) for key, start, end in there if key in OFFICES and end > at)
    nearest = {key for start, key in offices if start == offices[0][0]}
    return bool(nearest) and not nearest & want and any(key in want for _start, key in offices)


def lent(case: Case, sentence: Sentence, missing: frozenset[str], have: frozenset[str]) -> Held | None:
    """That what is missing beside a name is told elsewhere: of the one whose counterpart he is, or of a post before in the sentence."""
    offices = frozenset(key for key in missing if key.startswith("#"))
    alike = "#counterpart" in have  # a deputy's counterpart is a deputy
    if not offices or any(key.startswith("@") for key in missing) or (missing & RANKED and not alike):
        return None
    before = [s for s, _n in zip(case.before(), range(NEAR), strict=False)] if alike else []
    around = presiding(frozenset().union(sentence.keys.all, *(s.keys.all for s in before)))
    if alike and offices <= around:
        return in_part(_("told as somebody's counterpart; the office stands with the other one"))
    if have & OFFICES and not offices & OFFICES and not _fields(have) and offices <= sentence.keys.all:
        return in_part(_("what the post is for stands elsewhere in the sentence"))
    return None


def deputising(
    case: Case, sentence: Sentence, others: Mapping[str, Sequence[Hit]], want: frozenset[str]
) -> Held | None:
    """That somebody is told only as the deputy of another person, whose post it is: “Mr Seitov's deputy, X”."""
    places = sentence.language.places("concepts", "deputy", sentence.text) if "#deputy" in want else []
    for identity, there in others.items():
        beside = any(-1 <= gap <= BESIDE for h in there for a, b in places for gap in (a - h.end, h.start - b))
        person = case.catalog.people.get(identity)
        held = (keys_of_post(case, str(r.post)) for r in person.reports if r.post) if person and beside else ()
        if any(want - {"#deputy"} <= keys for keys in held):
            return in_part(_("told as the deputy of somebody whose post stands elsewhere"))
    return None


def _fields(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if key.startswith("#")) - OFFICES - RANKED - {"#first"}


def told_by_body(case: Case, person: Person) -> frozenset[str]:
    """The keys of the bodies of somebody's posts that the passage names, or that stand before it in the text."""
    ids = [str(report.organisation) for report in person.reports if report.organisation]
    bodies = [body for body in map(case.catalog.organisations.get, ids) if body is not None]
    named = (body for body in bodies if stands_before(case, body) or body_named(case, body).verdict >= Verdict.IN_PART)
    return frozenset().union(*(keys_of(spelling) for body in named for spelling in spellings(body)))


def stands_before(case: Case, body: Organisation) -> bool:
    """Whether a body is named in the passage, or before it in the same text."""
    return any(s.names.spelt(spelling) for spelling in spellings(body) for s in (*case.passage, *case.before()))
