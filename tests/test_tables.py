"""Whole tables are run by processes that run tests for another one, and what is wrong in one is told case by case."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests import tables
from tests.conftest import OneReport

TRIED = """\
import pytest

seen = []

@pytest.fixture(scope="module")
def shared():
    return []

@pytest.fixture
def own():
    return []

def test_no_table(): pass

@pytest.mark.parametrize("a", [1, 2, 3])
@pytest.mark.parametrize(("b", "c"), [(1, 2), (2, 3)], ids=["x", "y"])
def test_some_wrong(a, b, c): assert (a, b, c) not in {(3, 1, 2), (2, 2, 3)}

@pytest.mark.parametrize("a, b", [(1, 2), pytest.param(3, 4, id="named")])
def test_shared(a, b, shared):
    shared.append((a, b))
    assert shared == [(1, 2), (3, 4)][:len(shared)]

@pytest.mark.parametrize("a", [1, 2, 3])
def test_left_out(a):
    if a == 2: pytest.skip("a reason")

@pytest.mark.parametrize("a", [1, 2])
def test_only_once_wrong(a):
    seen.append(a)
    assert len(seen) != 2

@pytest.mark.parametrize("a", [1, 2])
def test_once_wrong_or_left_out(a):
    seen.append(a)
    assert len(seen) != 5
    if a == 2: pytest.skip("a reason")

@pytest.mark.parametrize("a", [1, 2])
def test_of_its_own(a, own): own.append(a); assert own == [a]

@pytest.mark.parametrize("a", [1, pytest.param(2, marks=pytest.mark.skip)])
def test_marked(a): assert a == 1

@pytest.mark.parametrize("own", [1, 2], indirect=True)
def test_for_a_fixture(own): pass

class TestMany:
    @pytest.mark.parametrize("a", [1, 2])
    def test_method(self, a): pass
"""


class Heard:
    """What the process that counts would hear."""

    def __init__(self) -> None:
        self.items: list[str] = []
        self.reports: list[Any] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Keep how items are called."""
        self.items = [item.name for item in session.items]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep a report."""
        self.reports.append(report)


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """A run of the tests above as a process for another one runs them."""
    heard, file = Heard(), tmp_path_factory.mktemp("tables") / "test_tried.py"
    file.write_text(TRIED)
    settings = file.with_name("pytest.ini")
    settings.write_text("[pytest]\n")
    quiet = ["-p", "no:cacheprovider", "-p", "no:terminal", "--import-mode=importlib"]
    pytest.main(["-c", str(settings), *quiet, str(file)], plugins=[OneReport(), tables.Whole(), heard])
    return heard


def test_tables_whose_cases_share_all_that_they_use_are_items(heard: Heard) -> None:
    single = [
        *("test_of_its_own[1]", "test_of_its_own[2]", "test_marked[1]", "test_marked[2]"),
        *("test_for_a_fixture[1]", "test_for_a_fixture[2]", "test_method[1]", "test_method[2]"),
    ]
    whole = ["test_no_table", "test_some_wrong", "test_shared", "test_left_out", "test_only_once_wrong"]
    assert heard.items == [*whole, "test_once_wrong_or_left_out", *single]


def test_what_did_not_pass_is_told_case_by_case(heard: Heard) -> None:
    told = [
        (r.nodeid.rpartition("::")[2], getattr(r, "of_case", "").rpartition("::")[2], r.outcome) for r in heard.reports
    ]
    assert [those for those in told if those[2] != "passed"] == [
        ("test_some_wrong", "test_some_wrong[x-3]", "failed"),
        ("test_some_wrong", "test_some_wrong[y-2]", "failed"),
        ("test_left_out", "test_left_out[2]", "skipped"),
        ("test_only_once_wrong", "", "failed"),
        ("test_once_wrong_or_left_out", "", "failed"),
        ("test_marked[2]", "", "skipped"),
    ]


def test_the_text_of_a_failure_is_that_of_its_case(heard: Heard) -> None:
    (first, *_) = [report for report in heard.reports if report.failed]
    assert "a = 3, b = 1, c = 2" in first.longreprtext
    assert first.head_line == "test_some_wrong[x-3]"


def test_a_report_is_called_by_its_case() -> None:
    report: Any = SimpleNamespace(nodeid="a", of_case="a[1]")
    tables.Named().pytest_runtest_logreport(report)
    other: Any = SimpleNamespace(nodeid="b")
    tables.Named().pytest_runtest_logreport(other)
    assert (report.nodeid, other.nodeid) == ("a[1]", "b")


@pytest.mark.parametrize(
    ("marks", "cases"),
    [
        ([], ()),
        ([pytest.mark.parametrize("a", [1, 2])], ({"a": 1}, {"a": 2})),
        ([pytest.mark.parametrize("a", [(1,), (2,)])], ({"a": (1,)}, {"a": (2,)})),
        ([pytest.mark.parametrize(("a", "b"), [(1, 2)])], ({"a": 1, "b": 2},)),
        (
            [pytest.mark.parametrize("b", ["x", "y"]), pytest.mark.parametrize("a", [1, pytest.param(2, id="two")])],
            ({"a": 1, "b": "x"}, {"a": 2, "b": "x"}, {"a": 1, "b": "y"}, {"a": 2, "b": "y"}),
        ),
        ([pytest.mark.parametrize("a", [1, pytest.param(2, marks=pytest.mark.skip)])], ()),
        ([pytest.mark.parametrize(("a", "b"), [(1, 2), (1,)])], ()),
        ([pytest.mark.parametrize("a", [])], ()),
        ([pytest.mark.parametrize("a", [1]), pytest.mark.browser], ()),
        ([pytest.mark.parametrize("a", [1], scope="module")], ()),
    ],
)
def test_the_cases_of_a_test(marks: list[pytest.MarkDecorator], cases: tuple[tables.Case, ...]) -> None:
    function = SimpleNamespace(pytestmark=[mark.mark for mark in marks])
    assert tables.cases_of(function) == cases


def test_examples_of_a_property_are_no_cases() -> None:
    table = [pytest.mark.parametrize("a", [1, 2]).mark]
    assert tables.cases_of(SimpleNamespace(pytestmark=table, hypothesis=object())) == ()
