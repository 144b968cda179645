"""What the tests of meeting memos share: the small file, and the memo of its session."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingMemo, MeetingSubject, meeting_memo
from tests.memos.meeting.meeting_samples import APRIL, MEETING


@pytest.fixture(scope="package")
def sample(catalog: Callable[..., Catalog]) -> Catalog:
    return catalog(**MEETING)


@pytest.fixture(scope="package")
def april(sample: Catalog) -> MeetingMemo:
    return meeting_memo(MeetingSubject(sample, "session", APRIL))
