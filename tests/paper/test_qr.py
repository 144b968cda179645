from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from briefgen import caches
from briefgen.paper import qr
from briefgen.paper.qr import code


def test_a_code_has_a_title_and_its_quiet_zone() -> None:
    svg = code("https://example.org/bulgaria.html", title="To the page")
    assert svg.count("<title>To the page</title>") == 1
    assert 'viewBox="0 0 37 37"' in svg  # 29 modules and 4 on each side


def test_the_same_address_gives_the_same_bytes() -> None:
    assert code("https://example.org/", title="x") == code("https://example.org/", title="x")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(caches, "folders", lambda kind: (tmp_path / kind,))
    (tmp_path / "none").write_text("no folder")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    return tmp_path / "codes"


def test_a_code_is_drawn_once_on_a_machine(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = qr._kept("https://example.org/a")
    (file,) = kept.iterdir()
    assert file.read_text() == first == qr._drawn("https://example.org/a")
    other = qr._kept("https://example.org/b")
    monkeypatch.setattr(qr, "_drawn", lambda _address: "<svg>drawn again</svg>")
    assert [qr._kept("https://example.org/a"), qr._kept("https://example.org/b")] == [first, other]
    monkeypatch.setattr(qr, "_drawer", lambda: "another")
    assert qr._kept("https://example.org/a") == "<svg>drawn again</svg>"


@pytest.mark.parametrize("damage", [b"", b"<svg", b"\xff", b"<p>another</p>"])
def test_a_damaged_one_is_drawn_again(kept: Path, damage: bytes) -> None:
    first = qr._kept("https://example.org/a")
    (file,) = kept.iterdir()
    file.write_bytes(damage)
    assert qr._kept("https://example.org/a") == first == file.read_text()


def test_where_nothing_can_be_kept_it_is_drawn_each_time(kept: Path) -> None:
    kept.write_text("no folder")
    assert qr._kept("https://example.org/a") == qr._drawn("https://example.org/a")
