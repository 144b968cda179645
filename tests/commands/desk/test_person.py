"""`person`: whom a name means, and what is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.desk.desks import MONDAY, write
from tests.commands.runner import run
from tests.domain.planning.samples import EVENTS, desk

MORE = """\
- {id: radev-2, name: Ivan Radev, side: BG, post: Mayor, rank: mayor, source: s2 p1}
- {id: hidden, name: Hidden Name, side: BG, post: Adviser, private: true, source: s2 p1}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    return write(tmp_path, **desk(EVENTS, people=desk()["people"] + MORE))


@pytest.mark.parametrize("name", [("petrova",), ("Maria", "Petrova"), ("PETR",), ("Maria Petrov",)])
def test_a_person_is_found_by_id_name_part_or_nearly(project: Path, name: tuple[str, ...]) -> None:
    result = run(project, "person", *name)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "MARIA PETROVA"), result.stderr


def test_of_several_an_id_is_asked_for_and_nobody_is_answered(project: Path) -> None:
    two = run(project, "person", "Rade")
    assert (two.exit_code, two.stderr.splitlines()[-2:]) == (
        2,
        ["“Rade” may be 2 people.", "→ write an id: Rumen Radev (radev), Ivan Radev (radev-2)"],
    )
    assert run(project, "person", "radev").stdout.splitlines()[0] == "RUMEN RADEV"
    nobody = run(project, "person", "Zzyzx")
    assert (nobody.exit_code, nobody.stderr.splitlines()[-1]) == (2, "There is no person “Zzyzx”.")


def test_before_anything_was_on_file(project: Path) -> None:
    early = run(project, "person", "petrova", "--as-of", "2025-07-01")
    assert (early.exit_code, early.stderr.splitlines()[-1]) == (
        2,
        "Nothing was on file of Maria Petrova by 2025-07-01.",
    )


def test_a_mail_does_not_know_who_is_private(project: Path) -> None:
    assert run(project, "person", "hidden").exit_code == 0
    assert run(project, "person", "hidden", "--mail").exit_code == 2
    assert run(project, "person", "hidden", "--mail", "--private").exit_code == 0
