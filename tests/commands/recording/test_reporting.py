from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefgen import cli
from briefgen.commands.recording import reporting
from briefgen.commands.recording.writing import ABOUT, ABOUT_MANY, MANY, ONE
from briefgen.recording.report import REPORTED
from briefgen.terminal import asking
from tests.recording.conftest import VISIT, write_project
from tests.terminal.test_asking import typed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795726800")  # 2026-11-26T21:00Z
    return write_project(tmp_path, {"events": VISIT}).folder


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli.main, ["--project", str(folder), *arguments])


def events(folder: Path) -> str:
    return (folder / "events.yaml").read_text(encoding="utf-8")


def test_a_moved_date_is_one_command(folder: Path) -> None:
    result = run(folder, "report", "visit", "--when", "2027-01-15", "--source", "s001 p2", "--yes")
    assert result.exit_code == 0
    assert events(folder).endswith("      - source: s001 p2\n        when: 2027-01-15\n")


def test_everything_can_be_told_in_options(folder: Path) -> None:
    told = ["--status", "held", "--participant", "rumen-radev as host", "--said", "rumen-radev: Was glad", "--private"]
    result = run(
        folder, "report", "visit", *told, "--when", "2026-11-20", "--basis", "A call", "--day", "2026-11-21", "-y"
    )
    assert result.exit_code == 0, result.output
    assert events(folder).endswith("""\
      - basis: {text: A call, date: 2026-11-21}
        status: held
        when: 2026-11-20
        participants:
          - {person: rumen-radev, as: host}
        said:
          - {person: rumen-radev, text: Was glad}
        private: true
""")


def test_a_document_was_exchanged(folder: Path) -> None:
    paper = "- {id: paper, kind: plan, title: A plan, counterparts: [BG], state: signed, source: s000 p1}\n"
    (folder / "seeds/agreements.yaml").write_text(paper, encoding="utf-8")
    told = ["--event", "visit", "--exchanged", "--source", "s001 p2"]
    result = run(folder, "report", "paper", *told, "--yes")
    assert result.exit_code == 0, result.output
    assert "exchanged: true" in (folder / "seeds/agreements.yaml").read_text(encoding="utf-8")


def test_what_is_missing_is_asked_for_in_a_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "is_terminal", lambda: True)
    with typed("visit\r\r2027-01-15\r\r\r\rs001 p2\ry\r"):
        result = run(folder, "report")
    assert result.exit_code == 0, result.output
    assert events(folder).endswith("      - source: s001 p2\n        when: 2027-01-15\n")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["report"], 2, "Which record?"),
        (["report", "visit"], 2, "source: where does this come from?"),
        (["report", "visti", "--when", "2027", "--basis", "x"], 2, "Did you mean “visit”?"),
        (["report", "visit", "--when", "15.1.27", "--basis", "x"], 2, "when: “15.1.27” is not a date"),
        (["report", "visit", "--when", "2027", "--basis", "x"], 2, "there is no terminal to ask in"),
        (["looked", "BG", "--day", "tomorrow"], 2, "“tomorrow” is not a date"),
        (["confirm", "nobody"], 2, "There is no record “nobody”"),
        (["rename", "visit"], 2, "Which id shall “visit” have?"),
    ],
)
def test_mistakes_are_told_and_nothing_is_written(folder: Path, arguments: list[str], code: int, words: str) -> None:
    before = events(folder)
    result = run(folder, *arguments)
    assert (result.exit_code, words in result.output) == (code, True), result.output
    assert events(folder) == before


def test_who_looked_is_recorded(folder: Path) -> None:
    assert run(folder, "looked", "bulgaria", "--day", "2026-11-20", "--by", "M. Orazova", "--yes").exit_code == 0
    text = (folder / "seeds/counterparts.yaml").read_text(encoding="utf-8")
    assert "looked: [{day: 2026-11-20, by: M. Orazova}]" in text


def test_a_post_is_confirmed(folder: Path) -> None:
    result = run(folder, "confirm", "rumen-radev", "--by", "M. Orazova", "--yes")
    assert result.exit_code == 0
    text = (folder / "seeds/people.yaml").read_text(encoding="utf-8")
    assert 'basis: {text: "Checked by M. Orazova: still in this post", date: 2026-11-27}' in text


def test_what_is_published_is_renamed_only_on_purpose(folder: Path) -> None:
    feeds = folder / "output" / "feeds"
    feeds.mkdir(parents=True)
    (feeds / "all.ics").write_bytes(b"BEGIN:VEVENT\r\nUID:visit@test.example\r\nEND:VEVENT\r\n")
    refused = run(folder, "rename", "visit", "bg-visit", "--yes")
    assert (refused.exit_code, "--published-again" in refused.output) == (2, True)
    meant = run(folder, "rename", "visit", "bg-visit", "--yes", "--published-again")
    assert (meant.exit_code, "- id: bg-visit" in events(folder)) == (0, True)
    assert run(folder, "rename", "rumen-radev", "r-radev", "--yes").exit_code == 0
    assert "participants: [r-radev]" in events(folder)


def test_a_read_only_file_is_told(folder: Path) -> None:
    (folder / "events.yaml").chmod(0o444)
    result = run(folder, "report", "visit", "--when", "2027", "--basis", "x", "--yes")
    assert (result.exit_code, "events.yaml may not be written: it is read-only" in result.output) == (2, True)


def test_every_field_of_a_report_has_an_option_and_no_option_is_without_a_field() -> None:
    fields = {name for shape in REPORTED for name in shape.report_fields()}
    options = {*ONE, *MANY, *ABOUT, *ABOUT_MANY} - {"kind"}
    assert fields - options == {"source", "basis", "private", "corrects", "exchanged", "stops"}
    assert options <= fields
    assert {p.name for p in reporting.report.params} >= {name.replace("-", "_") for name in options}
