from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, rows, said

EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, note: "{}", source: s000 p1}}'
OPPOSITES = """
A regular dialogue on tourism was unstable. | A regular dialogue on tourism. | unread
 | An irregular dialogue on tourism. | V525?: s000 p1 has “irregular” the other way round → see what the passage says
 | A dialogue on tourism was stable. | V525?: s000 p1 has “stable” the other way round → see what the passage says
 | A dialogue that was unstable, on tourism. | unread
 | A dialogue that was informal, on tourism. | unread
Tourism has form. | Tourism informs. | unread
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(OPPOSITES))
def test_a_word_is_not_told_as_its_opposite(catalog: Callable[..., Catalog], text: str, words: str, found: str) -> None:
    event = EVENT.format(words)
    assert said(hold(catalog, text, events=event), "e", "note") == found


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("They will open talks with Bulgaria on visas.", "End talks on visas", "end"),
        ("They will open talks with Bulgaria on visas.", "Give up talks on visas", "give up"),
        ("They will end talks with Bulgaria on visas.", "End talks on visas", None),
        ("They will stop talks with Bulgaria on visas.", "End talks on visas", None),
        ("They will hold no longer to visas with Bulgaria.", "End visas", None),
        ("They will open talks with Bulgaria on visas.", "Open talks on visas", None),
        ("They will open talks with Bulgaria on visas.", "Endow talks on visas", None),
    ],
)
def test_a_promise_to_end_something_is_told_there(
    catalog: Callable[..., Catalog], text: str, title: str, found: str | None
) -> None:
    promise = f"- {{id: c, title: {title}, counterparts: [BG], state: open, source: s000 p1}}"
    told = said(hold(catalog, text, commitments=promise), "c", "title")
    why = f"V525?: s000 p1 has no word for “{found}” → leave it out, or cite the passage that says it"
    assert (told == why) is (found is not None)


def test_what_an_item_does_say_is_to_be_told(catalog: Callable[..., Catalog]) -> None:
    for note, found in (("Who signs it, the item does say.", True), ("Who signs it, the item does not say.", False)):
        promise = f"- {{id: c, title: It, counterparts: [BG], state: open, note: '{note}', source: s000 p1}}"
        told = said(hold(catalog, "Bulgaria signs it.", commitments=promise), "c", "note")
        hint = "tell what the source says, or that it does not say it"
        assert (told == f"V525?: “item does say” tells that it is said, and not what → {hint}") is found
