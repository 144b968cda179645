"""The day on which something was published, where a source tells no more than its month: it counts from the last day."""

from __future__ import annotations

from datetime import date
from typing import Any

from briefgen.domain.dates import When


class Published(date):
    """A day to reckon with, the last on which it can have been; ``when`` is what is known of it, and all that is printed."""

    when: When

    def __new__(cls, when: When | int, *rest: int) -> Any:
        """From what is known, which has a last day; a day reckoned from another is a day like any."""
        if not isinstance(when, When):
            return date(when, *rest)
        assert when.last is not None
        day = super().__new__(cls, when.last.year, when.last.month, when.last.day)
        day.when = when
        return day

    def replace(self, *parts: Any, **named: Any) -> Any:
        """Another day, which is like any."""
        return date(self.year, self.month, self.day).replace(*parts, **named)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Published, (self.when,))
