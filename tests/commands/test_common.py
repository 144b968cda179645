"""What the commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefgen.commands import common
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.project import Project
from tests.small_desk import copy_small_desk


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("09/06/2025", "“09/06/2025” is not a date; day or month first? write 2025-06-09 or 2025-09-06"),
        ("31/12/2025", "“31/12/2025” is not a date; write 2025-12-31"),
        ("9 June 2025", "“9 June 2025” is not a date; write 2025-06-09"),
        ("soon", "“soon” is not a date; write a day such as 2025-06-10"),
        ("0001-01-01", "the year 1 is not between 1900 and 2199; write a day such as 2025-06-10"),
        ("2025-06", "one day is expected, such as 2025-06-10"),
    ],
)
def test_a_day_on_the_command_line_is_answered_as_one_in_the_data(text: str, problem: str) -> None:
    with pytest.raises(click.BadParameter) as refused:
        common.Day().convert(text, None, None)
    assert refused.value.message == problem


def test_the_clock_is_source_date_epoch_where_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert common.now() == datetime(1970, 1, 2, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7258118399")
    assert common.now() == datetime(2199, 12, 31, 23, 59, 59, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "  ")
    assert common.now() > datetime(2025, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "epoch", ["yesterday", "-1", "1e9", "1_000", "0x10", "٣", "1795420800.5", "7258118400", "9" * 5000, "+1", "nan"]
)
def test_what_is_no_time_of_ours_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BriefgenError, match=f"^SOURCE_DATE_EPOCH is “{re.escape(epoch[:40])}”; a number of seconds"):
        common.now()


def test_today_is_the_day_in_the_calendars_zone(
    monkeypatch: pytest.MonkeyPatch, catalog: Callable[..., Catalog]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2025, 6, 9, 20, tzinfo=UTC).timestamp())))
    assert common.today(catalog()) == date(2025, 6, 10)


@click.command()
@click.option("--write", is_flag=True)
@click.option("--yes", "-y", is_flag=True)
@click.option("--day", type=common.Day())
@click.option("--days", type=int)
def _some(**_told: object) -> None:
    common.apart("--day", "--days")
    common.only_with("--write", "--yes")
    common.alone("--day", "--write")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([], None),
        (["--write", "-y"], None),
        (["--day", "2025-06-10", "--write"], None),
        (["--days", "3"], None),
        (["--days", "3", "--day", "2025-06-10"], "Error: --day does not go with --days"),
        (["-y"], "Error: --yes says nothing without --write"),
        (["--write", "--day", "2025-06-10", "--yes"], "Error: --day does not go with --yes"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(arguments: list[str], problem: str | None) -> None:
    result = CliRunner().invoke(_some, arguments)
    assert (result.exit_code, result.output.splitlines()[-1:]) == ((2, [problem]) if problem else (0, []))


@pytest.mark.parametrize("told", [("a\udcffb",), ("Sofia", ("x", "a\udcffb"))])
def test_bytes_that_are_no_text_are_refused(told: tuple[object, ...]) -> None:
    with pytest.raises(BriefgenError) as refused:
        common.only_text(*told)
    assert (str(refused.value), refused.value.hint) == (
        "“a?b” is not text in UTF-8.",
        "Type it anew in a terminal that is set to UTF-8; give a file another name.",
    )


def test_names_of_files_and_all_text_are_taken(tmp_path: Path) -> None:
    common.only_text(tmp_path / "a\udcffb", ("София 🤝", None, 3), "Илияна", False)


def test_help_shows_how_a_day_is_written() -> None:
    assert "--day YYYY-MM-DD" in CliRunner().invoke(_some, ["--help"]).output


@pytest.mark.parametrize(
    ("published", "epoch", "found"),
    [
        ("2025-06-09", "1745143200", []),  # dated back to 20 April 2025
        ("2198-06-09", "1745143200", ["9 Jun 2198"]),
        ("2198-06-09", "7258118399", []),  # dated ahead, to the end of 2199
    ],
)
def test_what_is_dated_ahead_is_told_by_the_later_of_the_clock_and_the_day_of_the_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, published: str, epoch: str, found: list[str]
) -> None:
    copy_small_desk(tmp_path)
    sources = tmp_path / "seeds" / "sources.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("2025-06-09", published), encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    loaded = common.load(Project.at(tmp_path))
    assert [d.message.partition(" lies")[0] for d in loaded.diagnostics if d.code == "E322"] == found


def test_a_counterpart_is_known_by_its_name_in_any_language(catalog: Callable[..., Catalog]) -> None:
    assert [common.code_of(catalog(), who) for who in ("Bulgarien", "Болгария", " bg ")] == ["BG", "BG", "BG"]
    with pytest.raises(BriefgenError) as refused:
        common.code_of(catalog(), "Deutschland")
    assert (str(refused.value), refused.value.hint) == (
        "Germany (DE) is no counterpart of this desk.",
        "known: BG, RO",
    )
