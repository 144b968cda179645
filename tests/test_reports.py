"""What the processes of the tests tell the one that counts: everything that went wrong, and little of what went well."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests import tables
from tests.conftest import WORTH_TELLING, OneReport

WELL, LONG = (True, 0.0), (True, 2 * WORTH_TELLING)
WRONG = (False, 0.0)  # failed or skipped


@pytest.mark.parametrize(
    ("came", "told"),
    [
        ({"setup": WELL, "call": WELL, "teardown": WELL}, ["call"]),
        ({"setup": LONG, "call": WELL, "teardown": LONG}, ["setup", "call", "teardown"]),
        ({"setup": WRONG, "teardown": WELL}, ["setup"]),
        ({"setup": WELL, "call": WRONG, "teardown": WELL}, ["call"]),
        ({"setup": WELL, "call": WELL, "teardown": WRONG}, ["call", "teardown"]),
    ],
)
def test_what_is_told_of_a_test(
    monkeypatch: pytest.MonkeyPatch, came: dict[str, tuple[bool, float]], told: list[str]
) -> None:
    reports = [
        SimpleNamespace(when=when, passed=passed, duration=took, keywords={"a": 1})
        for when, (passed, took) in came.items()
    ]
    monkeypatch.setattr(tables, "reports", lambda _item, _next: reports)
    heard: list[Any] = []

    def hear(*, report: object) -> None:
        heard.append(report)

    item: Any = SimpleNamespace(ihook=SimpleNamespace(pytest_runtest_logreport=hear))
    assert OneReport().pytest_runtest_protocol(item, None) is True
    assert [(report.when, report.keywords) for report in heard] == [(when, {}) for when in told]
