"""Which tables of the world's zones count, for the whole process."""

from __future__ import annotations

import zoneinfo


def use_own() -> None:
    """Let every ``ZoneInfo`` be read from the tzdata package, whatever the system's own folders hold.

    An older system would check, date and show hours by other rules than the VTIMEZONE in the feeds, which is made of the
    package's. Zones that were read before are read anew when they are asked for.
    """
    if zoneinfo.TZPATH:
        zoneinfo.reset_tzpath(())
        zoneinfo.ZoneInfo.clear_cache()
