"""Words are told apart where the structure is followed, and none is parted that is one."""

from __future__ import annotations

import pytest

from briefgen.paper import pdf
from tests.paper.walked import faults, words_of

PAGE = """<html lang="en"><head><title>T</title><meta name="author" content="A"><meta name="description" content="D">
<meta name="generator" content="briefgen"><meta name="dcterms.created" content="2026-11-26T00:00:00Z"></head>
<body style="width: {width}mm; overflow-wrap: anywhere"><h1>T</h1>{body}</body></html>"""
LONG = "Communicationsofficersandtheirsuccessors"


def read(body: str, *kinds: str, width: int = 30) -> list[str]:
    return words_of(pdf.lay_out(PAGE.format(body=body, width=width)).draw(), *kinds)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>Ministry of Transport and Communications of the Republic of Bulgaria</p>",) * 2,
        ("<p>The Trans-Caspian International Transport Route and Deputy Minister-Counsellor</p>",) * 2,
        (f"<p>For {LONG} there</p>",) * 2,  # a word that is broken stays one
        ("<p>Nothing on <b>file since</b> <i>Jan 2026</i> in all of these long years</p>", "<p>Nothing on file since Jan 2026 in all of these long years</p>"),
        ("<p>Seen at example.org/one-address-with-hyphens/and-more-of-them yesterday</p>",) * 2,
        ("<p>Commission<br>Sofia, in May</p>", "<p>Commission Sofia, in May</p>"),
        ("<p><span style='display: inline-block'>Capital Sofia</span> <span style='display: inline-block'>Ours there</span></p>", "<p>Capital Sofia Ours there</p>"),
    ],
)  # fmt: skip
def test_lines_end_where_words_do(body: str, words: str) -> None:
    (found,) = read(body, "P")
    assert found == words.removeprefix("<p>").removesuffix("</p>")


def test_from_right_to_left_no_glyph_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    def drawn(words: str) -> bytes:
        return pdf.lay_out(PAGE.format(body=f"<p>{words}</p>", width=30), ("Noto Sans Arabic",)).draw()

    bodies = ("مذكرة تفاهم بين مدينتي أستانا وصوفيا في مجال النقل", "Ministry of Transport and Communications")
    before = [drawn(words) for words in bodies]
    monkeypatch.setattr(pdf, "keep_spaces", lambda _pages: None)
    assert [drawn(words) == made for words, made in zip(bodies, before, strict=True)] == [True, False]


def test_a_document_drawn_twice_has_no_more_spaces() -> None:
    layout = pdf.lay_out(PAGE.format(body="<p>Ministry of Transport and Communications</p>", width=30))
    assert layout.draw() == layout.draw()


def test_what_is_sound_has_no_faults_and_what_is_not_has() -> None:
    assert faults(pdf.lay_out(PAGE.format(body="<p>Well</p>", width=30)).draw()) == []
    bad = PAGE.replace('<meta name="author" content="A">', "")
    assert faults(pdf.lay_out(bad.format(body="<h3>Deep</h3>", width=30)).draw()) == [
        "headings skip a level: [1, 3]",
        "/Author and dc:creator differ:  / None",
    ]
