from __future__ import annotations

import gc

from briefgen.reading.sentences import sentences
from tests.conftest import caches


def test_a_cache_that_the_collector_does_not_look_at_is_found() -> None:
    gc.freeze()
    assert [kept.__name__ for kept in caches() if kept is sentences] == ["sentences"]
