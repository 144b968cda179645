"""The face for other programs: its examples hold, it names all it gives, and what it gives is its taker's own."""

from __future__ import annotations

import doctest
import inspect
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefgen import api
from briefgen.domain.catalog import Catalog
from tests.commands.runner import run
from tests.conftest import project

EVENTS = """\
events:
  - id: bg-president-visit-2025
    kind: visit
    title: Visit of the President of Bulgaria
    counterparts: [BG]
    reports:
      - {source: s000 p3, status: planned, when: 2025-04-18..2025-12-31}
      - {source: s001 p3, status: held, when: 2025-06-09}
"""
DAY = date(2025, 6, 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in project({"events.yaml": EVENTS}).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def examples() -> list[doctest.DocTest]:
    """The module's examples first, whose names those of the functions use; then these in the order of the file."""
    found = doctest.DocTestFinder(exclude_empty=True).find(api, "api")
    return sorted((test for test in found if test.examples), key=lambda test: test.lineno or 0)


def test_every_example_holds(folder: Path) -> None:
    runner, names = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS), {"folder": folder, "datetime": datetime}
    said: list[str] = []
    for test in examples():
        test.globs = names
        runner.run(test, out=said.append, clear_globs=False)
    assert runner.summarize(verbose=False).failed == 0, "".join(said)


def test_every_function_has_an_example() -> None:
    functions = {name for name in api.__all__ if inspect.isfunction(getattr(api, name))}
    assert functions == {"agenda", "components", "feeds", "load", "memo_html", "memo_pdf", "state"}
    assert {test.name.rpartition(".")[2] for test in examples()} == {"api", *functions}


def test_what_is_wrong_is_returned_and_what_is_in_the_way_is_raised(folder: Path, tmp_path: Path) -> None:
    (folder / "events.yaml").write_text("calendar: {title: T, home: KZ, timezone: Asia/Almaty}\nevents: []\n")
    loaded = api.load(str(folder))
    assert (loaded.catalog, [(d.code, str(d.location)) for d in loaded.diagnostics]) == (
        None,
        [("E202", "events.yaml:1:12")],
    )
    with pytest.raises(api.BriefgenError, match=r"There is no events\.yaml"):
        api.load(tmp_path / "elsewhere")


def test_what_is_published_is_held_against_the_files_as_the_check_does(folder: Path) -> None:
    (folder / "output" / "feeds").mkdir(parents=True)
    (folder / "output" / "feeds" / "all.ics").write_bytes(b"BEGIN:VEVENT\r\nUID:one@desk.mfa.kz\r\n")
    told = json.loads(run(folder, "check", "--json").stdout)
    assert [d.as_json() for d in api.load(folder).diagnostics] == told
    assert len(told) == 1


def test_what_is_dated_ahead_is_told_as_the_check_does(folder: Path) -> None:
    sources = folder / "seeds" / "sources.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("2025-06-09", "2198-06-09"), encoding="utf-8")
    assert [d.code for d in api.load(folder).diagnostics] == ["E322"]


def test_a_record_that_nobody_has_is_told_from_one_not_known_yet(catalog: Callable[..., Catalog]) -> None:
    data = catalog(events=EVENTS)
    assert api.state(data, "bg-president-visit-2025", date(2025, 4, 17)) is None
    assert api.state(data, "s000", DAY) is None
    with pytest.raises(KeyError, match="nobody"):
        api.state(data, "nobody", DAY)


def test_components_are_nobody_elses(catalog: Callable[..., Catalog]) -> None:
    now = datetime(2025, 6, 10, tzinfo=UTC)
    files = api.feeds(catalog(events=EVENTS), now)
    mine, yours = api.components(files), api.components(files)
    assert sorted(mine) == sorted(name for name in files if name.endswith(".ics"))
    for calendar in mine.values():
        for event in calendar.events:
            event["SUMMARY"] = "Changed"
    assert [str(event["SUMMARY"]) for event in mine["bulgaria.ics"].events] == ["Changed"]
    assert [str(event["SUMMARY"]) for event in yours["bulgaria.ics"].events] == ["Visit of the President of Bulgaria"]
    assert api.feeds(catalog(events=EVENTS), now) == files


def test_a_time_without_a_zone_is_refused(catalog: Callable[..., Catalog]) -> None:
    with pytest.raises(ValueError, match="needs a zone"):
        api.feeds(catalog(), datetime(2025, 6, 10))  # noqa: DTZ001


def test_a_withdrawn_counterpart_has_no_memo(catalog: Callable[..., Catalog]) -> None:
    bulgaria = "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria, withdrawn: true}\n"
    romania = "- {code: RO, capital: Bucharest, timezone: Europe/Bucharest, slug: romania}\n"
    with pytest.raises(api.BriefgenError) as refused:
        api.memo_html(catalog(counterparts=bulgaria + romania), "BG", DAY)
    assert (str(refused.value), refused.value.hint) == ("There is no counterpart “BG”.", "known: RO")


def test_all_but_a_pdf_is_made_without_weasyprint(folder: Path) -> None:
    lines = (
        "import sys",
        "from datetime import UTC, date, datetime",
        "sys.modules['weasyprint'] = None",
        "from briefgen import api",
        f"catalog = api.load({str(folder)!r}).catalog",
        "api.components(api.feeds(catalog, datetime(2025, 6, 10, tzinfo=UTC)))",
        "print(len(api.memo_html(catalog, 'BG', date(2025, 6, 10))) > 1000)",
    )
    made = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=False)
    assert (made.stdout, made.stderr) == ("True\n", "")


def test_what_is_made_speaks_the_language_of_the_desk(folder: Path, bulgarian: None) -> None:
    events = folder / "events.yaml"
    events.write_text(events.read_text(encoding="utf-8").replace("title: Test,", "title: Test, languages: [et, bg],"))
    catalog = api.load(folder).catalog
    assert catalog is not None
    files = api.feeds(catalog, datetime(2025, 6, 10, 9, tzinfo=UTC))
    assert "X-WR-CALNAME:Избори · Test" in files["elections.ics"].decode()
    assert ">Бележки</h2>" in api.memo_html(catalog, "BG", DAY)
    shown = run(folder, "agenda", "--as-of", "2025-06-08").stdout
    assert shown.split("\t")[:3] == ["2025, after 18 апр, date not known", "за потвърждаване", "България"]
