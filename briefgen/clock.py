"""The day that it is, before anything is known of a desk."""

from __future__ import annotations

from datetime import date, datetime, timedelta

FURTHEST_EAST = timedelta(hours=14)  # Kiritimati, where a day begins first


def begun(moment: datetime) -> date:
    """The latest day that has begun anywhere, to be loaded with: the zone of a desk is not known before its files are read."""
    return (moment + FURTHEST_EAST).date()
