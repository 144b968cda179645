"""What a tired officer is told in the terminal: the whole answer to each of these commands, read and graded one by one."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.runner import run
from tests.tired.mistakes import DESK

V = "bg-talks-2027"
COMMANDS = f"""\
report kari-norman --post Minister --basis Letter
report "Talks in Sofia" --status confirmed --basis Letter
report {V} --when next-friday --basis Letter
report {V} --when 2027-05-05
report {V} --basis Letter
report {V} --when 2027-05-05 --when 2027-05-07 --basis Letter
report {V} --when 2027-05-05 --source https://regjeringen.no/x
report {V} --when 2027-05-05 --basis Letter --day yesterday
report {V} --when 2027-05-05 --basis Letter --day 2027-01-01
report {V} --participants "Kari Nordmann" --basis Letter
held {V} --when 2026-11-20
held {V} --when 2026-11-20 --outcome Agreed --state bg-list:done
held {V} --when 2026-11-20 --outcome Agreed --promise "Kari, send the list, 2027-01"
held {V} --when 2026-11-20 --outcome Agreed --promise "2027-01 | Send the list"
held kari-nordmann --outcome Agreed
new event --kind meeting --counterparts BG
new event --title Talks --kind talk --counterparts BG --status planned --when 2027-02 --basis Letter
new person --name Petrov --side Bulgaria --post Minister --basis Letter
new commitment --title kari-nordmann --counterparts BG --basis Letter
looked
looked Bulgarien
looked NO
rename {V}
import their.csv --map Date=when
import their.csv --map when
import events.yaml
free --for BG --from February --to May
chase Kari
programme {V}
sent no-national-day
courtesies --days 0
help reprot
init other --home NO --counterpart NO
init other --home NO --counterpart Yugoslavia
init other --home NO --counterpart BG --national-day "17 May"
init other --home NO --counterpart BG --national-day "NO=17.05 Constitution Day"
init other --counterpart BG
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in DESK.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "their.csv").write_text("Dato,Tittel,Hvem\n2027-03-01,Talks,BG\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795700000")
    return tmp_path


def answer(project: Path, line: str) -> str:
    """All that is printed, without how a command is used."""
    result = run(project, *shlex.split(line))
    told = [text for text in result.output.splitlines() if not text.startswith(("Usage: ", "Try "))]
    assert result.exit_code == 2, line
    return "\n".join(text for text in told if text.strip()).replace(str(project), "DESK")


def test_every_answer_is_what_was_agreed(project: Path, golden: Callable[[str, str | bytes], None]) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    golden("tired-commands.txt", "\n".join(f"$ {line}\n{answer(project, line)}\n" for line in COMMANDS.splitlines()))
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
