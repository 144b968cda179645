"""Dates as people write them elsewhere, to what is written here: only to suggest, and to read tables of others.

Where two readings are possible there is none: a wrong suggestion is worse than no suggestion.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

from babel import Locale

from briefgen.domain.dates.cldr import LANGUAGES
from briefgen.domain.dates.clocks import clocked
from briefgen.domain.dates.romans import roman
from briefgen.domain.dates.stretches import FROM, TO, stretch
from briefgen.domain.dates.weekdays import without_weekday

LONGEST_DATE = 60  # in any notation and any words
MONTHS = 12  # of a year
_DASHES = re.compile("[\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}]")
_NO_DATE = frozenset({"tbc", "tbd", "tba", "unknown", "n/a", "na", "-", "?", "??", "no date", "not known", "open"})
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
# Estonian tells a day by its month in the adessive, which CLDR does not have.
_ADESSIVE = ("jaanuaril", "veebruaril", "märtsil", "aprillil", "mail", "juunil", "juulil", "augustil", "septembril", "oktoobril",
             "novembril", "detsembril")  # fmt: skip
_SPREADSHEET = date(1899, 12, 30)  # day 0 of a spreadsheet's serial numbers, since 1900 counts as a leap year there
_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?:/\d\d:\d\d)?)?")
_MONTH = r"([^\W\d_]{3,}\.?)"
_YEAR_WORD = r"(?:\.?\s*(?:г|р|год|года|року|година|a|aasta|aastal)\.?)?"
_DAY_IN_WORDS = re.compile(
    r"(?:(?:le|el|den|am|the|il|o)\s+)?(?P<day>\d{1,2})(?:[.º°]|er|re|st|nd|rd|th|e|ème|-?го|-?е|-?ви|-?ти)?\s*(?:de |d'|-|of )?\s*"
    r"(?P<month>[^\W\d_]{3,}\.?)[, -]*(?:de |del )?(?P<year>\d{4})" + _YEAR_WORD,
    re.IGNORECASE,
)
_YEAR_AHEAD = r"(?P<year>\d{4})\.?(?:\s*(?:m|metų|gada|aasta|жылғы|жылы|ж)\.?)?\s+"
_YEAR_BEFORE = re.compile(
    _YEAR_AHEAD + r"(?P<month>[^\W\d_]{3,}\.?) (?P<day>\d{1,2})\.?(?:\s*d\.)?"
)  # 2027. március 16.
_YEAR_AND_DAY = re.compile(_YEAR_AHEAD + r"(?P<day>\d{1,2})\.? (?P<month>[^\W\d_]{3,}\.?)")  # 2027 жылғы 16 наурыз
_MONTH_AND_DAY = re.compile(r"(?P<month>[^\W\d_]{3,}\.?)\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s*(?P<year>\d{4})")
# A quarter by its word: 2. Quartal 2027, II квартал 2027, 2nd quarter of 2027, 2e trimestre 2027.
_QUARTER = re.compile(
    r"(?P<number>[1-4]|I{1,3}|IV)(?:\.|-?(?:st|nd|rd|th|e|er|º|o|й|то|ро))?\s*"
    r"(?:quarter|quartal|kvartal|kvartál|kvartaal|kwartał|kwartaal|ketvirtis|квартал|тримесечие|тоқсан|trimestre|trimestru|trimestr)"
    r"\s+(?:of|de|di|do|des|von|dels?)?\s*(?P<year>\d{4})" + r"(?:\s*(?:г|р|год|года|року|година)\.?)?",
    re.IGNORECASE,
)
_HOURLY = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[ T]\s*(?P<at>(?:kl\.?|klo|at|um|om|à|às|a las|в|во)\s*)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?"
    r"(?P<second>:\d\d(?:\.\d+)?)?\s*(?:(?P<half>[ap])\.?m\.?|(?P<clock>uhr|h)|(?P<offset>Z|[+-]\d\d:?\d\d))?",
    re.IGNORECASE,
)


def suggest(text: str) -> str | None:
    """What was probably meant by a date in another notation; None where two readings are possible, or its weekday is another."""
    found, doubtful = _found(text)
    return None if doubtful else found


def of_another_weekday(text: str) -> date | None:
    """The day that a text tells beside the name of another weekday; None of all else."""
    found, doubtful = _found(text)
    return date.fromisoformat(found[:10]) if found and doubtful else None


def _found(text: str) -> tuple[str | None, bool]:
    """What a text tells, and whether that is a day of another weekday than the one that it names."""
    text = _ordinary(text)
    if text.casefold() in _NO_DATE:
        return "undated", False
    rest, weekdays = without_weekday(text)
    plain = _with_digits(rest)
    if found := (plain if plain != text and _real(plain) else None) or _read(plain):
        return found, _real(found) and bool(weekdays) and date.fromisoformat(found[:10]).weekday() not in weekdays
    return _read(text) if plain != text else None, False  # Mar is Tuesday in Italian


def _real(text: str) -> bool:
    """Whether it is a day as it is written here, with an hour or without."""
    match = _DAY.fullmatch(text)
    return bool(match and iso(*map(int, match["day"].split("-"))))


def _ordinary(text: str) -> str:
    """A text with single spaces, with hyphens for dashes, and with the digits that we write, whatever script they are of."""
    spaced = _DASHES.sub("-", " ".join(text[:LONGEST_DATE].split()))
    return re.sub(r"\d", lambda digit: str(unicodedata.digit(digit[0])), spaced)


def _read(text: str) -> str | None:
    return _one(text) or stretch(text, _one) or clocked(text, _day) or _by_dateutil(text)


def _day(text: str) -> str | None:
    return _one(text) or _by_dateutil(text)


def _one(text: str) -> str | None:
    return _in_numbers(text) or _in_ours(text) or _in_roman(text) or _in_words(text) or _in_the_east(text)


def _in_the_east(text: str) -> str | None:
    """Ngày 12 tháng 10 năm 2026; 2026年10月12日, 2026년 10월 12일: months by their numbers, with a word to each number."""
    if match := re.fullmatch(r"(?:ngày (\d{1,2}),? )?tháng (\d{1,2})(?:,? năm|,|/)? ?(\d{4})", text, re.IGNORECASE):
        day, month, year = match.groups()
    elif match := re.fullmatch(r"(\d{4})[年년]\s?(\d{1,2})[月월](?:\s?(\d{1,2})[日일])?", text):
        year, month, day = match.groups()
    else:
        return None
    known = iso(int(year), int(month), int(day or 1))
    return known if day or known is None else known[:7]


def _in_numbers(text: str) -> str | None:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if re.fullmatch(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}", text):
        return iso(numbers[2], numbers[1], numbers[0])
    if re.fullmatch(r"\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.", text):
        return iso(*numbers)
    if re.fullmatch(r"\d{4}([-./ ])\d{1,2}\1\d{1,2}", text):
        return iso(*numbers) or iso(numbers[0], numbers[2], numbers[1])
    if re.fullmatch(r"\d{4}[-./]\d{1,2}", text):
        return f"{numbers[0]}-{numbers[1]:02}" if 1 <= numbers[1] <= 12 else None
    return _in_slashes(text, numbers)


def _in_slashes(text: str, numbers: list[int]) -> str | None:
    if re.fullmatch(r"\d{1,2}[/-]\d{1,2}[/-]\d{4}", text):
        readings = {iso(numbers[2], numbers[1], numbers[0]), iso(numbers[2], numbers[0], numbers[1])} - {None}
        return readings.pop() if len(readings) == 1 else None
    if re.fullmatch(r"\d{4}\s*-\s*\d{4}", text) and numbers[0] < numbers[1]:
        return f"{numbers[0]}/{numbers[1]}"
    if re.fullmatch(r"[2-8]\d{4}", text):
        return (_SPREADSHEET + timedelta(days=numbers[0])).isoformat()
    if match := re.fullmatch(r"([2-8]\d{4})[.,](\d{1,12})", text):  # its fraction is the hour
        hour = timedelta(minutes=round(float(f"0.{match[2]}") * 1440))
        return f"{datetime.combine(_SPREADSHEET, time()) + timedelta(days=int(match[1])) + hour:%Y-%m-%dT%H:%M}"
    return None


def _with_digits(text: str) -> str:
    """A date with the digits that letters were taken for."""
    letters = re.sub(r"[OoОо]", "0", re.sub(r"[lI|]", "1", text))
    return letters if _DAY.fullmatch(letters) else text


def _in_roman(text: str) -> str | None:
    match = re.fullmatch(r"(\d{1,2})[. ]\s?([IVX]{1,4})[. ]\s?(\d{4})", text)
    return iso(int(match[3]), month, int(match[1])) if match and (month := roman(match[2])) else None


def _in_words(text: str) -> str | None:
    """Days and months by their names in many languages: 16 март 2027 г., 16. mars 2027, 16 de marzo de 2027, Mars 2027."""
    if match := _DAY_IN_WORDS.fullmatch(text) or _YEAR_BEFORE.fullmatch(text) or _YEAR_AND_DAY.fullmatch(text):
        month = months().get(match["month"].strip(".").casefold())
        return iso(int(match["year"]), month, int(match["day"])) if month else None
    if match := re.fullmatch(rf"(\d{{1,2}})-{_MONTH}-(\d\d)", text):  # as spreadsheets show a day
        month = months().get(match[2].strip(".").casefold())
        return iso(2000 + int(match[3]), month, int(match[1])) if month else None
    if match := re.fullmatch(rf"{_MONTH}[, ]*(?:de |del )?(\d{{4}}){_YEAR_WORD}", text):
        word = match[1].strip(".").casefold()
        if season := _SEASONS.get(word):
            return f"{match[2]}-{season[0]:02}..{match[2]}-{season[1]:02}"
        month = months().get(word)
        return f"{match[2]}-{month:02}" if month else None
    return None


@cache
def months() -> dict[str, int]:
    """The names of months in many languages, whole and short; one that is two months in two languages is none."""
    found: dict[str, set[int]] = {}
    for code in LANGUAGES:
        names = Locale.parse(code).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in names[context][width].items():
                    found.setdefault(name.strip(".").casefold(), set()).add(number)
    for number, name in enumerate(_ADESSIVE, 1):
        found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def numbers_meant(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text, be there such a day or not; None where it is not clear which number is which."""
    text = _with_digits(without_weekday(_ordinary(text))[0])
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if re.fullmatch(r"\d{4}([-./ ])\d{1,2}\1\d{1,2}", text):
        return numbers[0], numbers[1], numbers[2]
    if re.fullmatch(r"(?:19|20|21)\d{6}", text):
        return int(text[:4]), int(text[4:6]), int(text[6:])
    if re.fullmatch(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}", text):
        return numbers[2], numbers[1], numbers[0]
    if re.fullmatch(r"\d{1,2}([/-])\d{1,2}\1\d{4}", text) and max(numbers[:2]) > MONTHS:
        return numbers[2], min(numbers[:2]), max(numbers[:2])
    if match := (_DAY_IN_WORDS.fullmatch(text) or _MONTH_AND_DAY.fullmatch(text)):
        month = months().get(match["month"].strip(".").casefold())
        return (int(match["year"]), month, int(match["day"])) if month else None
    return None


def iso(year: int, month: int, day: int) -> str | None:
    """A day as it is written here; None where there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _in_ours(text: str) -> str | None:
    """What was meant by days in our notation put together in another: two of them, or one with an hour."""
    if match := re.fullmatch(rf"{FROM}(\d{{4}}-\d\d-\d\d){TO}(\d{{4}}-\d\d-\d\d)", text):
        return "/".join(sorted(match.groups()))
    if match := re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text):
        return iso(*map(int, match.groups()))
    if match := re.fullmatch(r"(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))", text):
        return _quarter(match[2] or match[3], int(match[1] or match[4]))
    if match := _QUARTER.fullmatch(text):
        number = match["number"].upper()
        return _quarter(match["year"], int(number) if number.isdigit() else roman(number) or 0)
    if (match := re.fullmatch(r"(\d{1,2}\.\s?\d{1,2}\.\s?\d{4}),?\s+(\d.*)", text)) and (day := _in_numbers(match[1])):
        return _with_an_hour(f"{day} {match[2]}")
    return _with_an_hour(text)


def _quarter(year: str, number: int) -> str:
    return f"{year}-{number * 3 - 2:02}..{year}-{number * 3:02}"


def _with_an_hour(text: str) -> str | None:
    """A day in our notation with an hour in another; midnight is what spreadsheets write behind a day without one."""
    match = _HOURLY.fullmatch(text)
    if not match or iso(*map(int, match["day"].split("-"))) is None:
        return None
    hour, minute, half = int(match["hour"]), match["minute"] or "00", (match["half"] or "").lower()
    if half:
        hour = hour % 12 + 12 * (half == "p") if 0 < hour < 13 else 24
    if hour > 23 or int(minute) > 59 or not any(match.group("minute", "at", "half", "clock")):
        return None
    if match["second"] and not hour + int(minute):
        return match["day"]
    # An hour with an offset is told by a clock that may be another than the event's.
    return None if match["offset"] else f"{match['day']}T{hour:02}:{minute}"


def moment(text: str) -> datetime | None:
    """The moment that an hour with its offset tells (RFC 3339, section 5.6); None for all else."""
    match = _HOURLY.fullmatch(text.strip())
    try:
        return datetime.fromisoformat(text.strip().upper()) if match and match["offset"] else None
    except ValueError:
        return None


def _by_dateutil(text: str) -> str | None:  # noqa: PLR0911 - one for each precision
    """Read “9 June 2025”, “9-11 June 2025”, “June 2025” with dateutil, only to suggest."""
    from dateutil import parser

    # Without a month in words, dateutil guesses which number is which: a wrong suggestion is worse than none.
    if not re.search(r"\d{4}", text) or not re.search(r"[^\W\d_]{3}", text) or re.search(r"\d{4}-\d\d", text):
        return None
    if match := re.fullmatch(r"(\d{1,2})\s*[-–]\s*(\d{1,2})(\s+\D+\d{4})", text):
        days = [_by_dateutil(match[n] + match[3]) for n in (1, 2)]
        return f"{days[0]}/{days[1]}" if all(days) else None
    defaults = [datetime(2000, 1, 1), datetime(2001, 2, 2)]  # noqa: DTZ001 - only to fill gaps
    try:
        one, two = (parser.parse(text, default=d, dayfirst=True, tzinfos=_marked) for d in defaults)
    except (ValueError, OverflowError):
        return None
    if f"{one.year:04}" not in text:  # the year was taken for an hour, and a day for the year: 9, 10 June 2025
        return None
    if one.year != two.year or one.month != two.month:
        return f"{one.year}" if one.year == two.year else None
    if one.day != two.day:
        return f"{one:%Y-%m}"
    if ":" not in text and not one.hour + one.minute:
        return f"{one:%Y-%m-%d}"
    return None if one.tzinfo else f"{one:%Y-%m-%dT%H:%M}"


def _marked(zone: str | None, offset: int | None) -> tzinfo | None:
    """Some zone for an hour that names one, whichever it is."""
    return UTC if zone or offset is not None else None
