"""The writer alone: HTML in, PDF out, nothing fetched, the same bytes."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from functools import cache

import page
import pikepdf
import pypdf
import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.paper import objects, pdf
from briefgen.paper.pdf import Attachment, Layout, Ruling, lay_out

HEAD = '<html lang="en"><head><title>T</title><meta name="dcterms.created" content="2025-06-10"><style>{css}</style></head>'
CSS = 'html { font: 10pt "IBM Plex Serif" } @page { size: A4; margin: 20mm }'
DAY = date(2025, 6, 10)


def document(body: str, css: str = CSS) -> str:
    return HEAD.format(css=css) + f"<body>{body}</body></html>"


@pytest.fixture(scope="module")
def layout() -> Layout:
    body = '<h1>Memo</h1><p>Қазақстан Aleška Simkić Mădălina Õ † ✓</p><div id="lines" style="height:3cm"></div>'
    return lay_out(document(body + '<h2 id="two" style="break-before:page">Second</h2><p id="last">end</p>'))


@pytest.fixture(scope="module")
def made(layout: Layout) -> bytes:
    feed = Attachment("bulgaria.ics", "Dates", b"BEGIN:VCALENDAR\r\n", DAY)
    return layout.draw([feed], Ruling("lines", pitch=7.5))


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def test_the_same_document_gives_the_same_bytes(layout: Layout, made: bytes) -> None:
    feed = Attachment("bulgaria.ics", "Dates", b"BEGIN:VCALENDAR\r\n", DAY)
    assert layout.draw([feed], Ruling("lines", pitch=7.5)) == made


def written(monkeypatch: pytest.MonkeyPatch, *spares: int) -> bytes:
    """What the last of several writings of one document gives; in a build, chance decides how many there are."""
    body = '<p>Signed ✓ न्त्रि مُحَمَّد [<a href="#s">1</a>]</p><svg viewBox="0 0 9 9" width="9"><title>A bar</title><rect width="9" height="9"/></svg>'
    body += '<div id="lines" style="height:3cm"></div><ol><li id="s">Press service</li></ol>'
    memo = lay_out(document(body), ("Noto Sans Arabic", "Noto Sans Devanagari"))
    annex = lay_out(document('<h1>Annex</h1><p>Қазақстан [<a href="#s">1</a>]</p>'))
    parts = [pdf.Part(memo, Ruling("lines", pitch=7.5), name="BG"), pdf.Part(annex, label="A", name="BG")]
    feeds = [Attachment(f"{name}.ics", "Dates", b"BEGIN:VCALENDAR\r\n", DAY) for name in ("bulgaria", "romania")]
    with monkeypatch.context() as patch:
        patch.setattr(objects, "written_clearly", lambda write: [write(spare) for spare in spares][-1])
        return pdf.bind(parts, feeds)


def test_a_second_writing_is_as_the_first_would_be(monkeypatch: pytest.MonkeyPatch) -> None:
    again = written(monkeypatch, 0, 1, 2, 1)
    assert again == written(monkeypatch, 1)
    assert sorted(read(again).attachments) == ["bulgaria.ics", "romania.ics"]


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_is_accessible_and_archivable_at_once(made: bytes, profile: str) -> None:
    report = page.validate_pdf_bytes(made, profile=profile)
    assert [(f.rule_id, f.message) for f in report.failures] == []


def test_its_dates_come_from_the_head(made: bytes) -> None:
    metadata = read(made).metadata
    assert metadata
    assert (metadata.title, str(metadata["/CreationDate"])) == ("T", "D:20250610")


def test_the_attachment_is_inside(made: bytes) -> None:
    (feed,) = read(made).attachments["bulgaria.ics"]
    assert feed == b"BEGIN:VCALENDAR\r\n"


def test_places_are_known_after_layout(layout: Layout) -> None:
    assert (layout.pages, layout.page_of("lines"), layout.page_of("two")) == (2, 1, 2)
    assert layout.depth("lines") > 30 / 257
    assert (layout.has("two"), layout.has("three")) == (True, False)


def test_the_lines_fill_the_page_and_are_no_text(layout: Layout, made: bytes) -> None:
    with_lines, without = (read(data).pages[0].get_contents() for data in (made, layout.draw()))
    assert with_lines is not None
    assert without is not None
    drawn = [data.get_data().split().count(b"l") for data in (with_lines, without)]
    assert drawn[0] - drawn[1] == 30  # 225 mm from the top of the lines to the bottom margin
    assert with_lines.get_data().count(b"/Artifact BMC") == without.get_data().count(b"/Artifact BMC") + 1


def test_a_letter_that_no_font_has_is_a_box() -> None:
    (page,) = read(lay_out(document("<p>known, 漢 and ض; \ud800\ue000</p>")).draw()).pages
    assert page.extract_text() == "known, □ and □; □□"


def fonts_in(data: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(data)) as file:
        return {str(font.BaseFont)[8:] for font in file.pages[0].Resources.Font.as_dict().values()}


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_other_scripts_are_set_in_the_families_named_and_conform(profile: str) -> None:
    words = "<p>مُحَمَّد <b>محمد</b> ประเทศไทย น้ำ भारत क्षत्रिय <b>श्री</b> 漢</p>"
    made = lay_out(document(words), ("Noto Sans Arabic", "Noto Sans Thai", "Noto Sans Devanagari")).draw()
    assert [(f.rule_id, f.message) for f in page.validate_pdf_bytes(made, profile=profile).failures] == []
    assert {name for name in fonts_in(made) if "Noto" in name} == {
        "Noto-Sans-Arabic",
        "Noto-Sans-Arabic-Semi-Bold",
        "Noto-Sans-Devanagari",
        "Noto-Sans-Devanagari-Semi-Bold",
        "Noto-Sans-Thai",
    }


def test_nothing_of_a_family_named_by_one_document_is_seen_by_another() -> None:
    one, two = document("<p>ไทย</p>"), document("<p>ไทย 2</p>")
    lay_out(one, ("Noto Sans Thai",)).draw()
    assert read(lay_out(two).draw()).pages[0].extract_text() == "□□□ 2"
    assert lay_out(one, ("Noto Sans Thai",)).draw() == lay_out(one, ("Noto Sans Thai",)).draw()


@pytest.mark.parametrize(
    "body",
    [
        '<img src="file:///etc/passwd" alt="x">',
        '<img src="https://example.org/x.png" alt="x">',
        '<img src="data:image/png;base64,AAAA" alt="x">',
        '<link rel="stylesheet" href="file:///etc/passwd">',
        '<link rel="attachment" href="file:///etc/passwd">',
    ],
)
def test_nothing_is_fetched(body: str) -> None:
    with pytest.raises(RuntimeError, match=r"refers to something outside itself|no picture is taken"):
        lay_out(document(body)).draw()


def said_by_links(data: bytes) -> list[str]:
    return [str(a.get_object()["/Contents"]) for p in read(data).pages for a in p.get("/Annots", [])]


def test_a_link_says_what_it_leads_to_and_not_its_name() -> None:
    cites, source = (
        '<p>Signed. [<a href="#source-1">1</a>]</p>',
        '<ol><li id="source-1"><b>1</b>Press service,\n 9 Jun</li></ol>',
    )
    memo, annex = lay_out(document(cites + source)), lay_out(document(cites))
    other = lay_out(document(cites + source.replace("Press", "Information")))
    parts = [pdf.Part(memo, name="BG"), pdf.Part(annex, name="BG"), pdf.Part(other, name="RO")]
    said = ["1 Press service, 9 Jun", "1 Press service, 9 Jun", "1 Information service, 9 Jun"]
    assert said_by_links(pdf.bind(parts)) == said


def test_the_title_of_a_link_comes_first() -> None:
    body = '<p><a href="#far" title="Bulgaria">Memo</a></p><section id="far"><h2>Bottom line</h2></section>'
    assert said_by_links(lay_out(document(body)).draw()) == ["Bulgaria"]


def test_a_style_that_is_not_understood_is_our_mistake() -> None:
    with pytest.raises(RuntimeError, match="colour"):
        lay_out(document("<p>x</p>", css="p { colour: red }"))


def test_a_process_that_has_found_fonts_is_not_forked(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (layout.pages, pdf.may_be_forked()) == (2, False)
    monkeypatch.setattr(pdf, "_font_configuration", cache(lambda _families: None))
    assert pdf.may_be_forked()
    monkeypatch.setattr(pdf, "_weasyprint", cache(lambda: None))  # loaded by somebody else, who may have used it
    assert not pdf.may_be_forked()


def test_without_pango_the_one_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real: Callable[..., object] = builtins.__import__

    def broken(name: str, *args: object, **kwargs: object) -> object:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", broken)
    pdf._weasyprint.cache_clear()
    try:
        with pytest.raises(BriefgenError) as caught:
            pdf._weasyprint()
    finally:
        pdf._weasyprint.cache_clear()
    assert caught.value.exit_code == 2
    assert "apt-get install libpango" in str(caught.value.hint)
