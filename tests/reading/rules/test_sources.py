from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

FAR_APART = """\
- {id: s000, title: First item, published: 2025-04-18}
- {id: s001, title: Second item, published: 2025-06-09}
- {id: s002, title: Third item, published: 2025-07-17}
- {id: s003, title: Fourth item, published: 2025-07-18}
"""


@pytest.mark.parametrize(
    ("origin", "found"),
    [
        ("source: [s000 p1, s001 p1]", []),
        ("source: [s000 p1, s002 p1]", []),  # ninety days apart
        (
            "source: [s001 p1, s000 p3, s003 p1]",
            [
                "“s000 p3” is of 18 Apr 2025, and in this report it is known only from 18 Jul 2025 on",
                "what it counts from stands here",
            ],
        ),
        (
            "source: s000 p1, basis: {text: A list, date: 2025-07-18}",
            [
                "“s000 p1” is of 18 Apr 2025, and in this report it is known only from 18 Jul 2025 on",
                "what it counts from stands here",
            ],
        ),
        ("basis: {text: A list, date: 2025-07-18}", []),
        ("source: [s000 p1, s003 p1], accept: {code: W415, reason: One tells what the other means}", []),
    ],
)
def test_one_report_whose_sources_are_far_apart(
    diagnose: Callable[..., list[Diagnostic]], origin: str, found: list[str]
) -> None:
    facts = f"- {{id: f, counterpart: BG, topic: trade, text: It is so, {origin}}}\n"
    facts += "- {id: g, counterpart: BG, topic: trade, text: So too, source: s002 p1}\n"
    facts += "- {id: h, counterpart: BG, topic: trade, text: And so, source: s003 p1}\n"
    told = [d for d in diagnose(sources=FAR_APART, facts=facts) if d.code == "W415"]
    assert [words for d in told for words in (d.message, *(r.message for r in d.related))] == found


def test_reports_of_their_own_may_be_far_apart(diagnose: Callable[..., list[Diagnostic]]) -> None:
    facts = (
        "- {id: f, counterpart: BG, topic: trade, reports: [{source: s000 p1, text: So}, {source: s003 p1, text: Not}]}"
    )
    cited = "- {id: g, counterpart: BG, topic: trade, text: So too, source: s002 p1}\n"
    assert diagnose(sources=FAR_APART, facts=cited + facts) == []
