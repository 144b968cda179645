from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.serving import preview as module
from briefgen.serving.preview import Previewed, copy_published, told
from tests.serving.asking import EVENTS, desk


@pytest.fixture(autouse=True)
def without_memos(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making memos takes seconds, and is tried elsewhere."""
    from briefgen.building import build

    monkeypatch.setattr(build, "_memos", lambda *_given: None)


def test_what_is_made_is_made_beside_what_is_published(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    preview.refresh()
    assert (preview.state.made, preview.state.faults) == (2, ())
    assert "Talks" in (preview.tree / "bulgaria.html").read_text()
    assert not (tmp_path / "output").exists()


def test_the_last_good_page_stays_while_the_data_have_mistakes(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    preview.refresh()
    page = (preview.tree / "bulgaria.html").read_bytes()
    (tmp_path / "events.yaml").write_text(EVENTS.replace("2025-07-01", "2025-07-41"))
    preview.refresh()
    (fault,) = preview.state.faults
    column = EVENTS.splitlines()[2].index("2025-07-01") + 1
    assert fault.startswith(f"events.yaml:3:{column}: error E205: 2025-07 has no day 41\n    3 |   - {{id: talks")
    assert (preview.tree / "bulgaria.html").read_bytes() == page
    (tmp_path / "events.yaml").write_text(EVENTS.replace("2025-07-01", "2025-07-11"))
    preview.refresh()
    assert preview.state.faults == ()
    assert "11" in (preview.tree / "bulgaria.html").read_text()


def test_drafts_are_seen_here_alone(tmp_path: Path) -> None:
    preview = desk(tmp_path, EVENTS.replace("{id: talks", "{id: talks, draft: true"))
    preview.refresh()
    assert "Talks" in (preview.tree / "bulgaria.html").read_text()


def test_what_is_published_is_there_from_the_first_moment_but_for_what_leads_elsewhere(tmp_path: Path) -> None:
    output, tree, secret = tmp_path / "output", tmp_path / "tree", tmp_path / "secret"
    (output / "feeds").mkdir(parents=True)
    (output / "as-of").mkdir()
    (output / "as-of" / "old.html").write_text("old")
    (output / "index.html").write_text("page")
    secret.write_text("secret")
    (output / "feeds" / "a.ics").symlink_to(secret)
    (output / "elsewhere").symlink_to(tmp_path)
    copy_published(output, tree)
    assert [p.relative_to(tree).as_posix() for p in tree.rglob("*") if p.is_file()] == ["index.html"]


@pytest.mark.parametrize(
    ("path", "matters"),
    [
        ("events.yaml", True),
        ("events/2025.yaml", True),
        ("seeds/people.yaml", True),
        ("templates/page/page.css", True),
        ("seeds/.people.yaml.swp", False),
        ("output/index.html", False),
        ("notes.txt", False),
    ],
)
def test_which_changes_matter(tmp_path: Path, path: str, matters: bool) -> None:
    assert desk(tmp_path)._matters(None, str(tmp_path.resolve() / path)) is matters


def test_the_editions_are_those_of_the_desk(tmp_path: Path) -> None:
    project = Previewed(tmp_path, tmp_path / "made")
    assert (project.output, project.editions) == (tmp_path / "made", tmp_path / "output" / "editions")


def test_what_is_told_are_the_mistakes_alone(loaded: Any) -> None:
    assert list(told(loaded())) == []
    assert module.SETTLED < 1000


def test_what_changes_while_the_first_is_made_counts_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = desk(tmp_path)
    refresh = preview.refresh

    def slow() -> None:
        refresh()
        if preview.state.made == 2:
            (tmp_path / "events.yaml").write_text(EVENTS.replace("Talks", "Conversations"))

    monkeypatch.setattr(preview, "refresh", slow)
    monkeypatch.setattr(module, "watch", lambda *_watched, **_how: iter(()))
    preview.follow()
    assert "Conversations" in (preview.tree / "bulgaria.html").read_text()


def test_the_workers_get_ready_with_the_fonts_of_the_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview, warmed = (
        desk(tmp_path, EVENTS.replace("{title: Test,", "{title: Test, fonts: [DejaVu Sans],")),
        list[Any](),
    )
    preview.crew = SimpleNamespace(run=None, warm=warmed.append)  # type: ignore[assignment]
    monkeypatch.setattr(module, "watch", lambda *_watched, **_how: iter(()))
    preview.follow()
    assert warmed == [("DejaVu Sans",)]
