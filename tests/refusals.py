"""What is said of a value that is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from briefgen.reading.explanations import CUSTOM


def refusal(read: Callable[[Any], object], value: object) -> tuple[str, str | None]:
    """The message of a refusal and what to write instead, as they are to reach the officer.

    A kind that nobody has heard of would have other words in their place.
    """
    with pytest.raises(PydanticCustomError) as refused:
        read(value)
    assert refused.value.type in CUSTOM
    return refused.value.message(), (refused.value.context or {}).get("hint")
