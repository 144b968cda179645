from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.phrases import attached as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import rows
from tests.auditing.holding.prose_of import codes_of, said_of

APART = """
They opened a library in Plovdiv. The next round will be in Varna. | They opened a library in Plovdiv. |
They opened a library in Plovdiv. The next round will be in Varna. | They opened a library in Varna. | V526
They opened a library in Plovdiv. The next round will be in Varna. | A library at the port of Varna was opened. | V526
They opened a library in Plovdiv. The next round will be in Varna. | They opened a library and will go on in Varna. | V526
They opened a library in Plovdiv. The next round will be in Šiauliai. | They opened a library in Šiauliai. | V526
They opened a library in Plovdiv. The next round will be in fact the last. | They opened a library, in fact. |
They opened a library in Plovdiv and planned a museum. It will stand in Varna. | A museum is to stand in Varna. |
They opened a library in Plovdiv and planned a museum. It will stand in Varna. | A library is to stand in Varna. | V526
They opened a library in Plovdiv. The museum is in Varna. They met in Sofia. | They opened a library in Sofia. | V526
They opened a library in Plovdiv. The museum is in Varna. They met in Sofia. | They opened a library in Bulgaria. |
They opened a library in Plovdiv and met in Varna. | They opened a library in Varna. |
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(APART))
def test_things_are_told_of_the_place_they_have_there(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert codes_of(catalog, text, outcome) == found.split()


def test_what_is_said_of_a_thing_at_another_place(catalog: Callable[..., Catalog]) -> None:
    text = "They opened a library in Plovdiv. The next round will be in Varna."
    assert said_of(catalog, text, "A library was opened in Varna.") == (
        "V526?: s000 p1 speaks of “Varna” and “library” apart → tell together what one sentence tells together"
    )


@pytest.mark.parametrize(
    ("place", "name", "scene"),
    [
        ("Varna", "Varna", True),
        ("Port of Varna", "Varna", True),
        ("Varna", "Sofia", False),
        (None, "Sofia", False),
        (None, "Bulgaria", True),
    ],
)
def test_where_everything_happened(place: str | None, name: str, scene: bool) -> None:
    case: Any = SimpleNamespace(report=SimpleNamespace(place=place))
    assert module._is_scene(case, name) is scene
