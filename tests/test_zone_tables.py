"""Zones are read from one set of tables, on every machine and in every process."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from briefgen import zone_tables
from briefgen.building.artifacts import Manifest
from briefgen.building.workers import Job, make_or_end
from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject
from briefgen.reading.load import load_text
from tests.conftest import project


def offset() -> timedelta | None:
    return datetime(2025, 1, 1, tzinfo=zoneinfo.ZoneInfo("Europe/Sofia")).utcoffset()


def test_zones_that_were_read_before_are_read_anew(wrong_zones: None) -> None:
    assert offset() == timedelta(hours=9)
    zone_tables.use_own()
    assert offset() == timedelta(hours=2)


def test_loading_brings_the_tables(wrong_zones: None) -> None:
    load_text(project({}))
    assert (zoneinfo.TZPATH, offset()) == (zone_tables.OWN, timedelta(hours=2))


def test_a_worker_loads_nothing_and_has_them(
    wrong_zones: None, catalog: Callable[..., Catalog], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    job = Job(Subject(catalog(), "BG", date(2025, 6, 10)), tmp_path, b"")
    zoneinfo.reset_tzpath([tmp_path])
    monkeypatch.setattr(Job, "make", lambda _job: repr(zoneinfo.TZPATH).encode())
    assert make_or_end(job) == repr(zone_tables.OWN).encode()


def test_a_build_with_nothing_to_make_has_them(wrong_zones: None, tmp_path: Path) -> None:
    Manifest(timezone="Europe/Sofia").write(tmp_path)
    assert Manifest.read(tmp_path).timezone == "Europe/Sofia"
    assert zoneinfo.TZPATH == zone_tables.OWN
