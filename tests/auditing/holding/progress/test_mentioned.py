from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.progress import mentioned as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, rows, said


def event(fields: str, kind: str = "meeting") -> str:
    return (
        f"- {{id: e, kind: {kind}, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, {fields}}}"
    )


TELLING = """
Maria Ivanova said that they will meet. | planned, when: 2025-05 | V505?: s000 p1 has Maria Ivanova only tell of it → see who took part in this one
Maria Ivanova, as was reported, will meet them. | planned, when: 2025-05 | held
Maria Ivanova clearly said that they will meet Maria Ivanova. | planned, when: 2025-05 | held
Maria Ivanova clearly said that they met. | held, when: ..2025-04-18 | held
"""


@pytest.mark.parametrize(("text", "status", "found"), rows(TELLING))
def test_who_only_tells_of_what_is_to_come_need_not_take_part(
    catalog: Callable[..., Catalog], text: str, status: str, found: str
) -> None:
    person = "- {id: p, name: Maria Ivanova, side: BG, source: s000 p1}"
    told = event("participants: [p], source: s000 p1").replace("held, when: ..2025-04-18", status)
    assert said(hold(catalog, text, people=person, events=told), "e", "participants.person") == found


SPOKEN_OF = """
They spoke of the upcoming visit of the President of Bulgaria, Maria Ivanova, to Riga. | meeting | V505?: s000 p1 only speaks of Maria Ivanova → see who took part in this one
They spoke of the upcoming visit of the President of Bulgaria, Maria Ivanova, to Riga. | visit | held
They spoke of the upcoming visit with Maria Ivanova. | meeting | held
They spoke of the recent visit of Maria Ivanova. | meeting | held
They met Maria Ivanova, and spoke of the upcoming visit of Maria Ivanova. | meeting | held
They spoke of the Commission (it is co-chaired by the Minister, Maria Ivanova). | meeting | V505?: s000 p1 only speaks of Maria Ivanova → see who took part in this one
They spoke of the Commission (it is co-chaired by the Minister, Maria Ivanova). | commission-session | held
The meeting was chaired by the Minister, Maria Ivanova. | meeting | held
"""


@pytest.mark.parametrize(("text", "kind", "found"), rows(SPOKEN_OF))
def test_who_is_only_spoken_of_takes_no_part(catalog: Callable[..., Catalog], text: str, kind: str, found: str) -> None:
    person = "- {id: p, name: Maria Ivanova, side: BG, source: s000 p1}"
    told = event("participants: [p], source: s000 p1", kind)
    assert said(hold(catalog, text, people=person, events=told), "e", "participants.person") == found


def test_the_words_with_which_somebody_tells_something() -> None:
    words = "note | noted | notes | spoke | told | emphasised | emphasizes | stressed | stresses | underlined | underlines | informs"
    more = "informed | announced | announces | said | mentions | mentioned | reports | reported | discussed"
    for word in f"{words} | {more}".split(" | "):
        assert [bool(module.TELLS.match(t.format(word))) for t in (", also {}", " then {}", " newly {}", " x{}", " {}x")] == [
            True, True, True, False, False,
        ]  # fmt: skip
