from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.phrases import order as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import every, missed, rows
from tests.auditing.holding.prose_of import codes_beside, codes_of, said_of

ORDERED = """
Upon completion of the negotiations documents were exchanged. | Documents were exchanged after the talks. |
Upon completion of the negotiations documents were exchanged. | Documents were exchanged before the talks. | V522
Upon completion of the negotiations documents were exchanged. | Before the exchange of documents there were talks. |
Ahead of the talks the guests toured the port. | The guests toured the port following the talks. | V522
Ahead of the talks the guests toured the port. | The guests toured the port prior to the negotiations. |
Ahead of Bulgaria's talks the guests toured the port. | The guests toured the port after the talks. | V522
After the visit the guests toured the port before the talks. | The guests toured the port before the talks. |
The following talks were about the port. | The port was spoken of before the talks. |
The earliest launch of the port is wanted. | A launch of the port as soon as possible is wanted. |
The earliest launch of the port is wanted. | A launch of the port as late as can be is wanted. | V522
The port needs a late launch. | The port needs an early launch. | V522
The port needs an early launch. | The port launched in late May. | V509
The port was opened by the guests, who will come again. | The port will be opened by the guests. | V522
The port is to be opened by the guests. | The port will be opened by the guests. |
The port was opened, and a second one will be opened by the guests. | A port will be opened by the guests. |
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(ORDERED))
def test_what_came_first_came_first_there(catalog: Callable[..., Catalog], text: str, outcome: str, found: str) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found.split()


def test_what_is_said_of_another_order(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, "After the talks documents were signed.", "Documents were signed before the talks.") == (
        "V522?: “before” stands otherwise in s000 p1 → tell what came first as the source does"
    )


def test_what_is_left_open_takes_the_rest_for_granted(catalog: Callable[..., Catalog]) -> None:
    text = "Signed documents on the port were exchanged."
    assert codes_of(catalog, text, "Documents were exchanged; on which day they were signed, it does not say.") == []
    assert codes_of(catalog, text, "Documents were exchanged; on which day they will be signed, it does not say.") == [
        "V522"
    ]


def test_what_came_after_the_other(catalog: Callable[..., Catalog]) -> None:
    text = "After the talks a ceremony of exchanging memoranda was held."
    for outcome, found in (
        ("After the talks, a ceremony was held for memoranda.", []),
        ("After the ceremony, talks on memoranda were held.", ["V522"]),
        ("Before the ceremony, talks on memoranda were held.", []),
        ("After the ceremony, memoranda were shown.", []),
    ):
        assert [code for code in codes_of(catalog, text, outcome) if code == "V522"] == found


def test_the_words_for_before_after_soon_and_late() -> None:
    for pattern, words in (
        (
            module._ORDER["after"],
            "after | FOLLOWING | on completion of | on the conclusion of | upon the end of | at the end of",
        ),
        (
            module._ORDER["before"],
            "before | ahead of | prior to | on the eve of | in advance of | in the run-up to",
        ),
        (module._SPEED["soon"], "early | earliest | soon | soonest | without delay"),
        (module._SPEED["late"], "late | latest possible | delay | delayed"),
    ):
        assert missed(pattern, words) == []
    assert not module._ORDER["after"].search("the following day")
    for text in (
        "of late",
        "late in May",
        "late last year",
        "late this year",
        "late that day",
        "late May",
        "late 2024",
        "delays",
    ):
        assert not module._SPEED["late"].search(text)


def test_the_words_for_what_is_to_come() -> None:
    for text in ("will", "shall", "is to", "are to", "will newly", "will be", "is to newly be newly", "WILL"):
        match = module._TO_COME.search(f"it {text} signed")
        assert match is not None
        assert match["verb"] == "signed"
    for word in ("will", "shall", "to", "be", "being", "not", "should", "would", "may", "can", "could", "will newly"):
        assert module._NOT_YET.search(f"it {word} ")
        assert not module._NOT_YET.search(f"it x{word} ")
        assert not module._NOT_YET.search(f"it {word} it ")
    for text in ("end of", "the close of", " the conclusion of", "completion of"):
        assert module._EDGE_OF.match(text)
    assert not module._EDGE_OF.match("the ends of")
    assert not module._EDGE_OF.match("end often")
    assert every(module._TO_COME, "goodwill signed, will ly signed, will be ly signed") == ["will ly", "will be ly"]
    assert not module._NOT_YET.search("it will ly ")
    assert "".join(every(module._CLAUSE_END, "a, b. c; d: e (f) – g — h 1,5 e.")) == ",.;:()–—."
