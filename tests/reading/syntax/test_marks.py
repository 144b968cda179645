"""What an officer reads of quotation marks, brackets, colons and other marks that YAML keeps for itself."""

from __future__ import annotations

import pytest

from tests.reading.syntax.test_explained import QUOTES_HOLD_A_HASH, said

COLON = "a colon and a space inside text"
OPEN_QUOTE = "a quotation mark is opened here and never closed"
OPEN_BRACKET = "a bracket or brace is opened and not closed"
CLOSE_IT = "close it, and put commas between the items"
CURLY = "the curly mark behind it does not close a straight one: write the same straight mark at both ends"


@pytest.mark.parametrize(
    ("value", "column", "message", "hint"),
    [
        ("Talks: first round", 17, COLON, "write outcome: 'Talks: first round'"),
        (
            "Agreed place: Sofia",
            24,
            "“outcome:” and “place:” stand on one line",
            "write “place: Sofia” on a line of its own, or quotes around the whole text if it belongs to that",
        ),
        ("Agreed where: Sofia", 24, COLON, "write outcome: 'Agreed where: Sofia'"),
        ("“A visit”: talks  # so they said", 21, COLON, "write outcome: '“A visit”: talks'"),
        ("[TBC] Visit", 12, "text that begins with “[” has to stand in quotes", "write outcome: '[TBC] Visit'"),
        ("{Kazakhstan} Visit", 12, "text that begins with “{” has to stand in quotes", "write outcome: '{Kazakhstan} Visit'"),
        ("'Bulgaria's capital'", 22, "the quoted text ends before this", 'write outcome: "Bulgaria\'s capital"'),
        ('"Silk Road" forum', 24, "the quoted text ends before this", "write outcome: '\"Silk Road\" forum'"),
        ('"C:\\Talks"', 15, "a backslash inside double quotes", "use single quotes around the text, or write \\\\"),
        ("@Astana", 12, "text cannot begin with “@”", "write outcome: '@Astana'"),
        ("`Astana`", 12, "text cannot begin with “`”", "write outcome: '`Astana`'"),
        ("%5 more", 12, "text cannot begin with “%”", "write outcome: '%5 more'"),
        ("*Astana*", 12, "text cannot begin with “*”", "write outcome: '*Astana*'"),
        ("& more", 12, "text cannot begin with “&”", "write outcome: '& more'"),
        ("> 5 more", 12, "text cannot begin with “>”", "write outcome: '> 5 more'"),
        ("|5 more", 12, "text cannot begin with “|”", "write outcome: '|5 more'"),
        ("? 5 more", 12, "text cannot begin with “?”", "write outcome: '? 5 more'"),
        ("- 5 more", 12, "a dash does not fit here", "begin the list on its own line, indented under its field"),
        ("[Trade, Transport]]", 30, "this bracket closes nothing", "delete it, or put the text in quotes"),
        ("[Trade, Transport", 12, OPEN_BRACKET, CLOSE_IT),
        ("{en: Trade", 12, OPEN_BRACKET, CLOSE_IT),
        ("[", 12, OPEN_BRACKET, CLOSE_IT),
        ("{en: Talks: first}", 22, COLON, "write en: 'Talks: first'"),
        ("{en: Talks, note: in Sofia; date: 2027}", 44, COLON, "write note: 'in Sofia; date: 2027'"),
        ('"Talks', 12, OPEN_QUOTE, "close it, or take it away"),
        ("'Talks", 12, OPEN_QUOTE, "close it, or take it away"),
        ('"Talks”', 12, OPEN_QUOTE, CURLY),
        ("Visit #2 of\n    the Minister", 18, "what stands behind “ #” is a comment, so the text ends here", QUOTES_HOLD_A_HASH),
        ("[Visit #2 of, Trade]", 19, "what stands behind “ #” is a comment, so the text ends here", QUOTES_HOLD_A_HASH),
        (
            "[Trade, 'Transport' or roads]",
            32,
            "a comma is missing here, or text with a bracket or a quotation mark stands without quotes",
            "put a comma between the items, and such text in quotes",
        ),
    ],
)  # fmt: skip
def test_marks_in_text(value: str, column: int, message: str, hint: str) -> None:
    assert said(f"  outcome: {value}") == [("E105", 3, column, message, hint)]


def test_a_quote_is_told_where_it_was_opened_not_where_the_next_one_closes_it() -> None:
    assert said('  outcome: "Talks\n  note: "See there"') == [("E105", 3, 12, OPEN_QUOTE, "close it, or take it away")]


def test_a_long_text_is_not_written_out() -> None:
    hint = "put the text in quotes: title: 'Talks: first round'"
    assert said(f"  outcome: Talks: {'word ' * 20}") == [("E105", 3, 17, COLON, hint)]
