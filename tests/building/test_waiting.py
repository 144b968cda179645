from __future__ import annotations

import pytest

from briefgen.building.waiting import SupersededError, Waiting


def test_what_is_superseded_does_not_go_on() -> None:
    changed = [False]
    waiting = Waiting(len, lambda: changed[0], lambda: None)
    waiting.go_on()
    changed[0] = True
    with pytest.raises(SupersededError):
        waiting.go_on()
