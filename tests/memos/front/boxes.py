"""What tests of the front are written with: a line of the box, in whole sentences without their marks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.sections.rows import Line
from briefgen.sections.sheet import Sheet
from tests.sections.sheets import plain, sheet

DAY = date(2026, 11, 26)
PEOPLE = """
- {id: rumen-radev, name: Rumen Radev, aliases: [Radev], side: BG, post: President of Bulgaria, rank: head-of-state, source: s000 p3}
- {id: tokayev, name: Kassym-Jomart Tokayev, aliases: [Tokayev], side: KZ, post: President, rank: head-of-state, source: s000 p3}
- {id: minister, name: Ivan Ivanov, aliases: [Ivanov], side: BG, post: Minister, rank: minister, source: s000 p3}
- {id: ours, name: Murat Muratov, aliases: [Muratov], side: KZ, post: Minister, rank: minister, source: s000 p3}
- {id: ambassador, name: Boyan Hadjiev, aliases: [Hadjiev], side: BG, post: Ambassador, rank: ambassador, source: s000 p3}
- {id: deputy, name: Roman Vassilenko, aliases: [Vassilenko], side: KZ, post: Deputy Minister, rank: deputy-minister, source: s000 p3}
"""


def read(catalog: Callable[..., Catalog], day: date = DAY, **kinds: str) -> Sheet:
    """A sheet on Bulgaria from records written in the test; a kind given as ``[]`` has none."""
    given = {"people": PEOPLE, "organisations": "", **kinds}
    return sheet(catalog(**{kind: "" if text == "[]" else text for kind, text in given.items()}), day)


def said(line: Line) -> str:
    """A line of the box as it is read aloud."""
    return " ".join(plain(sentence.text) for sentence in line.sentences)
