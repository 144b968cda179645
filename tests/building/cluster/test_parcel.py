"""A job as it travels: packed here, unpacked and made there."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from briefgen.building.cluster import parcel
from briefgen.building.cluster.kit import kit
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.language import language, speaking
from briefgen.memos import Subject
from briefgen.project import SHIPPED


class Told(Struct, frozen=True):
    """A job that tells where its templates are, what stands there, and which language is spoken."""

    subject: Subject
    templates: Path

    def make(self) -> bytes:
        if self.templates == SHIPPED:
            return b"shipped"
        if not self.templates.is_dir():
            raise BriefgenError("no templates", hint="bring some")
        found = {
            path.relative_to(self.templates): path.read_text() for path in self.templates.rglob("*") if path.is_file()
        }
        return repr((self.templates.name, language(), sorted(found.items()))).encode()


@pytest.fixture
def job(catalog: Callable[..., Catalog], tmp_path: Path) -> Told:
    return Told(Subject(catalog(), "BG", date(2025, 6, 10)), tmp_path / "own")


def test_own_templates_travel_and_so_does_the_language(job: Told) -> None:
    (job.templates / "memo").mkdir(parents=True)
    (job.templates / "memo" / "a.html").write_text("A")
    with speaking("bg"):
        packed = parcel.pack(job)
    assert str(job.templates).encode() not in packed
    (job.templates / "memo" / "a.html").write_text("changed since")
    with speaking("ru"):
        made = [parcel.make(packed) for _again in range(2)]
    assert made == [b"('templates', 'bg', [(PosixPath('memo/a.html'), 'A')])"] * 2


def test_the_programs_own_templates_are_there_already(job: Told) -> None:
    assert parcel.make(parcel.pack(replace(job, templates=SHIPPED))) == b"shipped"


def test_what_goes_wrong_comes_back_whole(job: Told) -> None:
    answer = pickle.loads(pickle.dumps(parcel.make(parcel.pack(job))))
    assert isinstance(answer, BriefgenError)
    assert (str(answer), answer.hint, answer.exit_code) == ("no templates", "bring some", 2)


def test_on_another_machine_nothing_is_unpacked(job: Told) -> None:
    theirs, families, _parcel = pickle.loads(parcel.pack(job))
    assert (theirs, families) == (kit(()), ())
    other = pickle.dumps(({**theirs, "weasyprint": "1"}, families, b"no pickle"))
    assert parcel.make(other) == kit(())
