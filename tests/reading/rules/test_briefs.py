from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.memos.front.line import fits
from briefgen.sections.rows import Sentence
from tests.memos.front.boxes import read

Check = Callable[..., list[Diagnostic]]
BRIEF = """
- code: BG
  slug: bulgaria
  brief:
    - written: 2025-04-20
      %s
- {code: RO, slug: romania}
"""
WORDS = "Say yes to the road and ask for the port "


def codes(diagnose: Check, brief: str) -> list[tuple[str, str, str | None]]:
    found = diagnose(counterparts=BRIEF % brief)
    return [(d.code, d.message, d.hint) for d in found if d.code in ("W439", "E333")]


def test_the_old_name_is_read_with_a_warning(diagnose: Check) -> None:
    assert codes(diagnose, "so-what: Say yes") == []
    ((code, message, hint),) = codes(diagnose, "bottom-line: Say yes")
    assert (code, message) == ("W439", "“bottom-line” is called “so-what” now; the old name is still read")
    assert hint == "write “so-what:”, or let `briefgen upgrade` rename it"


@pytest.mark.parametrize(
    ("brief", "lines"),
    [
        (f"so-what: {WORDS * 3}", None),
        (f"so-what: {WORDS * 4}", ("3", "2", 130)),
        (f"if-raised: [{{trigger: Roads, facts: {WORDS * 9}}}]", None),
        (f"if-raised: [{{trigger: Roads, facts: {WORDS * 15}}}]", ("6", "5", 470)),
    ],
)
def test_what_is_written_has_its_room(diagnose: Check, brief: str, lines: tuple[str, str, int] | None) -> None:
    found = codes(diagnose, brief)
    if lines is None:
        assert found == []
    else:
        needed, most, letters = lines
        hint = f"{most} lines have room for it, about {letters} letters: say it in fewer words"
        assert found == [("E333", f"this takes about {needed} lines of print", hint)]


def test_what_check_lets_through_is_two_lines_of_print(diagnose: Check, catalog: Callable[..., Catalog]) -> None:
    words = (WORDS * 9).split()
    longest = max(n for n in range(1, len(words)) if not codes(diagnose, f"so-what: {' '.join(words[:n])}"))
    assert fits(read(catalog, events="[]"), [Sentence(" ".join(words[:longest]))])
