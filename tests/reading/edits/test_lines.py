from briefgen.reading.edits.lines import (
    above_comments,
    breaks,
    end_with_comments,
    line_end,
    line_start,
    next_line,
    shifted,
)

TEXT = "one\r\ntwo\rthree\nfour"


def test_lines_end_in_each_of_three_ways() -> None:
    assert [line_start(TEXT, TEXT.index(word)) for word in ("one", "two", "three", "four")] == [0, 5, 9, 15]
    assert [line_end(TEXT, at) for at in (0, 5, 9, 15)] == [3, 8, 14, 19]
    assert [next_line(TEXT, at) for at in (0, 5, 9, 15)] == [5, 9, 15, 19]


def test_a_file_has_the_line_ends_it_has() -> None:
    texts = ("a\r\nb", "a\nb", "a\rb", "a", "a\nb\r\nc")
    assert [breaks(text) for text in texts] == ["\r\n", "\n", "\r", "\n", "\n"]


def test_comments_further_right_belong_to_what_stands_above() -> None:
    text = "  - a: b # c\n    # d\n\n    # e\n  # f\n  - g\n"
    assert text[: end_with_comments(text, text.index(" # c"), 2)] == "  - a: b # c\n    # d\n\n    # e"


def test_comments_directly_above_belong_to_what_stands_below() -> None:
    text = "# head\n\n# a\r\n# b\n- c\n"
    assert text[above_comments(text, text.index("- c")) :] == "# a\r\n# b\n- c\n"
    assert above_comments("# a\n- b\n", 4) == 0


def test_empty_lines_are_not_moved() -> None:
    assert shifted("a\r\n\r\n  b\n\nc\rd", 2) == "  a\r\n\r\n    b\n\n  c\r  d"
