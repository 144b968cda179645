from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.missing.novel import particular
from briefgen.domain.catalog import Catalog
from tests.auditing.held import rows
from tests.auditing.holding.prose_of import codes_of, said_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("The library lent paintings to the museum.", "Paintings were lent to the museum.", []),
        ("The library lent paintings to the museum.", "Pictures were lent to the museum.", []),
        ("The library lent paintings to the museum.", "Carpets were lent to the museum.", ["V525"]),
        ("The library lent the ALB paintings.", "Paintings were lent to the academy of lamb bakers.", ["V526"]),
        ("The library lent the ALB paintings.", "Paintings were lent to the academy.", ["V525"]),
        ("The pharmaceuticals were lent.", "Pharma was lent.", []),
        ("The library has not yet lent paintings.", "Paintings are outstanding.", []),
        ("The library has lent paintings.", "Paintings are outstanding.", ["V525"]),
        ("The ministers lent paintings.", "The ministry lent paintings.", []),
        ("The villages were hit by a landslide.", "The villages were hit by an avalanche.", ["V525"]),
        ("The minister commended the bakers.", "The minister praised the bakers.", []),
        ("The minister commended the bakers.", "The minister mocked the bakers.", ["V525"]),
        ("The minister commended the bakers.", "Those whom the minister praised now are the bakers.", []),
    ],
)
def test_what_a_passage_has_no_word_for(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == found


def test_what_is_said_of_a_word_that_is_new(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, "The library lent paintings.", "Carpets were lent.") == (
        "V525?: s000 p1 has no word for “Carpets” → leave it out, or cite the passage that says it"
    )


PARTICULAR = """
The library lent paintings | lent=lent, paint=paintings
Paintings were lent | paint=Paintings, lent=lent
Varna lent paintings | lent=lent, paint=paintings
Bridges were lent | bridg=Bridges, lent=lent
The Bridges were lent | lent=lent
Bulgaria lent paintings | lent=lent, paint=paintings
The paintings' frames | paint=paintings, frame=frames
Cooperation and meeting of the sides |
In May 2024 paintings rose by 5 percent | paint=paintings
half the frames in spring on Friday | frame=frames
about nine paintings last year | paint=paintings
nine paintings or more, yearly and twofold | paint=paintings
a million dollars for paintings | paint=paintings
"""


@pytest.mark.parametrize(("part", "found"), rows(PARTICULAR))
def test_what_a_part_of_a_statement_is_about(part: str, found: str) -> None:
    assert ", ".join(f"{key}={word}" for key, word in particular(part)) == found
