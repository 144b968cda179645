"""The programs that feeds are tried with, each started once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.clients.programs import Program, Seen, ical_js, khal, libical, with_home_assistant, with_icalendar

Read = Callable[[bytes], list[Seen]]
IN_PYTHON: dict[str, Read] = {"icalendar": with_icalendar, "Home Assistant": with_home_assistant}
STARTED: dict[str, Callable[[Path], Program]] = {
    "khal": lambda _empty: khal(),
    "ical.js": lambda _empty: ical_js(),
    "libical": lambda _empty: libical(),
    "libical without tables of zones": libical,
}


@pytest.fixture(scope="session", params=[*IN_PYTHON, *(pytest.param(n, marks=pytest.mark.clients) for n in STARTED)])
def program(request: pytest.FixtureRequest) -> str:
    """The name of each program in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def read(program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """What the program makes of a feed."""
    if program in IN_PYTHON:
        yield IN_PYTHON[program]
        return
    started = STARTED[program](tmp_path_factory.mktemp("no-zones"))
    yield lambda data: started.ask(ics=data.decode())
    started.close()


@pytest.fixture(scope="session")
def read_jcal() -> Iterator[Read]:
    """What ical.js makes of jCal."""
    started = ical_js()
    yield lambda data: started.ask(jcal=data.decode())
    started.close()
