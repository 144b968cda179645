"""Faults in laying out: whose they are, where they stand, and that nothing outside is ever asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.paper import pdf
from briefgen.paper.faults import UnsoundDocument, answered, of_template

CSS = "h1 { color: red }\n\n"


def laid_out(own: Path, style: str = "", body: str = "") -> bytes:
    html = f'<!DOCTYPE html><html lang="en"><head><title>T</title><style>\n{style}</style></head><body><p>x{body}</p></body></html>'
    with answered(own):
        return pdf.lay_out(html).draw()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    (folder / "memo").mkdir(parents=True)
    return folder


@pytest.mark.parametrize(
    ("style", "reason"),
    [
        ("p { colr : red; }", "Ignored `colr: red` at 4:5, unknown property."),
        ("p { color: blurple }", "Ignored `color: blurple ` at 4:5, invalid value."),
        ("p > { color: red }", "Invalid or unsupported selector, 'p > '"),
        ("@import url(http://x.y/a.css);", "@import rule ' url(http://x.y/a.css)' not at the beginning"),
        ("p { background: url(http://x.y/z.png) }", "it refers to something outside itself: http://x.y/z.png"),
        ("p { background: url(file:///etc/passwd) }", "it refers to something outside itself: file:///etc/passwd"),
        (
            f"p {{ background: url(http://x.y/{'z' * 300}.png) }}",
            f"it refers to something outside itself: http://x.y/{'z' * 69}…",
        ),
        ("p::before { content: url(x.png) }", "Ignored `content: url(x.png) ` at 4:13, Relative URI reference"),
    ],
)
def test_a_fault_in_an_own_style_is_told_with_its_place(own: Path, style: str, reason: str) -> None:
    (own / "memo/memo.css").write_text(CSS + style, encoding="utf-8")
    with pytest.raises(BriefgenError) as caught:
        laid_out(own, CSS + style)
    assert str(caught.value).startswith(f"templates/memo/memo.css:3: the page cannot be laid out: {reason}")
    assert caught.value.exit_code == 4


@pytest.mark.parametrize(
    ("picture", "named"),
    [("a.png", "a.png"), (f"data:image/png;base64,{'A' * 100_000}", f"data:image/png;base64,{'A' * 58}…")],
)
def test_a_picture_that_is_not_taken_is_told_with_what_to_put(own: Path, picture: str, named: str) -> None:
    (own / "memo/_foot.html").write_text(f'<p>\n<img src="{picture}">', encoding="utf-8")
    with pytest.raises(BriefgenError) as caught:
        laid_out(own, "", f'<p>\n<img src="{picture}">')
    assert str(caught.value) == (
        "templates/memo/_foot.html:2: the page cannot be laid out: no picture is taken from a file or an address;"
        f" put an emblem into the template itself, as <svg>: {named}"
    )


@pytest.mark.parametrize(
    "body",
    [
        '<img src="http://x.y/a.png">',
        '<img src="file:///etc/passwd">',
        '<img src="data:image/png;base64,AAAA">',
        '<img src="a.png">',
        '<link rel="stylesheet" href="http://x.y/a.css">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<a rel="attachment" href="file:///etc/passwd">x</a>',
        '<object data="http://x.y"></object>',
        '<base href="http://x.y"><img src="a.png">',
        "<style>@import url(http://x.y)</style>",
        "<style>@font-face { font-family: X; src: url(http://x.y/f.ttf) } p { font-family: X }</style>",
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd" width="5" height="5"/></svg>',
    ],
)
def test_an_own_template_fetches_nothing(own: Path, body: str) -> None:
    (own / "memo/_foot.html").write_text(f"<p>\n{body}", encoding="utf-8")
    with pytest.raises(BriefgenError, match=r"^templates(/memo/_foot\.html:2)?: the page cannot be laid out: "):
        laid_out(own, "", body)


def test_what_is_found_nowhere_is_told_with_the_files_there_are(own: Path) -> None:
    for name in ("memo/_foot.html", "styles/tokens.css"):
        (own / name).parent.mkdir(exist_ok=True)
        (own / name).write_text("x", encoding="utf-8")
    with pytest.raises(BriefgenError) as caught:
        laid_out(own, "p { colr: red }")
    assert str(caught.value) == (
        "templates: the page cannot be laid out: Ignored `colr: red ` at 2:5, unknown property."
    )
    assert caught.value.hint == (
        "The program's own templates go well together: "
        "look at yours (templates/memo/_foot.html, templates/styles/tokens.css)."
    )


def test_without_own_templates_a_fault_is_a_bug(tmp_path: Path, own: Path) -> None:
    for folder in (tmp_path / "nowhere", own):
        with pytest.raises(UnsoundDocument, match="colr"):
            laid_out(folder, "p { colr: red }")


def test_an_answer_is_not_answered_again(own: Path) -> None:
    (own / "memo/_foot.html").write_text("x", encoding="utf-8")
    assert of_template(own, BriefgenError("x")) is None
    assert of_template(own, ValueError("raised by no template")) is None


def test_what_is_sound_is_laid_out(own: Path) -> None:
    assert laid_out(own, "p { color: red }")[:5] == b"%PDF-"
