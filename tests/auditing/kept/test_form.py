from __future__ import annotations

import json

import pytest

from briefgen.auditing.kept.form import of_bytes, to_bytes
from briefgen.auditing.verdicts import HELD, Finding, Statement, doubtful
from briefgen.domain.citations import Citation

CITED = (Citation("s000", 3, 3, 1, 2), Citation("s001"))
FINDINGS = (
    Finding(("e", "reports", 0, "outcome"), "outcome", ("We agree.", "Келісеміз."), doubtful("V526", "“a”", ""), CITED),
    Finding(("e", "reports", 0, "status"), "status", ("held",), HELD, CITED),
    Finding(("e", "title"), "title", (), doubtful("V526", "“a”", "read it"), ()),
)
FOUND = {"1": (Statement("e", ("e", "reports", 0), "A visit", CITED, FINDINGS),), "2": ()}


def test_what_is_written_is_read_as_it_was() -> None:
    found = of_bytes(to_bytes(FOUND))
    assert found == FOUND
    assert found["1"][0].findings[1].held is HELD  # by which rules know it


def test_nothing_is_written_twice() -> None:
    written = json.loads(to_bytes(FOUND))
    assert (len(written["helds"]), written["cited"]) == (3, [["s000 p3 s1-2", "s001"], []])
    assert of_bytes(to_bytes({})) == {}


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"helds": [[1]]}', to_bytes(FOUND)[:-9]])
def test_what_was_not_written_so_is_refused(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, IndexError)):
        of_bytes(data)
