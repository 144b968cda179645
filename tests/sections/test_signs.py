"""What the signs in a memo mean: said where they stand, and only there."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from briefgen.sections.edges import Sources
from briefgen.sections.rows import PersonRow, Section, Sentence
from briefgen.sections.signs import explained

VERIFY = "[verify]: something of it is in doubt"
INFERRED = "[inferred]: worked out, not in the source"


def person(*, verify: bool) -> PersonRow:
    return PersonRow("Somebody", verify, None, None, "Mayor", "9 Jun 2025", False, (), False, "somebody")


@pytest.mark.parametrize(
    ("view", "signs"),
    [
        (Section((Sentence("Talks were held.", ()),)), ()),
        (Section((Sentence("Somebody [verify] came.", ()),)), (VERIFY,)),
        ({"people": (person(verify=True),)}, (VERIFY,)),
        ({"people": (person(verify=False),)}, ()),
        (("A promise · the cities [inferred]",), (INFERRED,)),
        (("A promise [inferred: owner, state]", person(verify=True)), (VERIFY, INFERRED)),
    ],
)
def test_each_sign_that_stands_is_explained(view: object, signs: tuple[str, ...]) -> None:
    assert explained(Sources((), ()), None, view).signs == signs


def test_what_is_left_out_needs_no_words() -> None:
    parts: Mapping[str, object] = {"care": Section((), "+1 more", None, (lambda: Sentence("He [verify] came.", ()),))}
    assert explained(Sources((), (), "noted on 9 Jun 2025"), parts) == Sources((), (), "noted on 9 Jun 2025")
