"""Capitals, clocks and members that no source gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from tests.auditing.held import in_a_line

Diagnose = Callable[..., list[Diagnostic]]


def told(found: list[Diagnostic], code: str) -> list[str]:
    return [in_a_line(d) for d in found if d.code == code]


def of(diagnose: Diagnose, code: str, fields: str, **kinds: str) -> list[Diagnostic]:
    return diagnose(counterparts=f"- {{code: {code}, slug: one, {fields}}}", people="", organisations="", **kinds)


def test_a_city_that_is_not_the_capital(diagnose: Diagnose) -> None:
    assert told(of(diagnose, "BG", "capital: Plovdiv"), "W450") == [
        (
            "warning W450 seeds/counterparts.yaml:1:"
            " “Plovdiv” is not known as the capital of Bulgaria; Sofia is → write “capital: Sofia”"
        )
    ]


@pytest.mark.parametrize(
    ("code", "capital", "well"),
    [
        ("EE", "Tallinn", True),
        ("EE", "Talinn", False),
        ("EE", "TALLINN", True),
        ("EE", "Riga", False),
        ("US", '"Washington, D.C."', True),
        ("MX", "Mexico", True),
        ("NL", "The Hague", True),
        ("NL", "Rotterdam", False),
        ("BO", "La Paz", True),
        ("EU", "Brussels", True),
        ("EU", "Luxembourg", False),
        ("CI", "Yamoussoukro", True),
        ("CO", "Bogota", True),
        ("UA", "Kiev", True),
        ("UA", "Kyiv", True),
        ("CH", "Berne", True),
        ("YE", '"Sana\'a"', True),
        ("CH", "Geneva", False),
        ("RO", "Bucuresti", True),  # by its name in its own language,
        ("GR", "Athen", True),  # in one that is written worldwide,
        ("UA", "Kiew", True),
        ("CN", "Peking", True),
        ("NL", "’s-Gravenhage", True),
        ("EU", "Bruselas", True),
        ("MX", "Ciudad de México", True),
        ("EE", "Талдықорған", False),
        ("CN", "Bejing", False),  # a misprint that GeoNames has among its names
        ("GE", "Tiblisi", False),
        ("TR", "Istanbul", False),  # after which the zone is called
        ("SD", "Port Sudan", True),
        ("EE", "{en: Tallinn, kk: Таллин}", True),
        ("EE", "{kk: Таллин, en: Talinn}", True),
    ],
)
def test_which_cities_are_capitals(diagnose: Diagnose, code: str, capital: str, well: bool) -> None:
    assert (told(of(diagnose, code, f"capital: {capital}"), "W450") == []) is well


@pytest.mark.parametrize(
    ("capital", "well"),
    [
        ("{bg: Букурещ}", True),  # as CLDR has it
        ("{bg: Bucuresti}", True),  # as GeoNames has it too
        ("{bg: Клуж}", True),  # in letters of its own, of which nothing is known
        ("{bg: Cluj-Napoca}", False),
        ("{bg: Abcdef}", False),
        ("{xx: Abcdef}", True),  # in a language of which nothing is known
        ("Клуж", False),
    ],
)
def test_a_capital_in_another_language(diagnose: Diagnose, capital: str, well: bool) -> None:
    assert (told(of(diagnose, "RO", f"capital: {capital}"), "W450") == []) is well


def test_clocks_that_are_not_those_of_the_capital(diagnose: Diagnose) -> None:
    assert told(of(diagnose, "BG", "capital: Sofia, timezone: Europe/London"), "W451") == [
        (
            "warning W451 seeds/counterparts.yaml:1:"
            " the clocks of Europe/London are not those of Sofia, which go by Europe/Sofia → write “timezone: Europe/Sofia”"
        )
    ]


@pytest.mark.parametrize(
    ("code", "fields", "well"),
    [
        ("BG", "timezone: Europe/Sofia", True),
        ("BG", "timezone: Europe/Athens", True),  # the same hours all year
        ("BG", "timezone: Africa/Tripoli", False),  # in summer alone it is another hour
        ("US", "timezone: America/Los_Angeles", False),
        ("ID", "capital: Jakarta, timezone: Asia/Makassar", False),
        ("ID", "capital: Nusantara, timezone: Asia/Makassar", True),
        ("VN", "timezone: Asia/Bangkok", True),
    ],
)
def test_which_clocks_are_those_of_the_capital(diagnose: Diagnose, code: str, fields: str, well: bool) -> None:
    assert (told(of(diagnose, code, fields), "W451") == []) is well


UNION = """\
- {{code: BG, slug: bulgaria}}
- {{code: CH, slug: switzerland}}
- {{code: GB, slug: united-kingdom}}
- {{code: RO, slug: romania, withdrawn: true}}
- {{code: EU, kind: organisation, slug: european-union{more}}}
"""


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        (", members: [BG]", []),
        (
            "",
            [
                (
                    "warning W453 seeds/counterparts.yaml:5:"
                    " Bulgaria is a member of the European Union, and is not among its members here → add BG to “members:”"
                )
            ],
        ),
        (
            ", members: [BG, CH]",
            [
                (
                    "warning W453 seeds/counterparts.yaml:5:"
                    " Switzerland is not known as a member of the European Union → take CH out"
                )
            ],
        ),
        (", withdrawn: true", []),
    ],
)
def test_who_is_a_member_of_the_union(diagnose: Diagnose, more: str, wrong: list[str]) -> None:
    found = diagnose(counterparts=UNION.format(more=more), people="", organisations="")
    assert told(found, "W453") == wrong


def test_all_who_are_missing_are_told_at_once(diagnose: Diagnose) -> None:
    three = "- {code: RO, slug: ro}\n- {code: BG, slug: bg}\n- {code: EU, kind: organisation, slug: eu}\n"
    assert told(diagnose(counterparts=three, people="", organisations=""), "W453") == [
        (
            "warning W453 seeds/counterparts.yaml:3:"
            " Bulgaria and Romania are members of the European Union, and are not among its members here"
            " → add BG, RO to “members:”"
        )
    ]
