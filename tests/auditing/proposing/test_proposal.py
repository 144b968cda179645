from __future__ import annotations

from briefgen.auditing.proposing.proposal import doubts, supposed
from tests.auditing.proposing.texts import Read, text


def test_what_is_supposed_stands_before_or_behind_where_verbs_come_last(catalog: Read) -> None:
    def at_the_number(words: str, language: str = "en") -> bool:
        sentence = text(catalog, words, language).sentences[-1]
        number = sentence.quantities[-1]
        return supposed(sentence, number.start, number.end)

    assert at_the_number("They plan to buy 5 million.")
    assert not at_the_number("They bought 5 million and plan more.")
    assert not at_the_number("They plan to go; they bought 5 million.")
    assert not at_the_number("They plan to go… they bought 5 million.")
    assert at_the_number("They bought; they plan to buy 5 million.")
    assert at_the_number("Олар 5 млн доллар салуды жоспарлап отыр.", "kk")


def test_doubts_are_told_together_or_not_at_all() -> None:
    assert (doubts("One.", None, "Two."), doubts(None)) == ({"doubt": "One. Two."}, {})
