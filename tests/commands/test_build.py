"""`build`: what the officer is told, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.commands.runner import run, spoil
from tests.paper.read_again import texts
from tests.small_desk import copy_small_desk


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_small_desk(tmp_path)


def test_faulty_data_make_nothing_and_leave_what_is_there(project: Path) -> None:
    (project / "output").mkdir()
    (project / "output" / "index.html").write_text("the last good page", encoding="utf-8")
    spoil(project, "    status: planned\n", "    status: plannd\n")
    result = run(project, "build")
    assert result.exit_code == 1
    assert "did you mean “planned”?" in result.stderr
    assert result.stderr.splitlines()[-1] == "Nothing was made; what was published before is untouched."
    assert [p.name for p in (project / "output").rglob("*")] == ["index.html"]


def test_a_counterpart_that_does_not_exist_is_answered_with_the_nearest(project: Path) -> None:
    result = run(project, "build", "--only", "bulgary")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == "There is no counterpart “bulgary”. Did you mean “bulgaria”?"


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        (
            ["--cluster", "tcp://10.0.0.5:8786"],
            "Error: Invalid value for '--cluster': jobs carry what was written for a minister, and tcp:// would send it to another machine for all to read: write tls://10.0.0.5:8786 for a cluster with certificates, or tcp://127.0.0.1:8786 for one on this machine",
        ),
        (["--cluster", "tls://cluster.example", "--jobs", "2"], "Error: --jobs does not go with --cluster"),
    ],
)
def test_a_cluster_is_asked_in_one_way_only(project: Path, asked: list[str], problem: str) -> None:
    result = run(project, "build", *asked)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, problem)
    assert not (project / "output").exists()


def test_a_real_build_makes_calendar_memo_and_page(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795420800")
    result = run(project, "build", "--as-of", "2025-06-10", "--only", "EE")
    tree = project / "output" / "as-of" / "2025-06-10"
    assert result.exit_code == 0, result.stderr
    assert (tree / "memos" / "estonia.pdf").read_bytes()[:5] == b"%PDF-"
    assert f"Made {tree / 'memos' / 'estonia.pdf'}" in result.stdout.splitlines()
    assert sorted(p.name for p in tree.iterdir() if p.suffix == ".html") == [
        "bulgaria.html",
        "estonia.html",
        "index.html",
        "romania.html",
    ]


def test_an_event_without_a_memo_is_answered_with_what_to_do(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795420800")
    held = run(project, "build", "--only", "bg-visit-2025")
    assert held.exit_code == 2
    message, hint = held.stderr.splitlines()
    assert message.startswith("There is no meeting memo for “bg-visit-2025” on this day: it is made from")
    assert hint == "→ for an earlier day, add --as-of 2025-04-20"
    bare = run(project, "build", "--only", "bg-business-forum-2023")
    assert (
        bare.stderr.splitlines()[0] == "“bg-business-forum-2023” has no “meeting:” block, so there is no memo for it."
    )


@pytest.mark.usefixtures("in_this_process")
def test_a_draft_of_one_meeting_memo(project: Path) -> None:
    event = "bg-session-5"
    result = run(project, "build", "--as-of", "2025-04-20", "--only", event, "--draft")
    memos = project / "output" / "as-of" / "2025-04-20" / "memos"
    assert result.exit_code == 0, result.stderr
    assert [p.relative_to(memos).as_posix() for p in memos.rglob("*.pdf")] == [f"meetings/{event}.pdf"]


@pytest.mark.usefixtures("in_this_process")
def test_a_file_for_a_word_processor_stays_as_its_editor_left_it(project: Path) -> None:
    memos = project / "output" / "as-of" / "2025-06-10" / "memos"
    asked = ("build", "--as-of", "2025-06-10", "--only", "EE")
    result = run(project, *asked, "--html", "--docx", "--annex")
    word, page = memos / "estonia.docx", memos / "estonia.html"
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines()[-2:] == [f"Made {word}", f"Made {page}"]
    assert next(p.text for p in Document(str(word)).paragraphs if p.style and p.style.name == "Title") == "Estonia"
    assert "<h1>Estonia</h1>" in page.read_text(encoding="utf-8")
    for path in (word, page):
        path.write_text("edited", encoding="utf-8")
    assert run(project, *asked).exit_code == 0
    assert [path.read_text(encoding="utf-8") for path in (word, page)] == ["edited", "edited"]


@pytest.mark.usefixtures("in_this_process")
def test_one_own_template_is_enough_and_takes_the_place_of_the_programs(project: Path) -> None:
    asked = ("build", "--as-of", "2025-06-10", "--only", "EE")
    memo = project / "output" / "as-of" / "2025-06-10" / "memos" / "estonia.pdf"
    assert run(project, *asked).exit_code == 0
    before = memo.read_bytes()
    own = project / "templates" / "memo" / "_header.html"
    own.parent.mkdir(parents=True)
    own.write_text('<h1 id="top">A desk of its own: {{ memo.header.counterpart }}</h1>\n', encoding="utf-8")
    assert run(project, *asked).exit_code == 0
    assert "A desk of its own: Estonia" in texts(memo.read_bytes())[0]
    own.write_text("<p>\n{{ memo.heading }}</p>\n", encoding="utf-8")
    broken = run(project, *asked)
    assert (broken.exit_code, broken.stderr.splitlines()) == (
        4,
        [
            "memos/estonia.pdf was not made: templates/memo/_header.html:2: there is no value “heading” here",
            "→ Mend it, or take it away: the program's own then stands in its place.",
        ],
    )
    assert "A desk of its own" in texts(memo.read_bytes())[0]
    own.unlink()
    assert run(project, *asked).exit_code == 0
    assert memo.read_bytes() == before
