"""Lead times by kind and level."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import EventKind, Rank, Step, lead_times

CALENDAR = """\
calendar:
  title: Test
  home: KZ
  timezone: Asia/Almaty
  domain: desk.kz
  lead-times: {times}
events: []
"""


def settings(times: str) -> str:
    return CALENDAR.format(times=times)


def test_a_level_has_its_own_times_from_its_rank_upwards(catalog: Callable[..., Catalog]) -> None:
    times = (
        "{visit: {ask: 22, draft: 10, deliver: 1, levels: {minister: {ask: 30}, head-of-state: {ask: 40, clear: 6}}}}"
    )
    found = catalog(events=settings(times)).calendar.lead_times
    plain = {Step.ASK: 22, Step.DRAFT: 10, Step.DELIVER: 1}
    assert lead_times(found, EventKind.VISIT, None) == plain
    assert lead_times(found, EventKind.VISIT, Rank.DEPUTY_MINISTER) == plain
    assert lead_times(found, EventKind.VISIT, Rank.MINISTER) == {**plain, Step.ASK: 30}
    assert lead_times(found, EventKind.VISIT, Rank.HEAD_OF_GOVERNMENT) == {**plain, Step.ASK: 30}
    assert list(lead_times(found, EventKind.VISIT, Rank.HEAD_OF_STATE).items()) == [
        (Step.ASK, 40),
        (Step.DRAFT, 10),
        (Step.CLEAR, 6),
        (Step.DELIVER, 1),
    ]
    assert lead_times(found, EventKind.COMMISSION_SESSION, None) == {}


def test_without_the_setting_nothing_has_to_be_done(catalog: Callable[..., Catalog]) -> None:
    assert lead_times(catalog(events="events: []").calendar.lead_times, EventKind.VISIT, Rank.MINISTER) == {}


@pytest.mark.parametrize(
    ("times", "message", "hint"),
    [
        ("{vist: {ask: 3}}", "there is no field “vist” here", "did you mean “visit”?"),
        (
            "{visit: {ask: 3, draft: 5}}",
            "“draft” comes 5 working days before the event, and “ask” only 3",
            "ask first, then draft, clear and deliver: write numbers that do not rise",
        ),
        (
            "{visit: {ask: 3, levels: {minister: {deliver: 4}}}}",
            "“deliver” comes 4 working days before the event, and “ask” only 3",
            "ask first, then draft, clear and deliver: write numbers that do not rise",
        ),
        ("{visit: {ask: -1}}", "“-1” is too small", "write 0 or more"),
        ("{visit: {levels: {minster: {ask: 2}}}}", "there is no field “minster” here", "did you mean “minister”?"),
    ],
)
def test_slips_are_answered(diagnose: Callable[..., list[Diagnostic]], times: str, message: str, hint: str) -> None:
    assert [(d.message, d.hint) for d in diagnose(events=settings(times))] == [(message, hint)]


@pytest.mark.parametrize(
    ("times", "problems"),
    [
        ("{visit: {ask: 250, draft: 250, clear: 0, deliver: 0}}", []),
        ("{visit: {ask: 251}}", ["“251” is too large"]),
        ("{visit: {ask: 5, levels: {minister: {draft: 5}, mayor: {ask: 9, draft: 9}}}}", []),
        ("{visit: {ask: 5, clear: 6}}", ["“clear” comes 6 working days before the event, and “ask” only 5"]),
    ],
)
def test_steps_may_fall_on_one_day_and_none_is_more_than_a_year_ahead(
    diagnose: Callable[..., list[Diagnostic]], times: str, problems: list[str]
) -> None:
    assert [d.message for d in diagnose(events=settings(times))] == problems
