"""What vCalendar 1.0 says in ways of its own (Internet Mail Consortium, 1996): rules, and the zone of the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.importing.ical.components import Component
from briefgen.importing.ical.rules import Budget
from briefgen.importing.zones.described import ALWAYS, Described, Observance, read_offset, read_stamp

_RULE = re.compile(r"(D|W|MP|MD|YM|YD)(\d{1,3})((?: (?!#|\d{8})\S+)*)(?: (#\d{1,5}|\d{8}(?:T\d{6}Z?)?))?")
_PARTS = {"D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY"}
_LISTS = {"W": "BYDAY", "MP": "BYDAY", "MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
_DEFAULT = "#2"


def rule_from_version_1(rule: str) -> str | None:
    """A rule of vCalendar 1.0 (“MP1 1+ TU #10”) as RFC 5545 writes it; None where it is none."""
    match = _RULE.fullmatch(" ".join(rule.split()))
    if match is None:
        return None
    kind, items, end = match[1], match[3].split(), match[4] or _DEFAULT
    listed = ",".join(_with_ordinals(items) if kind == "MP" else map(_number, items))
    parts = [f"FREQ={_PARTS[kind]}", f"INTERVAL={match[2]}"]
    if listed and kind in _LISTS:
        parts.append(f"{_LISTS[kind]}={listed}")
    if end != "#0":
        parts.append(f"COUNT={end[1:]}" if end.startswith("#") else f"UNTIL={end}")
    return ";".join(parts)


def _with_ordinals(items: list[str]) -> Iterator[str]:
    """“1+ TU FR 2- MO” as the first Tuesday and Friday, the last Monday but one."""
    ordinal = ""
    for item in items:
        if item[0].isdigit():
            ordinal = _number(item)
        else:
            yield ordinal + item


def _number(item: str) -> str:
    """“2-” counts from the end; LD is the last day."""
    if item == "LD":
        return "-1"
    return f"-{item[:-1]}" if item.endswith("-") else item.removesuffix("+")


def zone_of_version_1(calendar: Component, budget: Budget) -> Described | None:
    """The clocks of a whole file by its TZ and DAYLIGHT; None where it has none."""
    standard = read_offset(calendar.text("TZ"))
    if standard is None:
        return None
    always = Observance(standard, standard, ALWAYS)
    observances = [always]
    for summer in calendar.all("DAYLIGHT"):
        said, *rest = summer.value.upper().split(";")
        offset = read_offset(rest[0]) if said == "TRUE" and len(rest) > 2 else None
        begin, end = (read_stamp(text) for text in rest[1:3]) if offset is not None else (None, None)
        if offset is not None and begin and end:
            observances += [Observance(standard, offset, begin), Observance(offset, standard, end)]
    return Described(calendar.text("TZ"), observances, budget)
