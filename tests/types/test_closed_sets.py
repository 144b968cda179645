"""A new member of a closed set is an error of type wherever somebody has to decide what it means there.

Run by `make test-types`: mypy reads a copy of the program in which each set has one member more.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

pytestmark = pytest.mark.types
ROOT = Path(__file__).parents[2]
TERMS, MODEL = "briefgen/domain/terms", "briefgen/domain/model"

# The module of each set, what its last member is, and where a new one has to be decided upon.
SETS = {
    "Status": (f"{TERMS}/status.py", 'CANCELLED = "cancelled"'),
    "EventKind": (f"{TERMS}/event_kind.py", 'OTHER = "other"'),
    "AgreementState": (f"{TERMS}/agreement_state.py", 'EXPIRED = "expired"'),
    "CommitmentState": (f"{TERMS}/commitment_state.py", 'DROPPED = "dropped"'),
    "Tag": (f"{TERMS}/tag.py", 'PROGRESSED = "progressed"'),
    "ReferenceKind": (f"{TERMS}/reference_kind.py", 'ANNIVERSARY = "anniversary"'),
    "Variant": (f"{TERMS}/variant.py", 'ALARMS = "-alarms"'),
    "AgreementKind": (f"{MODEL}/documents.py", 'TWINNING = "twinning"'),
    "Qualifier": (f"{MODEL}/figures.py", 'LESS_THAN = "less-than"'),
    "Rank": (f"{MODEL}/people.py", 'OTHER = "other"'),
    "Role": (f"{MODEL}/events.py", 'SPEAKER = "speaker"'),
    "Standing": ("briefgen/domain/standing/__init__.py", 'PASSED = "passed"'),
    "Topic": (f"{MODEL}/figures.py", 'PEOPLE = "people"'),
}
DECIDED = {
    "Status": {
        f"{TERMS}/status.py",
        "briefgen/calendars/timing.py",
        "briefgen/domain/standing/__init__.py",
        "briefgen/sections/commitments.py",
    },
    "EventKind": {f"{TERMS}/event_kind.py"},
    "AgreementState": {f"{TERMS}/agreement_state.py"},
    "CommitmentState": {f"{TERMS}/commitment_state.py"},
    "Tag": {f"{TERMS}/tag.py"},
    "ReferenceKind": {f"{TERMS}/reference_kind.py"},
    "Variant": {f"{TERMS}/variant.py", "briefgen/calendars/variants.py"},
    "AgreementKind": {"briefgen/sections/words.py"},
    "Qualifier": {f"{MODEL}/figures.py"},
    "Rank": {"briefgen/memos/desk/words.py", "briefgen/sections/ladder.py", "briefgen/sections/words.py"},
    "Role": {"briefgen/auditing/holding/speakers.py", f"{MODEL}/events.py"},
    "Standing": {
        "briefgen/domain/agenda.py",
        "briefgen/domain/standing/__init__.py",
        "briefgen/pages/articles.py",
        "briefgen/sections/ahead.py",
        "briefgen/terminal/agenda_table.py",
    },
    "Topic": {"briefgen/sections/facts.py"},
}
_FORGOTTEN = re.compile(r'^(\S+?):\d+: error: .*"Literal\[(\w+)\.SUSPENDED\]"; expected "Never"')


def test_a_new_member_is_an_error_wherever_somebody_has_to_decide(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "briefgen", tmp_path / "briefgen", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for module, last in SETS.values():
        path = tmp_path / module
        text = path.read_text(encoding="utf-8")
        assert text.count(f"    {last}") == 1
        path.write_text(text.replace(f"    {last}", f'    {last}\n    SUSPENDED = "suspended"'), encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-pretty", "--no-color-output", "--no-error-summary", "briefgen"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    found = defaultdict(set)
    for line in told.stdout.splitlines():
        match = _FORGOTTEN.match(line)
        assert match or ": error: " not in line, line
        if match:
            found[match[2]].add(match[1])
    assert found == DECIDED
