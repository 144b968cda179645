"""Compiled templates: kept from one run to the next where nobody else writes, taken only as they were written."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from briefgen import caches
from briefgen.paper.html import compiled
from briefgen.paper.html.compiled import Compiled

TEXT = "Notes of {{ who }}"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's templates, of which there is one, and a cache for what becomes of it."""
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "notes.html").write_text(TEXT)
    monkeypatch.setattr(compiled, "SHIPPED", folder)
    monkeypatch.setattr(caches, "folders", lambda kind: (tmp_path / "cache" / kind,))
    (tmp_path / "none").write_text("no folder")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    return folder


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[str, int]]:
    """A run that fills the template in: what it says, and how many templates were compiled for it."""
    compiling: list[str] = []
    generate = Environment._generate

    def noted(self: Environment, *of: object, **more: object) -> str:
        compiling.append("")
        return generate(self, *of, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Environment, "_generate", noted)

    def run(folder: Path, made_with: str = "") -> tuple[str, int]:
        compiling.clear()
        environment = Environment(loader=FileSystemLoader(folder), bytecode_cache=Compiled(made_with))
        return environment.get_template("notes.html").render(who="Sofia"), len(compiling)

    return run


Filled = Callable[..., tuple[str, int]]


def kept(shipped: Path) -> Path:
    (file,) = (shipped.parent / "cache" / "templates").iterdir()
    return file


def test_a_template_is_compiled_by_the_first_run_alone(shipped: Path, filled: Filled) -> None:
    assert [filled(shipped), filled(shipped)] == [("Notes of Sofia", 1), ("Notes of Sofia", 0)]
    assert kept(shipped).parent.stat().st_mode & 0o777 == 0o700


def test_a_template_that_says_something_else_is_another(shipped: Path, filled: Filled) -> None:
    filled(shipped)
    (shipped / "notes.html").write_text("Records of {{ who }}")
    assert [filled(shipped), filled(shipped)] == [("Records of Sofia", 1), ("Records of Sofia", 0)]
    assert kept(shipped).is_file()  # in the place of the first


def test_so_is_one_compiled_by_another_version_or_in_another_way(
    shipped: Path, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(shipped)
    assert filled(shipped, "in another way") == ("Notes of Sofia", 1)
    monkeypatch.setattr(metadata, "version", lambda _name: "99")
    assert filled(shipped) == ("Notes of Sofia", 1)
    monkeypatch.setattr(compiled, "MAGIC_NUMBER", b"a later Python's")
    assert filled(shipped) == ("Notes of Sofia", 1)


def flipped(place: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda _data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data + b"\0",
        lambda _data: b"\x80\x04cos\nsystem\n",
        lambda data: data[64:],
        flipped(3),
        flipped(70),
        flipped(150),
        flipped(-20),
    ],
)
def test_what_was_damaged_is_compiled_and_kept_anew(
    shipped: Path, filled: Filled, spoilt: Callable[[bytes], bytes]
) -> None:
    filled(shipped)
    whole = kept(shipped).read_bytes()
    kept(shipped).write_bytes(spoilt(whole))
    assert filled(shipped) == ("Notes of Sofia", 1)
    assert kept(shipped).read_bytes() == whole


def test_what_was_kept_of_one_template_is_not_taken_for_another(shipped: Path, filled: Filled) -> None:
    filled(shipped)
    whole = kept(shipped).read_bytes()
    kept(shipped).unlink()
    filled(shipped, "in another way")
    kept(shipped).write_bytes(whole)
    assert filled(shipped, "in another way") == ("Notes of Sofia", 1)


def test_where_nothing_can_be_kept_templates_are_compiled_each_time(shipped: Path, filled: Filled) -> None:
    filled(shipped)
    kept(shipped).unlink()
    cache = shipped.parent / "cache"
    (cache / "templates").rmdir()
    cache.rmdir()
    cache.write_text("a file where the cache would be")
    assert [filled(shipped), filled(shipped)] == [("Notes of Sofia", 1)] * 2
    cache.unlink()
    filled(shipped)
    name = kept(shipped)
    name.unlink()
    name.mkdir()  # in the place of what would be kept
    assert [filled(shipped), filled(shipped)] == [("Notes of Sofia", 1)] * 2


def test_a_template_of_the_desks_own_is_kept_nowhere(shipped: Path, filled: Filled) -> None:
    own = shipped.parent / "desk"
    own.mkdir()
    (own / "notes.html").write_text(TEXT)
    assert [filled(own), filled(own)] == [("Notes of Sofia", 1)] * 2
    assert list((shipped.parent / "cache" / "templates").glob("*")) == []


def test_the_programs_own_is_known_by_a_path_from_here_too(
    shipped: Path, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shipped.parent)
    assert [filled(Path("program")), filled(Path("program"))] == [("Notes of Sofia", 1), ("Notes of Sofia", 0)]
