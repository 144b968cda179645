from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.content import sense
from briefgen.auditing.holding import our_words as module
from briefgen.auditing.holding.our_words import GENERIC, Prose
from tests.auditing.held import every, missed, rows


def test_what_is_about_the_source_is_set_apart() -> None:
    prose = Prose("Bulgaria's second city, the item says; no decision was taken, and trade grew.")
    assert prose.matter == ("Bulgaria's second city", "no decision was taken", "and trade grew")
    assert prose.parts == ("no decision was taken, and trade grew",)
    assert [str(n) for q in prose.quantities for n in q.readings] == ["2"]


def test_where_a_thing_stands_is_set_apart_from_it() -> None:
    assert Prose("Trade grew, in the item of 24 February 2023.").parts == ("Trade grew",)
    assert Prose("The item says that trade grew; the text calls it good.").matter == ("trade grew", "good")


def test_what_a_speaker_reported_is_about_the_matter() -> None:
    assert Prose("Reported on ports that were not opened").parts == ("Reported on ports that were not opened",)
    assert Prose("No decision was reported; ports opened").parts == ("ports opened",)
    assert clauses_of("Reported on ports") == ["Reported on ports"]


def clauses_of(text: str) -> list[str]:
    return [text[start:end] for start, end in Prose(text).clauses]


def test_what_a_clause_about_the_matter_tells_is_told_apart() -> None:
    text = "The item names a postponed visit; talks were cancelled, and ports opened but the rest was not reported"
    assert clauses_of(text) == [" talks were cancelled", " ports opened "]
    assert Prose(text).turns == {("events", "held"): "opened", ("events", "cancelled"): "cancelled"}
    assert Prose(text).keys == {"talk", "cancel", "port", "establish"}


def test_what_the_source_leaves_open_takes_the_rest_for_granted() -> None:
    assert Prose("Signed; on which day it was not signed, it does not say.").granted == ("day it was not signed",)
    assert Prose("The item does not say when it was signed; whether it holds, it does not say.").granted == (
        "it was signed",
    )


CITED: Any = SimpleNamespace(passage=SimpleNamespace(published=frozenset({date(2025, 4, 18)})))


def test_a_date_in_our_words_counts_from_the_day_of_the_source() -> None:
    prose = Prose("Ports opened in May last year and in 2022.")
    assert [(told.year, told.month) for told in prose.dates(CITED)] == [(2024, 5), (2022, None)]
    assert [str(period.first) for period in prose.periods(CITED)] == ["2024-05", "2022"]


def test_a_number_of_a_date_is_no_number_of_something() -> None:
    prose = Prose("17 April 2025 saw 5 ports.")
    assert [(prose.text[q.start : q.end].strip(), prose.is_dated(CITED, q)) for q in prose.quantities] == [
        ("17", True),
        ("2025", True),
        ("5", False),
    ]


def test_the_words_for_what_a_source_says() -> None:
    reported = " | not reported | is reported | are reported | was reported | were reported"
    about = "item | items | article | source | text | sentence | on file | named | names | tells of | no decision | printed | announced"
    says = "item | items | source | text | on file | does not say | do not say | gives no | named | names none"
    named = "item | items | source | on file | does not say | do not say | gives no | named | names none"
    assert missed(module._ABOUT_THE_SOURCE, about + reported) == []
    assert missed(module._ABOUT_WHAT_IT_SAYS, says + reported) == []
    assert missed(module._SOURCE_NAMED, named + " | text" + reported) == []
    for pattern in (module._ABOUT_WHAT_IT_SAYS, module._SOURCE_NAMED):
        assert [text for text in ("it is not", "they are not", "THEY ARE NOT") if not pattern.search(text)] == []
        assert [text for text in ("it is not so", "was not", "reported", "names") if pattern.search(text)] == []
    assert [text for text in ("its text", "their text", "whose text") if module._SOURCE_NAMED.search(text)] == []


def test_where_a_thing_is_told_to_stand() -> None:
    texts = [
        "in the item", "by this source", "according to that article", "in the text", ", in the item of 24 February 2023",
        "in the item of 4 May 2023", "in the item's words", "in the item’s word", "IN THE ITEM",
    ]  # fmt: skip
    assert [text for text in texts if not module._STANDING_THERE.fullmatch(text)] == []
    assert [
        text for text in ("in a text", "at the item", "within the itemised") if module._STANDING_THERE.fullmatch(text)
    ] == []


def test_what_is_not_said() -> None:
    asked = ["whether", "which", "who", "whom", "what", "when", "where", "how", "that"]
    for does in ("do", "does", "did"):
        for word in asked:
            assert module._UNSAID.search(f"{word} it was they {does} not say")
            assert module._UNSAID.search(f"{word} it was they {does} not tell")
        assert not module._UNSAID.search(f"somewhat it was they {does} not say")
        for word in asked[1:-1]:
            granted = module._LEFT_OPEN.search(f"{word} goes on, the item {does} not say")
            behind = module._LEFT_OPEN.search(f"they {does} not tell us {word} goes on")
            assert granted is not None
            assert behind is not None
            assert (granted["granted"], behind["behind"]) == (" goes on", " goes on")
    assert not module._LEFT_OPEN.search("that goes on, it does not say")


LEFT_OPEN = """
Ships came. It does not say which. |
whichever came, the item does not say | none
What nowhere is said, itdoes not say. | none
It does not say which of them came | of them came
whom they met they do not tell | they met
who sat where it did not say | sat where
why it was so does not say who |
how it ended, they do not sayings | none
does not say whichever came | none
undoes not say which day | none
elsewho came does not say | none
how it ended, the items themselves do not say | it ended, the items themselves
how it ended, the items do not say | it ended
how it ended it does not say; who came, they did not tell | it ended / came
they do not tell us what they say, or which | they say, or which
"""


@pytest.mark.parametrize(("text", "granted"), rows(LEFT_OPEN))
def test_what_is_granted_of_what_is_left_open(text: str, granted: str) -> None:
    found = Prose(text).granted
    assert (" / ".join(found) if found else "none") == granted


MARKS = """
1,000 ships at 3.5 knots;some sank | 1,000 ships at 3.5 knots;some sank | 1,000 ships at 3.5 knots;some sank | 1,000 ships at 3.5 knots;some sank
, a | a | , a | a
a: b came; ; c came. | a / b came / c came | a / b came / c came | a / b came / c came.
ships – and ports | ships – and ports | ships – and ports | ships / ports
ships–ports but cups | ships–ports but cups | ships–ports but cups | ships–ports / cups
handed butter butand it | handed butter butand it | handed butter butand it | handed butter butand it
that it came they do not say, ports opened; it grew | it grew | it grew | that it came they do not say / ports opened / it grew
the which they do not sayings | the which they do not sayings | the which they do not sayings | the which they do not sayings
"""


@pytest.mark.parametrize(("text", "matter", "parts", "clauses"), rows(MARKS))
def test_at_which_marks_a_statement_is_parted(text: str, matter: str, parts: str, clauses: str) -> None:
    told = filter(None, (clause.strip() for clause in clauses_of(text)))
    assert (" / ".join(Prose(text).matter), " / ".join(Prose(text).parts), " / ".join(told)) == (matter, parts, clauses)


def test_what_begins_where_a_clause_ends_is_not_of_it() -> None:
    prose = Prose("Ports, the item says")
    assert prose.clauses == ((0, 5),)
    assert prose.in_clauses((("a", 0, 5), ("b", 4, 8), ("c", 5, 9))) == (("a", 0, 5), ("b", 4, 8))


def test_of_several_days_of_printing_the_last_counts() -> None:
    cited: Any = SimpleNamespace(passage=SimpleNamespace(published=frozenset({date(2025, 4, 18), date(2023, 1, 2)})))
    prose = Prose("Ports opened last year and grew in 2022 compared to 2021.")
    assert [told.year for told in prose.dates(cited)] == [2024, 2022, 2021]
    assert [str(period.first) for period in prose.periods(cited)] == ["2024", "2022"]


def test_what_a_source_is_told_to_tell() -> None:
    texts = [
        f"{begin} {verb} " for begin in ("the item", "an item", "the source", "the texts")
        for verb in ("has", "have", "says", "say", "calls", "speaks of", "tells of", "has it", "says that", "calls them")
    ]  # fmt: skip
    assert [text for text in texts if not module._TELLS.fullmatch(text)] == []
    assert not module._TELLS.match("and the item says that ")
    assert module._TELLS.sub("", "and the item says that it grew") == "and the item says that it grew"


def test_the_edges_of_what_is_about_a_source() -> None:
    text = "They begin the item, in the item of 4  2023, by the text of 4 May 2023"
    assert every(module._STANDING_THERE, text) == [", in the item", ", by the text of 4 May 2023"]
    for text in ("whoever they do not say", "which undo not say", "which it do not saying"):
        assert every(module._UNSAID, text) == []
    assert Prose("which of bit does not say").granted == ("of bit",)
    assert Prose("they do not say elsewhich came").granted == ()


def test_whether_a_number_in_words_tells_which_one() -> None:
    for text, which in (("The Third session", True), ("Three sessions", False)):
        prose = Prose(text)
        assert prose.tells_which(prose.quantities[0]) is which


def test_the_words_that_all_reports_are_full_of_in_any_of_their_forms() -> None:
    words = (
        "cooperation strengthened talks states confirmed supported full coming current official kept carried visits"
        " established priorities"
    )
    assert [word for word in words.split() if sense(word, "en") not in GENERIC] == []
    assert len(GENERIC) == len(words.split())
