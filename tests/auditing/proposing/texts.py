"""A made-up text, read for a desk of two counterparts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.auditing.new_text import NewText, new_text
from briefgen.domain.catalog import Catalog

Read = Callable[..., Catalog]
PEOPLE = "- {id: iv, name: Maria Ivanova, side: BG, source: s000}\n- {id: ir, name: Ivan Rus, side: RO, source: s000}"
# What tells the language of a text that is short, and says nothing else; the day stands on a line of its own.
HEADS = {
    "en": "18 April 2025\nThe news of the day is with us.\n",
    "ru": "18 апреля 2025 года\nЭто было объявлено, сообщили в ведомстве.\n",
    "bg": "18 април 2025 г.\nТова съобщиха от ведомството, във връзка с което.\n",
    "kk": "2025 жылғы 18 сәуір\nБұл туралы ведомство хабарлады, және қазір.\n",
    "ro": "18 aprilie 2025\nAcestea sunt știrile zilei și ale serii, în țară, cu toate că.\n",
    "lt": "2025 m. balandžio 18 d.\nTai yra žinios apie šią dieną, ir ne tik į rytą.\n",
    "et": "18. aprill 2025\nNeed on uudised ja see on kõik, mis õhtul öeldi.\n",
}


def text(catalog: Read, words: str, language: str = "en") -> NewText:
    """A text of 18 April 2025, whose own words are its third paragraph and those behind it."""
    found = catalog(
        sources="- {id: s000, title: An item, published: 2024-01-01}",
        people=PEOPLE,
        organisations="",
        events="",
        counterparts="- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n",
    )
    read = new_text(found, "new.txt", (HEADS[language] + words).encode(), today=date(2026, 1, 1))
    assert (read.source.language, read.source.published) == (language, date(2025, 4, 18))
    return read
