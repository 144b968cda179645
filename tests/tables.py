"""A table of cases as one test: an item of pytest's costs three processes more than most of our cases take.

Registered as a plugin by processes that run whole tables (`conftest.pytest_configure`).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from _pytest import python
from _pytest.mark import ParameterSet
from _pytest.runner import runtestprotocol

Case = Mapping[str, object]  # what a test is given, by the name of its argument

NO_CASE: Case = {}  # in place of one that has marks of its own, or too few values, of which pytest tells
OF_ONE_TEST = "function", "class"  # the scopes of what each case is to get anew


class Table(pytest.Function):
    """A test with all its cases, in turn."""

    cases: tuple[Case, ...]

    def setup(self) -> None:
        """Prepare what the cases share."""
        self.funcargs.update(self.cases[0])  # else these would be looked for among the fixtures
        super().setup()

    def runtest(self) -> None:
        """Try one case after another, as far as they hold."""
        for case in self.cases:
            self.funcargs.update(case)
            super().runtest()


class Whole:
    """Has a process run whole tables."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makeitem(self, collector: pytest.Collector, name: str, obj: object) -> list[Table] | None:
        """Make one item of a test whose cases share all that they use; any other is left to pytest."""
        cases = cases_of(obj)
        if not cases or type(collector) is not pytest.Module or not collector.istestfunction(obj, name):
            return None
        table = Table.from_parent(collector, name=name)
        table.cases = cases
        return [table] if shares_everything(table) else None


class Named:
    """Has the process that counts name the case, where a table was taken apart."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Call a report by what it is of."""
        report.nodeid = getattr(report, "of_case", report.nodeid)


def reports(item: pytest.Item, nextitem: pytest.Item | None) -> list[pytest.TestReport]:
    """What came of an item; of a table that did not pass, what comes of the cases that do not pass by themselves.

    Should none of them fail so, a table that failed tells it itself.
    """
    told = runtestprotocol(item, log=False, nextitem=nextitem)
    if not isinstance(item, Table) or all(report.passed for report in told):
        return told
    module: Any = item.parent
    cases: Any = python.pytest_pycollect_makeitem(module, item.name, item.obj)
    apart: list[Any] = [
        report for case in cases for report in runtestprotocol(case, log=False, nextitem=nextitem) if not report.passed
    ]
    for report in apart:
        report.of_case = report.nodeid
        report.nodeid = item.nodeid  # pytest-xdist hears of no other test than it gave out
    failed = [any(report.failed for report in several) for several in (told, apart)]
    return told if not apart or failed == [True, False] else apart


def cases_of(function: Any) -> tuple[Case, ...]:
    """The cases of a test that has tables and no other marks: each row with each of the next table.

    None of a test where there is more to a table than values: marks of a case, values for a fixture, examples of a property.
    """
    marks = getattr(function, "pytestmark", ())
    plain = all(mark.name == "parametrize" and {*mark.kwargs} <= {"ids"} for mark in marks)
    if not plain or hasattr(function, "hypothesis"):
        return ()
    tables = [[*_rows(*mark.args)] for mark in marks]
    if not tables or any(row is NO_CASE for rows in tables for row in rows):
        return ()
    return tuple({k: v for row in rows for k, v in row.items()} for rows in itertools.product(*tables))


def _rows(names: str | Sequence[str], values: Sequence[object]) -> Iterator[Case]:
    names, bare = ParameterSet._parse_parametrize_args(names, values)
    for row in ParameterSet._parse_parametrize_parameters(values, force_tuple=bare):
        plain = not row.marks and len(row.values) == len(names)
        yield dict(zip(names, row.values, strict=True)) if plain else NO_CASE


def shares_everything(table: Table) -> bool:
    """Whether the cases of a table use nothing that each of them would get anew."""
    fixtures = table._fixtureinfo.name2fixturedefs
    return all(name in fixtures or name in table.cases[0] for name in table.fixturenames) and not any(
        fixture.scope in OF_ONE_TEST for several in fixtures.values() for fixture in several
    )
