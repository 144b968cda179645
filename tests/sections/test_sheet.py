"""What every section is written from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.sections.sheet import Edition, Subject
from tests.sections.sheets import APRIL, JUNE, sheet


@pytest.fixture(scope="module")
def known(catalog: Callable[..., Catalog]) -> Catalog:
    return catalog()


def test_a_sheet_is_of_the_day_and_the_catalog_of_its_selection(known: Catalog) -> None:
    june, april = sheet(known), sheet(known, APRIL)
    assert (june.day, april.day, june.catalog is known) == (JUNE, APRIL, True)


@pytest.mark.parametrize(
    ("fonts", "words", "can"),
    [((), "Rumen Radev", True), ((), "Румен Радев", True), ((), "习近平", False), (None, "习近平", True)],
)
def test_what_no_font_has_cannot_be_printed_but_can_be_shown(
    known: Catalog, fonts: tuple[str, ...] | None, words: str, can: bool
) -> None:
    assert replace(sheet(known), fonts=fonts).can_print(words) is can


def test_a_memo_is_of_no_edition_unless_one_was_issued(known: Catalog) -> None:
    subject = Subject(known, "BG", JUNE)
    assert (subject.edition, subject.annexed, subject.draft) == (Edition(None, None, None, None), False, False)
