"""How single fields are read: ids, dates, zones, addresses, rules. Each refuses with what to write instead."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from briefgen.domain.dates import Precision, When, edtf, zones
from briefgen.domain.dates.edtf import DateError
from briefgen.domain.dates.hints import WINDOW_MARK, date_hint, instead_of_several
from briefgen.domain.dates.published import Published
from briefgen.domain.fields.web import read_address, read_site
from briefgen.language import gettext as _

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
OWN_KEY = re.compile(rf"x-{ID.pattern}")
_COUNT = re.compile(r"[1-9]\d{0,2}")
LONGEST_ID = 80
LONGEST_SLUG = 56  # leaves room for a year and a number
YEARLY = "FREQ=YEARLY"  # what nearly every day that returns has
_HUGE = re.compile(r"[eE][+-]?\d{4}")
MOST_DIGITS = 24  # before and behind the point; no statistic has more, and decimal reckons exactly to 28
RULE_PARTS = frozenset(
    {
        "FREQ",
        "INTERVAL",
        "COUNT",
        "UNTIL",
        "BYMONTH",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYDAY",
        "BYSETPOS",
        "WKST",
    }
)


def kebab(name: str) -> str:
    """The name of a field as a curator writes it."""
    return name.replace("_", "-")


def as_list(value: Any) -> Any:
    """A single value stands for a list of one."""
    return [value] if isinstance(value, (str, dict)) else value


def as_person(value: Any) -> Any:
    """A bare id stands for a participant without a role."""
    return {"person": value} if isinstance(value, str) else value


def as_point(value: Any) -> Any:
    """Bare text stands for a point without a citation."""
    return {"text": value} if isinstance(value, str) else value


def read_id(value: Any) -> str:
    """A kebab-case id of at most 80 characters."""
    if not isinstance(value, str) or not ID.fullmatch(value) or len(value) > LONGEST_ID:
        told = _("“{text}” is not an id: small letters, digits and hyphens")
        if len(str(value)) > LONGEST_ID:
            told = _("“{text}” is too long for an id: it has {count} letters, and {most} are allowed")
        shown = {"text": str(value)[:LONGEST_ID], "count": len(str(value)), "most": LONGEST_ID}
        raise PydanticCustomError("id", told, {**shown, "hint": _id_hint(suggested_id(str(value)))})
    return value


def _id_hint(suggestion: str) -> str:
    return (
        _("write “{suggestion}”").format(suggestion=suggestion)
        if suggestion
        else _("write a few words of these, such as “talks-2027”")
    )


def own_key(name: str) -> str:
    """A key of the desk's own, ``x-room``; others are unknown fields."""
    if not OWN_KEY.fullmatch(name):
        raise PydanticCustomError("extra_forbidden", "{name}", {"name": name})
    return name


def suggested_id(text: str) -> str:
    """The id that a text would make; several where it is ids in a row, empty where it has neither letters nor digits."""
    words = text.split()
    if len(words) > 1 and all("-" in word and ID.fullmatch(word) for word in words):
        return ", ".join(words)  # ids in a row: the comma was forgotten
    return _slug(text if text.isascii() else slug(text))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:LONGEST_ID].rstrip("-")


def slug(text: str) -> str:
    """The words of a text as an id, in Latin letters without accents whatever its script; empty where it has no letters."""
    plain = text if text.isascii() else _in_latin_letters(text)
    plain = re.sub("['`\"]", "", plain.lower())
    words = [word for word in re.split(r"[^a-z0-9]+", plain) if word]
    while words and len("-".join(words)) > LONGEST_SLUG:
        words.pop()
    return "-".join(words)


def _in_latin_letters(text: str) -> str:
    from anyascii import anyascii  # with its tables, which most texts do not need

    return anyascii(text)


_HOURS_BEHIND = re.compile(r"(?<=\d)T\d\d:\d\d(?:/\d\d:\d\d)?")


def read_when(value: Any, form: str = "", *, lasts: bool = False, hours: bool = True) -> When:
    """A date in the EDTF subset; *form* is what to write where nothing tells which date was meant, *lasts* as in its hint.

    Without *hours* none is offered to be written.
    """
    if isinstance(value, When):
        return value
    match value:
        case [str() as window] if ".." in window:  # EDTF's brackets around one of a set, which YAML takes for a list
            value = window
    if not isinstance(value, str):
        hint = (lasts and form) or instead_of_several(value)
        raise PydanticCustomError("date", _("one date is expected here"), {"hint": hint})
    try:
        return edtf.parse(value)
    except DateError as error:
        every_form = _("write 2025-06-09, 2025-06, 2025, 2025-06-09/2025-06-11, 2025-04-18..2025-12-31 or undated")
        hint = (None if hours else _day_alone(value)) or date_hint(error, value, lasts=lasts) or form or every_form
        hint = hint if hours else _HOURS_BEHIND.sub("", hint)
        raise PydanticCustomError("date", "{problem}", {"problem": str(error), "hint": hint}) from None


def read_period(value: Any) -> When:
    """A period of statistics: a year, a month, a stretch, or until a day, without a time of day; never a window of days."""
    form = _("write 2024, 2024-03 or 2024-01/2024-09")
    when = read_when(value, form, lasts=True)
    if when.start:
        raise PydanticCustomError("date", _("a period has no time of day"), {"hint": form})
    if when.earliest != when.latest and when.earliest and not when.lasts:
        problem = _("“{text}” is some day between the two, and a period goes on from the one to the other")
        hint = _("write {suggestion}").format(suggestion=re.sub(WINDOW_MARK, "/", str(when)))
        raise PydanticCustomError("date", problem, {"text": str(when), "hint": hint})
    return when


def read_day(value: Any) -> date:
    """One known day."""
    if isinstance(value, date):
        return value
    when = read_when(value, _("write a day such as 2025-06-09"), hours=False)
    if not when.is_day or when.start or when.precision is not Precision.DAY or when.first is None:
        raise PydanticCustomError(
            "date",
            _("one day is expected here"),
            {"hint": _day_alone(str(when)) or _("write a day such as 2025-06-09")},
        )
    return when.first


def _day_alone(text: str) -> str | None:
    """What to write for a day with an hour, as pages show it, be there an offset or not; None for all else."""
    day = re.match(r"\s*(\d{4}-\d\d-\d\d)[T ]\s*\d", text)
    return _("write {suggestion}").format(suggestion=day[1]) if day else None


def read_published(value: Any) -> date:
    """The day of a publication; where no more is known than a month or a window, its last day, which knows so."""
    if isinstance(value, date):
        return value
    hint = _("write 2025-06-09, 2025-06, or 2025-06-02..2025-06-09")
    when = read_when(value, hint, hours=False)
    if when.last is None or when.first is None or when.start:
        hint = _day_alone(str(when)) or hint
        expected = _("the day of publication is expected here, or the month where no day is known")
        raise PydanticCustomError("date", "{problem}", {"problem": expected, "hint": hint})
    return when.first if when.is_day and when.exact else Published(when)


def zone(name: str) -> str:
    """A name in the IANA tables of time zones."""
    if name in zones.known():
        return name
    meant = zones.suggestion(name[:80])
    hint = _("write {suggestion}").format(suggestion=meant) if meant else None
    raise PydanticCustomError(
        "zone",
        _("there is no time zone “{name}”"),
        {"name": name[:80], "hint": hint or _("write a name such as Europe/Sofia or Asia/Tokyo")},
    )


def read_rule(value: Any) -> str:
    """A yearly recurrence rule (RFC 5545, section 3.3.10)."""
    text = str(value).strip().removeprefix("RRULE:")
    if text == YEARLY:
        return text
    from dateutil.rrule import rrulestr

    parts = dict(part.partition("=")[::2] for part in text.split(";"))
    try:
        # Days have no zone: UNTIL is a day too (RFC 5545, section 3.3.10).
        rrulestr(text, dtstart=datetime(2024, 1, 1))  # noqa: DTZ001
        good = parts.keys() <= RULE_PARTS and all(
            _COUNT.fullmatch(parts.get(name, "1")) for name in ("INTERVAL", "COUNT")
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, IndexError):
        good = False
    if not good:
        raise PydanticCustomError(
            "rule",
            _("“{text}” is not a recurrence rule"),
            {"text": text[:80], "hint": _("write FREQ=YEARLY")},
        )
    if parts.get("FREQ") != "YEARLY":
        raise PydanticCustomError("rule", _("only yearly rules are kept here"), {"hint": _("write FREQ=YEARLY")})
    if "BYDAY" in parts and "BYMONTH" not in parts:
        # RFC 5545: BYDAY in a yearly rule without BYMONTH counts the weeks of the whole year.
        raise PydanticCustomError(
            "rule",
            _("BYDAY needs BYMONTH, else it counts the weeks of the whole year"),
            {"hint": _("write FREQ=YEARLY;BYMONTH=3;BYDAY=1SU for the first Sunday of March")},
        )
    return text


def read_number(value: Decimal) -> Decimal:
    """A number that can be reckoned with: ``1e-400000000`` would be one on paper only."""
    exponent = value.as_tuple().exponent
    whole, behind = value.adjusted() + 1, -exponent if isinstance(exponent, int) else 0
    if max(whole, behind, whole + behind) > MOST_DIGITS:
        raise _too_long()
    return value


def _readable(value: Any) -> Any:
    """Whatever is written for a number, but no power that takes minutes to be refused: ``1e999999999``."""
    if isinstance(value, str) and _HUGE.search(value):
        raise _too_long()
    return value


def _too_long() -> PydanticCustomError:
    return PydanticCustomError(
        "number",
        _("this number has more than {most} digits"),
        {"most": MOST_DIGITS, "hint": _("write it as printed, and thousands or millions in “unit:”")},
    )


_EDTF_SCHEMA = WithJsonSchema(
    {
        "type": ["string", "integer"],
        "examples": ["2025-06-09", "2025-05", "2025-04-18..2025-12-31", "undated"],
    }
)
Id = Annotated[
    str,
    PlainValidator(read_id),
    WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$"}),
]
EdtfDate = Annotated[When, PlainValidator(read_when), PlainSerializer(str), _EDTF_SCHEMA]
EdtfPeriod = Annotated[When, PlainValidator(read_period), PlainSerializer(str), _EDTF_SCHEMA]
IsoDay = Annotated[date, PlainValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})]
PublishedDay = Annotated[
    date,
    PlainValidator(read_published),
    WithJsonSchema({"type": "string", "examples": ["2025-06-09", "2025-06"]}),
]
Number = Annotated[Decimal, BeforeValidator(_readable), AfterValidator(read_number)]
WebAddress = Annotated[
    str,
    PlainValidator(read_address),
    WithJsonSchema({"type": "string", "format": "uri"}),
]
SiteAddress = Annotated[
    str,
    PlainValidator(read_site),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://[^?#]*$"}),
]
Rule = Annotated[
    str,
    PlainValidator(read_rule),
    WithJsonSchema({"type": "string", "examples": ["FREQ=YEARLY"]}),
]
