from __future__ import annotations

import pypdfium2
import pytest
import weasyprint

from briefgen.paper import pdf
from briefgen.paper.styles import resolved, spare

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


def pseudo_elements(html: str, tag: str) -> list[str]:
    """What an element of a document has a style for beside its own."""
    document = weasyprint.HTML(string=html)
    spare(document, html)
    (sheet,) = document._ua_stylesheets()
    element = next(each for each in document.wrapper_element.iter_subtree() if each.local_name == tag)
    return sorted(name for _weight, _place, name, _says in sheet.matcher.match(element) if name)


NOTES = ["footnote-call", "footnote-marker", "note-call", "note-callback", "note-marker"]


@pytest.mark.parametrize(
    ("html", "tag", "found"),
    [
        ("<style>p { float: left }</style><p class='notes'>Note: see below.", "p", []),
        ("<ul><li>a</ul>", "li", ["marker"]),
        ("<ul><li>a</ul>", "ul", []),
        ("<style>p { display: LIST-ITEM }</style><p>a", "p", ["marker"]),
        ("<style>i { float: footnote }</style><p>a<i>b</i>", "p", NOTES),
        ("<p>a<i style='FLOAT: FOOTNOTE'>b</i>", "i", NOTES),
        ("<style>i { position: note(side) }</style><p>a<i>b</i>", "i", NOTES),
        ("<style>li::note-call { color: red }</style><ul><li>a</ul>", "li", ["marker", *NOTES]),
    ],
)
def test_elements_have_styles_of_what_they_may_have(html: str, tag: str, found: list[str]) -> None:
    assert pseudo_elements(html, tag) == sorted(found)


def test_an_own_template_may_have_notes_at_the_foot_of_its_page() -> None:
    html = (
        "<html lang='en'><head><title>T</title><style>@page { size: 200pt 200pt } i { float: footnote }</style></head>"
        "<body><p>First<i>Told at the foot.</i></p></body></html>"
    )
    with pypdfium2.PdfDocument(pdf.lay_out(html).draw()) as file:
        page = file[0].get_textpage()
        words = page.get_text_bounded()
        assert words.split() == ["First1", "1.", "Told", "at", "the", "foot."]
