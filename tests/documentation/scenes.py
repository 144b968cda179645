"""What stands where a page begins: the desk and the files that its text takes as given. A page without one needs nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from tests.commands.recording.test_recording_page import THEIRS, write_what_is_given
from tests.documentation.printed import ROOT, blocks
from tests.documentation.shell import Shell
from tests.sample import copy_sample
from tests.small_desk import copy_small_desk

FOLLOWED = """
- {id: bg-treaty-draft, title: Send a draft, counterparts: [BG], lead: Treaty department, state: open, source: s000 p6}
"""
TEXT = "10 June 2025\nOn June 9, 2025, the President of Bulgaria visited Astana. Trade with Bulgaria reached 375.2 million US dollars in 2024.\n"
AUDITED = {
    "events.yaml": """\
calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, accept: [{code: W434, reason: A test}]}
events:
  - {id: bg-visit, kind: visit, title: Visit of the President of Bulgaria, counterparts: [BG], status: held, when: 2025-06-09, place: Astana, source: s000 p2 s1}
""",
    "seeds/sources.yaml": "- {id: s000, title: An item, published: 2025-06-10, document: first.txt, language: en}\n",
    "seeds/counterparts.yaml": "- {code: BG, slug: bulgaria}\n",
    "seeds/figures.yaml": (
        "- {id: f, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, value: 375.2, source: s000 p2 s2}\n"
    ),
}


@dataclass(frozen=True)
class Stage:
    """Where a page is played: a shell in an empty folder, a checkout in which `make` was run once, a wheel built there."""

    shell: Shell
    checkout: Path
    wheel: Path

    @property
    def folder(self) -> Path:
        return self.shell.folder

    def write(self, files: dict[str, str]) -> None:
        for path, text in files.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_text(text, encoding="utf-8")

    def done(self, command: str) -> None:
        code, said = self.shell.give(command)
        assert code == 0, f"{command}\n{said}"


def readme(stage: Stage) -> None:
    """The checkout itself, with a calendar that somebody has, and an empty folder for texts."""
    stage.shell.folder = stage.checkout
    stage.write({"their.ics": THEIRS})
    (stage.shell.home / "texts").mkdir()


def wheel_alone(stage: Stage) -> None:
    shutil.copy(stage.wheel, stage.folder)


def curating(stage: Stage) -> None:
    """A desk, and what was kept elsewhere so far."""
    copy_small_desk(stage.folder)
    table = "Date;Event;Country;Place\n16.03.2027;Round table;Bulgaria;Sofia\n"
    stage.write({"their.ics": THEIRS, "plan.csv": table})
    book = openpyxl.Workbook()
    for row in (["Tag", "Was", "Land"], ["2027-04-10", "Runder Tisch", "Bulgaria"]):
        book.active.append(row)
    book.save(stage.folder / "plan.xlsx")


def recording(stage: Stage) -> None:
    write_what_is_given(stage.folder)


def week(stage: Stage) -> None:
    """The sample, as it was published last, with a promise that somebody at home follows."""
    copy_sample(stage.folder)
    with (stage.folder / "seeds/commitments.yaml").open("a", encoding="utf-8") as commitments:
        commitments.write(FOLLOWED)
    shutil.copytree(ROOT / "output/feeds", stage.folder / "output/feeds")


def publishing(stage: Stage) -> None:
    copy_small_desk(stage.folder)
    stage.done("briefgen build")


def extending(stage: Stage) -> None:
    """Every file that the page shows, beside a desk."""
    copy_small_desk(stage.folder)
    for block in blocks(ROOT / "docs/extending.md"):
        first = block.text.partition("\n")[0].strip("#<!-> ")
        if block.kind in ("yaml", "html", "toml", "python"):
            stage.write({first: block.text.partition("\n")[2]})


def auditing(stage: Stage) -> None:
    """Two statements, the text that bears them out, and one that is new."""
    stage.write(AUDITED)
    texts = stage.shell.home / "texts"
    texts.mkdir()
    (texts / "first.txt").write_text(TEXT, encoding="utf-8")
    (texts / "new.txt").write_text(TEXT.replace("2025", "2026"), encoding="utf-8")


def calendars(stage: Stage) -> None:
    """A desk that was made, and the wheel beside it."""
    wheel_alone(stage)
    publishing(stage)


def memos(stage: Stage) -> None:
    copy_small_desk(stage.folder)


SCENES: dict[str, Callable[[Stage], None]] = {
    "README.md": readme,
    "docs/first-hour.md": wheel_alone,
    "docs/curating.md": curating,
    "docs/recording.md": recording,
    "docs/week.md": week,
    "docs/publishing.md": publishing,
    "docs/extending.md": extending,
    "docs/auditing.md": auditing,
    "docs/calendars.md": calendars,
    "docs/cluster.md": wheel_alone,
    "docs/memos.md": memos,
}
