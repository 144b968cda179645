"""Words as they come on paper: boxes for what no font has, and runs from right to left apart."""

from __future__ import annotations

import pytest

from briefgen.paper.writing import END, ISOLATE, JOINER, NBSP, isolated, on_paper, plain


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("<p>Meeting with محمد علي, 12 in all.</p>", "محمد علي"),
        ("Visit (محمد) of", "محمد"),
        ("محمد 5 (علي) and", "محمد 5 (علي"),
        ("<b>محمد</b>", "محمد"),
    ],
)
def test_a_run_from_right_to_left_is_isolated_to_its_last_letter(text: str, run: str) -> None:
    assert on_paper(text, ("Noto Sans Arabic",)) == text.replace(run, ISOLATE + run + END)


def test_a_run_ends_where_markup_or_other_letters_begin() -> None:
    text = "علي<b>علي</b> علي and علي &amp; علي"
    assert on_paper(text, ("Noto Sans Arabic",)).count(ISOLATE) == 5


def test_other_text_stays_as_it_is_and_what_no_font_has_is_a_box() -> None:
    assert on_paper("<p>Қазақстан, 2025</p>", ()) == "<p>Қазақстан, 2025</p>"
    assert on_paper("<p>משה 漢</p>", ()) == "<p>□□□ □</p>"


def test_on_a_page_elements_isolate_the_words_and_nothing_that_a_program_reads() -> None:
    other = '<title>علي</title><a title="علي" href="#علي">A</a><svg><text>علي</text></svg><script>"علي"</script><option>علي</option>'
    page = f"<head>{other}</head><p>محمد علي, 9 Sep (<b>علي</b>) &amp; “דן”</p>"
    assert isolated(page) == (
        f'<head>{other}</head><p><bdi dir="rtl">محمد علي</bdi>, 9 Sep (<b><bdi dir="rtl">علي</bdi></b>) &amp; '
        '“<bdi dir="rtl">דן</bdi>”</p>'
    )
    assert isolated("<p>Қазақстан</p>") == "<p>Қазақстан</p>"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Kassym-Jomart Tokayev", "Kassym-~Jomart Tokayev"),
        ("9–11\u00a0Jun, 10:00–12:00", "9–~11\u00a0Jun, 10:00–~12:00"),
        ("29 Sep – 2 Oct", "29 Sep – 2 Oct"),
        ("Sayn-Wittgenstein-Berleburg", "Sayn-Wittgenstein-Berleburg"),  # longer than the columns of names
        ("<title>a-b</title><svg><desc>a-b</desc></svg>a-b", "<title>a-b</title><svg><desc>a-b</desc></svg>a-~b"),
        ('<p class="foot-right" title="a-b">a-b</p>', '<p class="foot-right" title="a-b">a-~b</p>'),
        ("<style>.a-b { color: x-y }</style>a-b", "<style>.a-b { color: x-y }</style>a-~b"),
        ("well-", "well-"),
    ],
)
def test_no_line_ends_inside_a_short_word_with_hyphens(text: str, kept: str) -> None:
    assert on_paper(text, ()).replace(JOINER, "~") == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("by 24 February 2023 it had", "by 24~February~2023 it had"),
        ("in an item of 24 February 2023", "in an item of 24~February~2023"),
        ("it was 5 Mar 2023 too", "it was 5~Mar~2023 too"),
        ("in Feb 2023", "in Feb~2023"),
        ("more than 30 art books in 2024", "more than 30 art books in 2024"),
        ("375.2 million US dollars", "375.2~million US dollars"),
        ("6,3 млн. долларов, 2 billion", "6,3~млн. долларов, 2~billion"),
        ("98.4 percent of 20 members", "98.4~percent of 20 members"),
        ("the 27 members", "the 27 members"),
    ],
)
def test_no_line_ends_in_a_date_or_before_the_scale_of_a_number(typed: str, kept: str) -> None:
    assert on_paper(typed, ()).replace(NBSP, "~") == kept


def test_plain_words_are_those_that_are_searched_for() -> None:
    assert plain(f"Kassym-{JOINER}Jomart, 9\N{NO-BREAK SPACE}Jun") == "Kassym-Jomart, 9 Jun"


def test_quotes_and_apostrophes_are_those_of_print() -> None:
    typed = '<html lang="en"><p title="a\'b">It&#39;s &#34;so&#34;</p></html>'
    assert on_paper(typed, ()) == '<html lang="en"><p title="a\'b">It’s “so”</p></html>'
