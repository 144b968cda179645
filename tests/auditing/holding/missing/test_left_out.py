from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.missing import left_out as module
from briefgen.auditing.holding.missing.left_out import _narrowed
from briefgen.domain.catalog import Catalog
from tests.auditing.held import every, missed, rows
from tests.auditing.holding.prose_of import codes_beside, codes_of, said_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        (
            "The side is ready to buy lamb, provided that the veterinary rules are met.",
            "The side is ready to buy lamb if the veterinary rules are met.",
            [],
        ),
        (
            "The side is ready to buy lamb, provided that the rules are met.",
            "The side is ready to buy lamb; the rules are met.",
            ["V525"],
        ),
        ("The fees are covered in part by the agency.", "The fees are covered partly by the agency.", []),
        ("The fees are covered in part by the agency.", "The fees are covered by the agency.", ["V525"]),
        # What is told of is to be half of what stands around the word, and of the sentence that has most of it.
        ("The fees are covered in part by the old agency.", "The fees are paid by Bulgaria.", []),
        ("The cost in part is for guests of the agency.", "The cost is there.", []),
        ("The cost in part is for guests.", "The cost is there.", ["V525"]),
        ("The fees of guests are low. Only for pupils are fees covered.", "The fees of guests are low.", []),
        ("Trade with Bulgaria had its first deficit since 2017.", "Trade has had a deficit since 2016.", ["V509"]),
        ("Trade with Bulgaria had its first, and long, deficit since 2017.", "Trade had a deficit since 2017.", []),
        ("Trade with Bulgaria had its only deficit since 1997.", "Trade had a deficit since 1997.", ["V525"]),
        ("As part of the visit the guests toured a bakery.", "The guests toured a bakery during the visit.", []),
        ("For the first time since 2017 trade had a deficit.", "Trade had a deficit, the first since 2017.", []),
        ("For the first time since 2017 trade had a deficit.", "Trade has had a deficit since 2017.", ["V525"]),
    ],
)
def test_what_may_not_be_left_out(catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found


@pytest.mark.parametrize(
    ("text", "outcome", "word"),
    [
        ("The fees are covered in part by the agency.", "The fees are covered by the agency.", "in part"),
        ("They buy lamb if the rules are met.", "They buy lamb; the rules are met.", "if"),
        ("They had the last deficit since 2017.", "They had a deficit since 2017.", "last"),
    ],
)
def test_what_is_said_of_what_is_left_out(catalog: Callable[..., Catalog], text: str, outcome: str, word: str) -> None:
    assert said_of(catalog, text, outcome) == (
        f"V525?: s000 p1 has “{word}”, and here is nothing of it → tell it as the source has it"
    )


NARROWED = """
Lamb, provided that rules count | provided that: count lamb rule
Lamb provided the rules | provided the: lamb rule
Lamb on condition of rules | on condition: lamb rule
Lamb SUBJECT to rules | SUBJECT to: lamb rule
Lamb unless rules | unless: lamb rule
Lamb as long as rules | as long as: lamb rule
Lamb if rules | if: lamb rule
Lamb as if rules |
Lamb only if rules | only if: lamb rule; only: lamb rule
Lamb depends on rules | depends on: lamb rule
Lamb and fees depend upon rules | depend upon: fee lamb rule
Lamb depends; motifs of it |
Lamb of Bulgaria if rules | if: lamb rule
Fees in part count | in part: count fee
Fees a part count | a part: count fee
Fees one part count | one part: count fee
Fees, part of cost, count | part of: cost
As part of lamb, so it is part of fees |
They are part of fees, were part of it, was part of it |
To be part of fees, been part of it, become part of it, became part of it |
They form part of fees, and it forms part of it |
An integral part of fees |
Fees partly count | partly: count fee
Fees partially count | partially: count fee
Some of the fees | Some of: fee
ONLY fees, commonly | ONLY: fee
Only fees, partly lamb | Only: fee; partly: lamb
Only fees; partly lamb | Only: fee; partly: lamb
Only fees: partly lamb | Only: fee; partly: lamb
Only fees and partly lamb | Only: fee; partly: lamb
Only fees but partly lamb | Only: fee; partly: lamb
Only fees while partly lamb | Only: fee; partly: lamb
Only fees:lamb, of sand | Only: fee lamb
"""


@pytest.mark.parametrize(("text", "found"), rows(NARROWED))
def test_conditions_and_parts_with_the_words_around_them(text: str, found: str) -> None:
    assert "; ".join(f"{word}: {' '.join(sorted(around))}" for word, around, _answer in _narrowed(text)) == found


def test_the_words_for_a_condition_and_for_a_part() -> None:
    words = (
        "provided that | provided the | on condition | subject to | unless | as long as | if | depend on | depends upon"
    )
    assert missed(module._CONDITION, words) == []
    assert [found.group() for found in module._CONDITION.finditer("only if, as if")] == ["only if"]
    words = "provided | condition* | subject to | UNLESS | as long as | if | when | once | should | depend* | hang on | hangs on"
    more = "hinge* | would | could | until | whether | require* | meet | meets | consent | under"
    assert missed(module._CONDITIONAL, f"{words} | {more}") == []
    assert missed(module._PART, "in part | a part | one part | part of | partly | partially | some of | only") == []
    words = "part* | portion | share | some | several | few | certain | number | not all | half | most | many | majority | among"
    more = "only | just | one | two | three | no more | LIMITED | merely | solely | alone"
    assert missed(module._IN_PART, f"{words} | {more}") == []
    assert missed(module._MARKED_SINCE, "first | last | only | no | not | none | never | nothing | new | again") == []
    assert missed(module._CLAUSES, "and | but | while") == []
    for which in ("first", "last", "only"):
        for year in ("1991", "2021"):
            found = module._FIRST_SINCE.search(f"the {which} visit since {year}")
            assert found is not None
            assert (found["which"], found["year"]) == (which, year)
    assert not module._FIRST_SINCE.search(
        "the first visit, since 1991, a first since 1891, xfirst since 1991, first since 19911"
    )
    texts = (
        "firstly here since 1991",
        "the first since unsince 1991",
        "the first insince 1991",
        "Since 1991, the only since 2001",
    )
    assert [every(module._FIRST_SINCE, text) for text in texts] == [[], [], [], ["only since 2001"]]


def test_part_of_what_is_whole_is_no_part_of_it() -> None:
    for words in ("as", "is", "are", "was", "were", "be", "been", "become", "became", "form", "forms", "an integral"):
        assert [bool(module._PART.search(f"it {words}{x} part of it")) for x in ("", "x")] == [False, True]
