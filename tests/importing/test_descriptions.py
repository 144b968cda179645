"""Free text that may be HTML."""

from __future__ import annotations

import pytest

from briefgen.importing.descriptions import description, plain
from tests.importing.samples import entry


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>Bring the&nbsp;file.</p>", "Bring the file."),
        ("<html><head><title>x</title><style>p {color: red}</style></head><body>a<br>b<br/>c</body>", "a b c"),
        ("<script>alert('x')</script><b>in</b>ter<i>view</i>", "interview"),
        ("<ul><li>one</li><li>two &amp; three</li></ul>", "one two & three"),
        ('<a href="https://example.org">here</a>', "here"),
        ("<!DOCTYPE HTML><!-- note -->\n<div>x</div>", "x"),
        ("</style>still here<br>", "still here"),
        ("plain &amp; simple", "plain &amp; simple"),
        ("Write to <a.ivanova@example.org>", "Write to <a.ivanova@example.org>"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<br", "<br"),
    ],
)
def test_the_words_of_a_text(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize("text", ["<p>" * 20_000, "<!--" * 5000 + "<br>", "<a b='" * 3000 + "<br>", "&" * 9000 + "<p>"])
def test_hostile_html_ends(text: str) -> None:
    assert isinstance(plain(text), str)


def test_where_there_is_no_description_the_one_in_html_counts() -> None:
    html = "X-ALT-DESC;FMTTYPE=text/html:<p>Seen</p>"
    assert description(entry(html)[0]) == "Seen"
    assert description(entry(html, "DESCRIPTION:Told")[0]) == "Told"
    assert description(entry(html, "DESCRIPTION:  ")[0]) == "Seen"
