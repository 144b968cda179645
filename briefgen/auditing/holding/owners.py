"""Who is to do a thing: whom the passage has act, and not what something is only of, or done to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.beside.pledges import pledging
from briefgen.auditing.holding.bodies import stands_in
from briefgen.auditing.holding.case import Case, bodies_named, keys_of, spellings
from briefgen.auditing.holding.context.meant import hits, named
from briefgen.auditing.holding.phrases.clauses import our_clauses
from briefgen.auditing.holding.progress.mentioned import TELLS
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import CAPITAL
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.patterns import letter_by_letter
from briefgen.auditing.spoken.small import whole_words
from briefgen.auditing.verdicts import HELD, Held, doubtful, wrong
from briefgen.domain import codes
from briefgen.domain.model import Organisation, Person, Text
from briefgen.language import gettext as _

_NAME_AND = re.compile(rf"(?:\b(?:between|both|by|of|from) |^|[“\"(,;.] ?){CAPITAL}\w+ [Aa]nd (?:the )?$")
_AND_NAME = re.compile(rf" [Aa]nd (?:the )?{CAPITAL}")
_BETWEEN = re.compile(r"(?:\b(?:between|both|by|of|from) (?:the )?|^|[“\"(,;.] ?)$")
_OF = re.compile(r"\b(?:of|in|to|for|from|with) (?:the )?$")  # before what something is of: it does not act itself
# Before one of several with whom, to whom or between whom something is done.
_DONE_TO = re.compile(
    r"\b(?:to|for|from|with) (?:the )?(?:[\w-]+ ){1,6}[–—-] ?$|\bbetween (?:[^,;.]{1,60} and )?(?:the )?(?:city of )?$"
)
_THROUGH = re.compile(
    r"\b(?:participation|support|help|assistance|initiative|invitation|request|behalf|efforts|proposal|part) of (?:the )?$",
    re.IGNORECASE,
)
_WITH_HELP = re.compile(r"\bwith (?:the )?(?:assistance|help|support|aid|participation) (?:of|from) $", re.IGNORECASE)
_ACTS = re.compile(r" (?:also |then |has |had |have |\w+ly )*(?P<verb>[a-z]{3,})")
_ACTS_NOT = frozenset(
    [
        "and",
        "was",
        "were",
        "are",
        "for",
        "with",
        "from",
        "that",
        "which",
        "who",
        "the",
        "will",
        "can",
        "may",
        "into",
        "but",
        "got",
        "received",
    ]
)
FAR = 2  # words that one clause shares more than another, so that what is told stands there
_BY = re.compile(r"\bby (?:the )?(?:city of )?$")


def acting(case: Case, identity: str) -> Iterator[Held]:
    """Whether a person or body on file acts somewhere in the passage: names of others do not stand before it there."""
    who: Person | Organisation = case.catalog.people.get(identity) or case.catalog.organisations[identity]
    there = [(s, place) for s in case.passage for place in _places(who, s)]
    if case.passage.english and there and not any(_acts(case, who, s, place) for s, place in there):
        message = _("{source} does not have {name} act").format(source=case.passage.cited, name=who.name)
        yield doubtful("V510", message, _("put who is to do it, or leave “owner:” out"))


def undertaking(case: Case, identity: str) -> Iterator[Held]:
    """Whether a person or body on file acts, and not only one of those who do so together: “the parties” promised it."""
    yield from acting(case, identity)
    who = case.catalog.people.get(identity) or case.catalog.organisations[identity]
    told = case.passage.sharing_most(keys_of(str(getattr(case.record, "title", ""))))
    together = all(_TOGETHER.search(sentence.text) for sentence in told)
    if case.passage.english and together and not any(_places(who, sentence) for sentence in told):
        yield _only_with_another(case, who.name)


def bodies_acting(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Bodies that a statement has act: they do so in the passage too, and are not only what something is of or is done to."""
    for part in parts:
        for body, start, end in bodies_named(case, part):
            begins = part[:start].strip().casefold() in ("", "the")
            verb = _ACTS.match(part, end) if begins else None
            if (verb and verb["verb"] not in _ACTS_NOT) or _BY.search(part[:start]):
                yield from acting(case, body.id)


def _places(who: Person | Organisation, sentence: Sentence) -> list[tuple[int, int]]:
    if isinstance(who, Person):
        return [(hit.start, hit.end) for hit in hits(who, sentence)]
    return [match.span() for one in spellings(who) for match in letter_by_letter(one, sentence.text)]


def _acts(case: Case, who: Person | Organisation, sentence: Sentence, place: tuple[int, int]) -> bool:
    at, end = place
    before = sentence.text[:at]
    tells = TELLS.match(sentence.text, end)
    object_of = not _THROUGH.search(before) and (_OF.search(before) or _DONE_TO.search(before))
    others = (hit for identity, found in named(case, sentence).items() if identity != who.id for hit in found)
    return not (tells or object_of or any(hit.start < at for hit in others))


def hold_owner(case: Case, owner: Text) -> Held:
    """Who is to do it, where that is told in the source's own words: they stand there."""
    if any(_words_stand(words, case) for _language, words in owner.by_language):
        return _as_told(case, owner)
    if f"@{codes.named(str(owner))}" in case.passage.keys:  # the Italian side
        return HELD
    if _is_told_abroad(case, str(owner)) or any(_is_tasked(words, case) for _language, words in owner.by_language):
        return HELD
    if _TOGETHER.fullmatch(str(owner)) and any(
        whole_words(s.language.code, "parties").search(s.text) for s in case.passage
    ):
        return HELD
    told = doubtful if not case.passage.english else wrong
    message = _("“{words}” does not stand in {source}").format(words=owner, source=case.passage.cited)
    return told("V510", message, _("put the source's words, or leave “owner:” out where it names nobody"))


def _as_told(case: Case, owner: Text) -> Held:
    """Whether whom the words name, which stand there, is to do it: nobody who only helps, does something else, or is one of two."""
    told = [words for _language, words in owner.by_language]
    promised = [held for code in _country(case, str(owner)) for held in pledging(case, code)]
    if promised and _clause_of(case, str(owner)) is not True:
        return promised[0]
    if all(_helps(words, case) for words in told):
        message = _("{source} has “{words}” only help with it").format(source=case.passage.cited, words=owner)
    elif all(_one_of_two(words, case) for words in told):
        return _only_with_another(case, owner)
    elif _clause_of(case, str(owner)) is False:
        message = _("{source} has somebody else than “{words}” do it").format(source=case.passage.cited, words=owner)
    else:
        return HELD
    return doubtful("V510", message, _("put who is to do it, or leave “owner:” out"))


def _clause_of(case: Case, owner: str) -> bool | None:
    """Whether the clause that tells what is to be done, by far, is that of who is to do it: “X pledged to …, while Y is to …”.

    False where it names others and another clause is his; None where it does not tell.
    """
    sentence = case.passage.sentences[0]
    if len(case.passage.sentences) > 1 or sentence.source.language != ENGLISH:
        return None
    about = keys_of(str(getattr(case.record, "title", ""))) - keys_of(owner)
    told = [sentence.text[a:b] for a, b in our_clauses(sentence.text)]
    shares = [len(about & keys_of(clause)) for clause in told]
    own = [any(letter_by_letter(owner.casefold(), " ".join(clause.casefold().split()))) for clause in told]
    nearest = shares.index(max(shares))
    second = max((n for n, mine in zip(shares, own, strict=True) if mine is not own[nearest]), default=0)
    if shares[nearest] - second < FAR or not any(own):
        return None
    others = any(key[0] in "#@" for key in keys_of(told[nearest]) - keys_of(owner))
    return own[nearest] if others is not own[nearest] else None


def _country(case: Case, owner: str) -> tuple[str, ...]:
    """The country that an owner is, where it is called so alone, in English or in a language of the passage."""
    spoken = dict.fromkeys((ENGLISH, *(s.source.language for s in case.passage)))
    named = (keys(owner, code) for code in spoken)
    return tuple(dict.fromkeys(key[1:] for told in named if len(told.at) == 1 for key in told.all if key[0] == "@"))


def _helps(words: str, case: Case) -> bool:
    """Whether some words stand there only as those of who helps with it."""
    text = " ".join(case.passage.text.split())
    found = [match.start() for match in letter_by_letter(words, text)]
    return bool(found) and all(_WITH_HELP.search(text[:start]) for start in found)


def _is_told_abroad(case: Case, owner: str) -> bool:
    """Whether an owner is all countries, offices and bodies on file, and a passage in another language names each of them."""
    rest, bodies = owner, bodies_named(case, owner)
    for _body, start, end in bodies:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    wanted = keys_of(rest)
    told = all(any(stands_in(body, s) for s in case.passage) for body, _start, _end in bodies)
    return bool((wanted or bodies) and told and not case.passage.english) and wanted <= {
        key for key in case.passage.keys if key.startswith(("#", "@"))
    }


def _is_tasked(words: str, case: Case) -> bool:
    """Whether a body is told to do something and stands there declined, or by a short name of the same office: “Минсельхозу поручено”."""
    return any(
        s.source.language != ENGLISH and whole_words(s.language.code, "tasked").search(s.text) and _named_in(words, s)
        for s in case.passage
    )


def _named_in(words: str, sentence: Sentence) -> bool:
    """Whether some words stand in a sentence as those of a name, one behind the other, in whatever case; of a ministry those for its office."""
    wanted = [key for key, _start, _end in keys(words, sentence.language.code).at]
    offices = [key for key in wanted if key.startswith("#")]
    sought = offices if len(offices) > 1 else wanted
    rows = (sentence.keys.at[n : n + len(sought)] for n in range(len(sentence.keys.at)))
    return bool(sought) and any(
        sorted(key for key, _start, _end in row) == sorted(sought)
        and (sought is offices or sentence.text[row[0][1]].isupper())
        for row in rows
    )


def _one_of_two(words: str, case: Case) -> bool:
    """Whether a single name stands there only together with another: Brussels, of "between Astana and Brussels"."""
    text = case.passage.text
    every = letter_by_letter(words, text, capitals=True) if " " not in words else ()
    found = [match for match in every if not _OF.search(text[: match.start()])]
    return bool(found) and all(
        _NAME_AND.search(text[: m.start()]) or (_AND_NAME.match(text[m.end() :]) and _BETWEEN.search(text[: m.start()]))
        for m in found
    )


_TOGETHER = re.compile(
    r"""\b (?: the[ ]parties | both[ ] (?: parties|sides|countries ) | the[ ] (?: two[ ] )? sides
    | the[ ]two[ ] (?: countries|ministers|presidents|diplomats ) | the[ ]interlocutors | they[ ]agreed ) \b""",
    re.IGNORECASE | re.VERBOSE,
)


def alone(case: Case, owner: Text) -> Iterator[Held]:
    """Whether one country is to do what the passage has done together: all its names stand beside another's, or only both act."""
    text, code = case.passage.text, str(owner)
    places = [(s.text, start, end) for s in case.passage for c, start, end in s.keys.countries_at if c == code]
    paired = places and all(
        _NAME_AND.search(t[:start]) or (_AND_NAME.match(t[end:]) and _BETWEEN.search(t[:start]))
        for t, start, end in places
    )
    if case.passage.english and (paired or (not places and _TOGETHER.search(text))):
        yield _only_with_another(case, owner)


def _only_with_another(case: Case, owner: Text | str) -> Held:
    message = _("{source} names “{words}” only together with another").format(source=case.passage.cited, words=owner)
    return doubtful("V510", message, _("put all who are to do it, in the source's words"))


def _words_stand(words: str, case: Case) -> bool:
    plain, text = (" ".join(each.casefold().split()) for each in (words, case.passage.text))
    return any(letter_by_letter(plain, text))
