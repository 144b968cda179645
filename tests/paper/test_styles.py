from __future__ import annotations

from briefgen.paper.styles import resolved

ROOT = "<style>\n/* Sizes. */\n:root { --ink: #000; --rule: 1pt solid var(--ink); --serif: Plex, serif }\n"


def test_what_is_declared_once_stands_in_its_place() -> None:
    html = f"{ROOT}p {{ color: var(--ink); font: 9pt / 1 var( --serif ) }}</style><p>var(--ink)</p>"
    assert resolved(html) == (
        "<style>\n/* Sizes. */\n:root { --ink: #000; --rule: 1pt solid #000; --serif: Plex, serif }\n"
        "p { color: #000; font: 9pt / 1 Plex, serif }</style><p>var(--ink)</p>"
    )


def test_what_stands_for_another_is_left_to_be_worked_out() -> None:
    html = f"{ROOT}p {{ border: var(--rule) }}</style>"
    assert resolved(html) == html.replace("solid var(--ink)", "solid #000")


def test_what_is_said_twice_may_hold_for_some_elements_only() -> None:
    for other in (
        "b { --ink: red }</style>",
        "</style><style>:root { --ink: red } p { color: var(--ink) }</style>",
        "</style><p style='--ink: red'>",
    ):
        assert resolved(f"{ROOT}p {{ color: var(--ink) }} {other}") == f"{ROOT}p {{ color: var(--ink) }} {other}"


def test_what_holds_for_some_media_only_or_is_said_of_nothing_is_left() -> None:
    html = "<style>@media screen { :root { --ink: red } } p { color: var(--ink); fill: var(--none) }</style>"
    assert resolved(html) == html
