"""Which tables of the world's zones count, for the whole process."""

from __future__ import annotations

import zoneinfo
from importlib import import_module
from pathlib import Path

# Named by its folder, it is read like the system's own, without what Python loads to look into packages. Where the package is
# in an archive there is no such folder, and it is looked for as a package after all.
OWN = (str(Path(str(import_module("tzdata").__file__)).resolve().parent / "zoneinfo"),)


def use_own() -> None:
    """Let every ``ZoneInfo`` be read from the tzdata package, whatever the system's own folders hold.

    An older system would check, date and show hours by other rules than the VTIMEZONE in the feeds, which is made of the
    package's. Zones that were read before are read anew when they are asked for.
    """
    if zoneinfo.TZPATH != OWN:
        zoneinfo.reset_tzpath(OWN)
        zoneinfo.ZoneInfo.clear_cache()
