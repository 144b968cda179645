"""Words of an entry to those of a record: titles without their marks, descriptions, kinds, ids, what fits where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from briefgen.domain.fields import LONGEST_ID, slug
from briefgen.domain.model import EventKind, ReferenceKind, Status
from briefgen.domain.text import LONGEST_TEXT, LONGEST_WORD
from briefgen.importing.tables import statuses
from briefgen.language import gettext as _

_BREAKS = re.compile(r"([\s/_.?&=#:-]+)")  # where a long word may be broken, as the limits of text have it
_REMARK = re.compile(r"(.*\S) \(([^()]+(?:\([^()]*\)[^()]*)*)\)", re.DOTALL)
_SENT_ON = re.compile(
    r"(?:(?:re|fw|fwd|aw|antw|wg|sv|vs|vl|tr|rv|odp|pd|отв|пер|на)(?:\[\d{1,3}\])?\s?:\s*){1,20}", re.IGNORECASE
)
# Lines of one sign, which part a description: nothing is lost with them.
_RULE = re.compile(r"([_=*~#-])\1{4,}")
KIND_WORDS = {
    "visit": EventKind.VISIT,
    "meeting": EventKind.MEETING,
    "consultations": EventKind.CONSULTATIONS,
    "session": EventKind.COMMISSION_SESSION,
    "forum": EventKind.FORUM,
    "election": EventKind.ELECTION,
    "elections": EventKind.ELECTION,
    "signing": EventKind.SIGNING,
    "ceremony": EventKind.CEREMONY,
}


class Summary(Struct, frozen=True):
    """A SUMMARY taken apart: the title, the status that its mark tells, the remark behind it."""

    title: str
    status: Status | None = None
    remark: str = ""


class Told(Struct, frozen=True):
    """What a description of our own feeds says, field by field; ``rest`` are headings of what is not carried over."""

    status: Status | None = None
    outcome: str = ""
    agenda: tuple[str, ...] = ()
    reported: bool = False
    end_assumed: bool = False
    lines: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def taken_apart(text: str) -> Summary:
    """A summary without the marks that calendars put before a title and the remark behind it."""
    title, status = _unsent(text), None
    for word, meant in _marks():
        if title.casefold().startswith(f"{word}:".casefold()):
            title, status = _unsent(title[len(word) + 1 :].strip()), meant
            break
    word, _colon, rest = title.partition(":")
    if status is None and rest.strip() and statuses.named(word) is Status.CANCELLED:  # as Outlook writes it elsewhere
        title, status = _unsent(rest.strip()), Status.CANCELLED
    match = _REMARK.fullmatch(title)
    return Summary(title, status, match[2] if match else "")


def _unsent(title: str) -> str:
    """A title without what mail programs put before it when an invitation is answered or sent on."""
    return _SENT_ON.sub("", title, count=1) or title


def without_remark(summary: Summary) -> str:
    """The title before its remark."""
    return summary.title.removesuffix(f"({summary.remark})").strip() if summary.remark else summary.title


def _marks() -> tuple[tuple[str, Status], ...]:
    ours = tuple((mark, status) for status in Status if (mark := status.traits.mark()))
    return (*ours, ("CANCELED", Status.CANCELLED), (_("TBC"), Status.PLANNED))  # the first is Outlook's spelling


def told(description: str) -> Told:
    """A description as our own feeds write it, taken apart by its lines."""
    lines = [line.strip() for line in description.split("\n")]
    statuses = {status.traits.words(): status for status in Status}
    outcome = _("Outcome: {outcome}").format(outcome="")
    return Told(
        status=next((statuses[s] for line in lines[:4] if (s := line.rpartition(": ")[2]) in statuses), None),
        outcome=next((line.removeprefix(outcome) for line in lines if line.startswith(outcome)), ""),
        agenda=tuple(_below(_("Agenda"), lines)),
        reported=any(line.endswith(_reported_line()) for line in lines),
        end_assumed=_("The end is not stated; one hour is shown.") in lines,
        lines=tuple(lines),
        rest=tuple(h for h in _headings() if any(line.startswith(f"{h}:") for line in lines)),
    )


def _reported_line() -> str:
    return _("Reported on {day}; the day itself is not stated.").partition("{day}")[2]


def _headings() -> tuple[str, ...]:
    return (_("Participants"), _("Delegation"), _("Organisations"), _("Stops"), _("Sources"))


def _below(heading: str, lines: list[str]) -> Iterable[str]:
    """The items of a list below its heading."""
    if f"{heading}:" in lines:
        for line in lines[lines.index(f"{heading}:") + 1 :]:
            if not line.startswith("- "):
                return
            yield line[2:]


def fitted(text: str, most: int = LONGEST_TEXT) -> tuple[str, bool]:
    """Text within the limits of records, and whether something had to be cut."""
    words = " ".join(_RULE.sub(" ", text).split())
    short = "".join(
        piece if len(piece) <= LONGEST_WORD else piece[: LONGEST_WORD - 1] + "…" for piece in _pieces(words)
    )
    if len(short) > most:
        short = (short[: most - 2].rpartition(" ")[0] or short[: most - 2]) + " …"
    return short, short != words


def _pieces(words: str) -> list[str]:
    return _BREAKS.split(words)


def kind_of(names: Iterable[str], title: str) -> EventKind:
    """The kind that a category names, else the first such word of the title, else *other*."""
    named = [kind for name in names if (kind := _kind_by_name(name))]
    in_title = [KIND_WORDS[word] for word in re.findall(r"\w+", title.casefold()) if word in KIND_WORDS]
    return (named or in_title or [EventKind.OTHER])[0]


def names_kind(name: str) -> bool:
    """Whether a category names a kind of event, or of reference day."""
    return _kind_by_name(name) is not None or name.casefold().replace(" ", "-") in set(ReferenceKind)


def _kind_by_name(name: str) -> EventKind | None:
    plain = name.casefold().replace("-", " ")
    by_name = {kind.value.replace("-", " "): kind for kind in EventKind} | KIND_WORDS
    return by_name.get(plain) or (EventKind.OTHER if plain == _("Event").casefold() else None)


def ids(fields: Mapping[str, Any], taken: set[str], count: int = 1) -> list[str]:
    """Ids of events, or of a day of reference, made of its title and its year, that nothing has; takes them."""
    title, year = str(fields["title"]), str(fields["when"]).lstrip(".")[:4]
    stem = slug(title) or slug(f"{fields.get('counterparts', ['day'])[0]} {fields['kind']}")
    base = stem if year in stem.split("-") or not year.isdecimal() else f"{stem}-{year}"
    return unused(base, taken, count)


def unused(base: str, taken: set[str], count: int = 1) -> list[str]:
    """Ids that nothing has, and takes them: the base itself, or for several the base with -1, -2 and so on."""
    trial = base[: LONGEST_ID - 8].rstrip("-")

    def numbered(number: int) -> list[str]:
        stem = trial if number == 1 else f"{trial}-{number}"
        return [stem, *(f"{stem}-{n}" for n in range(1, count + 1) if count > 1)]

    def is_free(number: int) -> bool:
        return taken.isdisjoint(numbered(number))

    last = 1
    while not is_free(last):  # a table may have thousands of one name: they are not gone through one by one
        last *= 2
    stem, *several = numbered(1 + bisect_left(range(1, last + 1), True, key=is_free))
    taken |= {stem, *several}
    return several or [stem]
