"""Numbers, money, hedges, growth and periods, as records have them and in each notation of a language."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from msgspec import Struct

from tools.drawing.telling import capital

YEARS = (2022, 2023, 2024)
ROMAN = ("I", "II", "III", "IV")
HEDGES = ("more-than", "about", "nearly", "at-least", "up-to", "less-than")


class Amount(Struct, frozen=True):
    """So much money: the value and the unit of a figure, and how a sentence tells them."""

    value: str
    unit: str
    text: str


class Period(Struct, frozen=True):
    """A period as a figure has it, in words, and of what kind it is."""

    edtf: str
    text: str
    kind: str

    @property
    def year(self) -> int:
        return int(self.edtf[:4])

    @property
    def gaps(self) -> dict[str, Any]:
        """What a sentence may say of it, and of the year before."""
        return {"period": self.text, "Period": capital(self.text), "year": self.year, "before": self.year - 1}


def number(table: Mapping[str, Any], chance: Random) -> tuple[str, str]:
    """A number as YAML has it, and as the language prints it."""
    whole = chance.choice((chance.randint(2, 99), chance.randint(101, 989), chance.randint(1001, 9899)))
    part = chance.choice(("", "", f"{chance.randint(1, 9)}", f"{chance.randint(0, 9)}{chance.randint(1, 9)}"))
    digits = printed(table, chance, whole)
    return f"{whole}{'.' if part else ''}{part}", digits + (chance.choice(table["points"]) + part if part else "")


def printed(table: Mapping[str, Any], chance: Random, whole: int) -> str:
    """A whole number below a million with its thousands parted."""
    return str(whole) if whole < 1000 else f"{whole // 1000}{chance.choice(table['thousands'])}{whole % 1000:03}"


def amount(table: Mapping[str, Any], chance: Random, unit: str | None = None) -> Amount:
    """An amount of money, of a unit ("EUR million") or of any."""
    value, digits = number(table, chance)
    currency, scale = chance.choice(("USD", "EUR", "KZT")), chance.choice(("thousand", "million", "billion"))
    unit = unit or f"{currency} {scale}"
    return Amount(value, unit, in_words(table, chance, digits, "." in value, unit))


def two_amounts(table: Mapping[str, Any], chance: Random) -> tuple[Amount, Amount]:
    """Two amounts of one unit that are not the same."""
    one = amount(table, chance)
    other = amount(table, chance, one.unit)
    return (one, other) if one.value != other.value else two_amounts(table, chance)


def hedge(table: Mapping[str, Any], chance: Random) -> tuple[str | None, str]:
    """A qualifier, more often than not none, and how a language says it before a number."""
    qualifier = chance.choice([None, None, *(hedge for hedge in HEDGES if hedge in table["hedges"])])
    return qualifier, chance.choice(table["hedges"][qualifier]) if qualifier else ""


def percent(table: Mapping[str, Any], chance: Random) -> tuple[str, str]:
    """A share in per cent, as YAML has it and with its sign."""
    value = chance.choice((f"{chance.randint(2, 95)}", f"{chance.randint(1, 60)}.{chance.randint(1, 9)}"))
    signs = table["percents-of-a-part" if "." in value and "percents-of-a-part" in table else "percents"]
    return value, value.replace(".", table["points"][0]) + chance.choice(signs)


def period(table: Mapping[str, Any], chance: Random) -> Period:
    """A year or a part of one."""
    year = chance.choice(YEARS)
    kind = chance.choice(("year", "first-half", "second-half", "quarter", "month", "months", "first-months"))
    first, last = sorted(chance.sample(range(1, 13), 2))
    quarter = chance.randint(1, 4)
    ends = {
        "first-half": (1, 6),
        "second-half": (7, 12),
        "quarter": (3 * quarter - 2, 3 * quarter),
        "month": (first, first),
        "months": (first, last),
        "first-months": (1, chance.randint(2, 9)),
    }
    edtf = _as_written(year, ends.get(kind))
    return Period(edtf, said(table, chance, edtf, kind), kind)


def kinds_of(edtf: str) -> list[str]:
    """As which kinds of a period it can be told."""
    if len(edtf) == len("2023"):
        return ["year"]
    first, last = _months(edtf)
    if first == last:
        return ["month"]
    fitting = {
        "first-half": (first, last) == (1, 6),
        "second-half": (first, last) == (7, 12),
        "quarter": last - first == 2 and last % 3 == 0,
        "first-months": first == 1 and last < 10,
    }
    return ["months", *(kind for kind, fits in fitting.items() if fits)]


def said(table: Mapping[str, Any], chance: Random, edtf: str, kind: str) -> str:
    """A period in words, told as one of a kind that it is of."""
    first, last = _months(edtf)
    months, quarter = table["months"].items(), (last - 1) // 3
    given: dict[str, Any] = {"year": edtf[:4], "quarter": quarter + 1, "roman": ROMAN[quarter], "count": last}
    given["ordinal"] = table["periods"]["ordinals"][quarter]
    given |= {name: forms[first - 1] for name, forms in months}
    given |= {f"{at}_{name}": forms[n - 1] for name, forms in months for at, n in (("first", first), ("last", last))}
    return str(chance.choice(table["periods"][kind]).format(**given))


def year_before(edtf: str) -> str:
    """The same period of the year before."""
    return edtf.replace(edtf[:4], str(int(edtf[:4]) - 1))


def in_words(table: Mapping[str, Any], chance: Random, digits: str, has_part: bool, unit: str) -> str:
    """A number with its magnitude and its money, the code or the sign of that before it at times."""
    currency, scale = unit.split()
    form, gap = chance.choice(table["magnitudes"][scale]), chance.choice(table["gaps"])
    before = table.get("before", {}).get(currency, (f"{currency} ",) if "codes-before" in table else ())
    if before and chance.random() < 0.25:
        return f"{chance.choice(before)}{digits} {form}"
    form = table.get("of-a-part", {}).get(form, form) if has_part else form
    return f"{digits}{gap}{form}{gap}{chance.choice(table['currencies'][currency])}"


def _as_written(year: int, ends: tuple[int, int] | None) -> str:
    if ends is None:
        return str(year)
    first, last = (f"{year}-{month:02}" for month in ends)
    return first if first == last else f"{first}/{last}"


def _months(edtf: str) -> tuple[int, int]:
    """The first month and the last one."""
    months = [int(month) for _year, _hyphen, month in (end.partition("-") for end in edtf.split("/")) if month]
    return (months[0], months[-1]) if months else (1, 12)
