from __future__ import annotations

from collections.abc import Callable

from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import findings, hold

TEXT = "The XIV session of the Trade Commission with Bulgaria was held."
SERIES = "- {id: com, name: Trade Commission, kind: commission, source: s000 p1}"


def test_each_kind_of_claim_is_held_in_its_way(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: commission-session, title: The session, counterparts: [BG], series: com, session: SESSION, status: held, when: ..2025-04-18, source: s000 p1}"
    for session, found in (("14", Verdict.HELD), ("15", Verdict.NOT_BORNE_OUT)):
        held = findings(hold(catalog, TEXT, organisations=SERIES, events=event.replace("SESSION", session)), "e")
        assert {field: f.verdict for field, f in held.items()} == {
            "status": Verdict.HELD,
            "when": Verdict.HELD,
            "kind": Verdict.UNREAD,
            "title": Verdict.UNREAD,
            "counterparts": Verdict.HELD,
            "series": Verdict.HELD,
            "session": found,
        }
