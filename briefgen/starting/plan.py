"""What a new desk is told: whose it is, whom it deals with, where it publishes."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable
from datetime import date

from msgspec import Struct
from pydantic_core import PydanticCustomError

from briefgen.diagnostics import BriefgenError
from briefgen.domain import codes
from briefgen.domain.dates import notations
from briefgen.domain.fields import zone
from briefgen.domain.fields.web import read_site
from briefgen.domain.text import LONGEST_TEXT
from briefgen.language import gettext as _
from briefgen.starting.states import State, state

PLACEHOLDER = "{slug}.example"  # nobody can have it (RFC 6761), so that `check` asks for one's own
_LABEL = r"[a-z0-9]+(?:-+[a-z0-9]+)*"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})+")
_DAY = re.compile(r"(?:\d{4}-)?(\d\d)-(\d\d)")
LEAP = 2024  # a year that has every day


class Host(enum.StrEnum):
    """Who publishes for the desk: a host with a workflow for each night, or a server of its own."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NGINX = "nginx"
    CADDY = "caddy"
    CONTAINER = "container"


class NationalDay(Struct, frozen=True):
    """A day of each year, with its name where that was told."""

    code: str
    month: int
    day: int
    title: str

    @property
    def monthday(self) -> str:
        """As it is written on the command line: 05-17."""
        return f"{self.month:02}-{self.day:02}"


class Plan(Struct, frozen=True):
    """Everything that the files of a new desk are made from; ``begun`` is the day."""

    home: State
    counterparts: tuple[State, ...]
    title: str
    timezone: str
    domain: str
    begun: date
    address: str | None = None
    national_days: tuple[NationalDay, ...] = ()
    publish: Host | None = None


def read_state(text: str) -> State:
    """The state with this code, or with this name in any state's language; raises BriefgenError with what was perhaps meant."""
    return state(codes.meant(text.strip()) or _read(codes.read_code, text.strip()))


def read_counterparts(home: State, text: str) -> tuple[State, ...]:
    """The counterparts in a line, parted by commas or semicolons, each once and in their order; home is none of its own."""
    found = {other.code: other for other in map(read_state, filter(str.strip, re.split("[,;]", text)))}
    hint = _("Name the states that {name} deals with.").format(name=home.name)
    if home.code in found:
        raise BriefgenError(_("{name} is home and cannot be its own counterpart.").format(name=home.name), hint=hint)
    if not found:
        raise BriefgenError(_("A desk needs somebody to deal with."), hint=hint)
    return tuple(found.values())


def read_zone(text: str) -> str:
    """A time zone; raises BriefgenError with the one that was perhaps meant."""
    return _read(zone, text.strip())


def read_web_address(text: str) -> str:
    """The web address of a folder, without the slash at its end."""
    return _read(read_site, text)


def read_domain(text: str) -> str:
    """A domain of letters, digits, dots and hyphens; of a web address or a mail address its domain is suggested."""
    if _DOMAIN.fullmatch(text):
        return text
    meant = _in_ascii(
        re.sub(r"^(?:[a-z]+://)?(?:[^/@]*@)?", "", text.strip().lower()).partition("/")[0].partition(":")[0]
    )
    hint = _("Write a domain of your own, such as desk.ministry.no.")
    if _DOMAIN.fullmatch(meant):
        hint = _("Write {domain}.").format(domain=meant)
    raise BriefgenError(_("“{text}” is not a domain.").format(text=text[:80]), hint=hint)


def _in_ascii(domain: str) -> str:
    """A domain in other letters as programs exchange it (RFC 3490): xn--80aaa1blz.xn--90ae for камара.бг."""
    try:
        return domain.encode("idna").decode()
    except UnicodeError:
        return domain


def read_title(text: str) -> str:
    """A title of one line."""
    title = " ".join(text.split())
    if not 0 < len(title) <= LONGEST_TEXT:
        raise BriefgenError(_("A title of one line is expected."), hint=_("Write it in quotes behind --title."))
    return title


def read_national_day(text: str, sides: Iterable[State]) -> NationalDay:
    """``NO=05-17`` or ``NO=05-17 Constitution Day``, of one of the sides."""
    who, mark, rest = text.partition("=")
    if not mark:
        raise BriefgenError(
            _("“{text}” does not say whose national day it is, and when.").format(text=text[:60]),
            hint=_("Write the side, month and day, and what it is called: “NO=05-17 Constitution Day”."),
        )
    side = read_state(who)
    if side.code not in {one.code for one in sides}:
        raise BriefgenError(
            _("{name} is neither home nor a counterpart of this desk.").format(name=side.name),
            hint=_("Add --counterpart {code}.").format(code=side.code),
        )
    return day_of(side, rest)


def day_of(side: State, text: str) -> NationalDay:
    """``05-17``, with a title behind it or without, as a side's national day."""
    told = text.strip()
    written, _space, title = told.partition(" ")
    match = _DAY.fullmatch(written)
    try:
        day = date(LEAP, int(match[1]), int(match[2])) if match else None
    except ValueError:
        day = None
    if day is None or (day.month, day.day) == (2, 29):
        raise BriefgenError(
            _("“{text}” is not a day of the year.").format(text=told[:40]),
            hint=_("Write month and day: {day}.").format(day=_in_any_notation(told) or "05-17"),
        )
    return NationalDay(side.code, day.month, day.day, _titled(title.strip(), side.name))


def _titled(title: str, name: str) -> str:
    """What a national day is called, with whose it is: home's stands in the memos on all counterparts."""
    if not title:
        return _("National Day of {name}").format(name=name)
    return title if name in title else _("{title} ({name})").format(title=title, name=name)


def _in_any_notation(text: str) -> str | None:
    """Month and day as they are written here, of “17 May”, “17.05.” and their like; None where there are two readings."""
    for parting in (" ", ".", "/"):
        meant = notations.suggest(f"{text.rstrip('.')}{parting}{LEAP}") or ""
        if match := re.fullmatch(rf"{LEAP}-(\d\d-\d\d)", meant):
            return None if match[1] == "02-29" else match[1]
    return None


def _read(read: Callable[[str], str], text: str) -> str:
    """A text as the field of that kind has it; raises BriefgenError where that refuses it."""
    try:
        return read(text)
    except PydanticCustomError as error:
        raise BriefgenError(error.message(), hint=(error.context or {}).get("hint")) from None
