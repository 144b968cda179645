"""Checks of a desk's own: functions over the catalog that installed packages name in the entry point group ``briefgen.rules``.

Whatever goes wrong in one is told as a warning under its name: a check of one's own takes nobody's build away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from briefgen.domain.catalog import SETTINGS, Catalog
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding

GROUP = "briefgen.rules"
CODE = re.compile(r"[EW]9\d\d")  # the numbers that are left to desks


@cache
def installed() -> tuple[EntryPoint, ...]:
    """The checks that are installed beside the program, by name."""
    return tuple(sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)))


def findings(catalog: Catalog) -> Iterator[Finding]:
    """What the desk's own checks find."""
    for point in installed():
        yield from _findings(point, catalog)


def _findings(point: EntryPoint, catalog: Catalog) -> Iterator[Finding]:
    try:
        found = [_checked(each) for each in point.load()(catalog)]
    except Exception as error:  # whatever a stranger's code does
        yield _broken(point, error)
        return
    yield from found


def _checked(found: Any) -> Finding:
    """A finding as it has to be; raises TypeError or ValueError where it is none."""
    if not isinstance(found, Finding):
        raise TypeError(_("it gave {what} where a Finding is expected").format(what=type(found).__name__))
    if not CODE.fullmatch(found.code):
        raise ValueError(
            _("it gave the code “{code}”; codes of one's own are E900 to E999 and W900 to W999").format(code=found.code)
        )
    if not found.path:
        raise ValueError(_("it gave a finding without the id of a record"))
    return found


def _broken(point: EntryPoint, error: Exception) -> Finding:
    package = point.dist.name if point.dist else point.value
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    message = _("the check “{name}” of {package} failed: {reason}")
    hint = _("mend {function}, or uninstall {package}; all other checks were made")
    return Finding(
        "W442",
        (SETTINGS,),
        message.format(name=point.name, package=package, reason=reason[:300]),
        hint.format(function=point.value, package=package),
    )
