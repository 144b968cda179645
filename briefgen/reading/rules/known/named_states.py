"""States that a title names, and whether they are named as who takes part.

A title names a state too where it tells what is talked about, where, or from whom one became independent; and the name of a state is
part of others: of Northern Ireland, Lake Chad, the Niger Delta, Chad Blackburn, Turkish companies called after Japan. Only where
it stands as titles name a side is something concluded from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from briefgen.domain import codes
from briefgen.language import SOURCE_LANGUAGE

_CAPITALISED = re.compile(r"(?<!\w)[A-Z]\w+")
_ASIDE = re.compile(
    r"\b(?:on|about|over|regarding|concerning|against|(?<!delegation )(?<!guests )(?<!mission )from|in|via|near|at|for|hosted by|chaired by|under"
    r"|(?:bank|bay|gulf|museum|orchestra|port|sea|strait|theatre|university) of) (?:the )?$"
    r"|\b(?:after|before|ahead of|following|on the margins of|under the (?:chair\w*|presidency) of)\b[^:;,]*$",
    re.IGNORECASE,
)
# What stands behind a side, or before it: Spain business forum, Joint Commission, visit. Anything else makes another name of it
# (Japan Airlines, India Gate), or a subject (Cyprus question).
_OF_MEETINGS = frozenset(
    """a agreement agricultural agriculture ambassador ambassadors an and are as at bilateral border business by chamber
    commission committee conference consular consultation consultations cooperation council cultural culture customs day
    days defence delegation dialogue digital economic economy education educational election elections embassy energy
    exhibition expert experts expo festival film flight for foreign forum friendship from general government governmental
    head heads health high host hosts in innovation inter-ministerial intergovernmental interparliamentary investment
    investor investors is joint legal mayor mayors media meeting meets memorandum minister ministerial ministers ministry
    mission national nuclear of official on open opens or parliament parliamentary partnership political presents
    president presidential presidents presides prime received regional relations round roundtable science scientific
    security seminar session sign signs speaker state strategic summit talks technical technology the to tourism trade
    transport via visa visit visits week with working""".split()  # noqa: SIM905 - a list to be read
)
_BEHIND = re.compile(r" ([^\W\d_][\w-]*)")
_DASH_IN_FRONT, _DASH_BEHIND = re.compile(r"(\w+)\s?[–—-]\s?$"), re.compile(r"\s?[–—-]\s?(\w+)")
_IN_FRONT = re.compile(r"([A-Z][\w’']*) $")


class Named(NamedTuple):
    """A state that a title names, and what stands before and behind it."""

    code: str
    before: str
    after: str


def states(title: str) -> Iterator[Named]:
    """The states that a title in English names by their usual names, in its order."""
    names = _by_first_word()
    for match in _CAPITALISED.finditer(title):
        rest = title[match.start() :]
        code = next(((c, len(n)) for n, c in names.get(match[0], ()) if re.match(rf"{re.escape(n)}(?!\w)", rest)), None)
        if code:
            yield Named(code[0], title[: match.start()], rest[code[1] :])


@cache
def _by_first_word() -> Mapping[str, list[tuple[str, str]]]:
    """The names of all states, the longest first, by their first words, with their codes."""
    found = defaultdict[str, list[tuple[str, str]]](list)
    for code, name in codes.names(SOURCE_LANGUAGE).items():
        found[re.split(r"[\s-]", name)[0]].append((name, code))
    return {first: sorted(names, reverse=True, key=lambda one: len(one[0])) for first, names in found.items()}


def is_a_side(state: Named) -> bool:
    """Whether a state is named as one that takes part, and not as a subject, a venue or a part of another name."""
    if _is_joined(state):
        return True
    return not _ASIDE.search(state.before) and not _is_part_of_a_name(state)


def _is_joined(state: Named) -> bool:
    """Whether a dash joins it to another state: Kazakhstan–Romania Youth Forum."""
    front, behind = _DASH_IN_FRONT.search(state.before), _DASH_BEHIND.match(state.after)
    return bool((front and front[1] in _last_words()) or (behind and behind[1] in _by_first_word()))


def _is_part_of_a_name(state: Named) -> bool:
    behind, front = _BEHIND.match(state.after), _IN_FRONT.search(state.before)
    if behind and behind[1].casefold() not in _OF_MEETINGS and behind[1] not in _by_first_word():
        return True
    return bool(front and front[1].casefold() not in _OF_MEETINGS and front[1] not in _last_words())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(re.split(r"[\s-]", name)[-1] for name in codes.names(SOURCE_LANGUAGE).values())


def named_otherwise(title: str, sides: Iterable[str], home: str) -> bool:
    """Whether a title names one of some sides in a language of theirs, of home, or one that is written worldwide."""
    words = f" {_plain(title)} "
    return any(f" {_plain(name)} " in words for side in sides for name in _names(side, home))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@cache
def _names(code: str, home: str) -> frozenset[str]:
    found = (codes.names(language).get(code) for language in codes.languages_about(code, home))
    return frozenset(filter(None, found))
