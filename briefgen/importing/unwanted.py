"""Why an entry as a whole is not carried over: it is no event, it is private, it is somebody's answer, it breaks off."""

from __future__ import annotations

from briefgen.importing.order import Entry
from briefgen.language import gettext as _

PUBLIC = ("", "PUBLIC")


def unwanted(entry: Entry) -> str:
    """The reason; empty for an event that can be carried over."""
    part = entry.part
    if part.name != "VEVENT":
        return _no_event().get(part.name) or _("it is no event ({name})").format(name=part.name[:40])
    if not part.whole:
        return _("it has no end: the file breaks off inside it, or the next entry begins there")
    if reason := _marked(part.text("CLASS").upper()):
        return reason
    if entry.source.method in ("REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"):
        return _("it is an answer to an invitation ({method})").format(method=entry.source.method)
    return ""


def is_private(entry: Entry) -> bool:
    """Whether an entry is marked as not for everybody; a mark that nobody knows counts as such."""
    return entry.part.text("CLASS").upper() not in PUBLIC


def _no_event() -> dict[str, str]:
    words = _("it is {what} and no event")
    return {
        "VTODO": words.format(what=_("a task")),
        "VJOURNAL": words.format(what=_("a journal entry")),
        "VFREEBUSY": words.format(what=_("free and busy times")),
        "VAVAILABILITY": words.format(what=_("free and busy times")),
        "VALARM": words.format(what=_("a reminder")),
    }


def _marked(kind: str) -> str:
    """What is private stays where it is; a mark that nobody knows counts as private (RFC 5545, section 3.8.1.3)."""
    if kind in PUBLIC:
        return ""
    if kind == "PRIVATE":
        return _("it is marked private")
    if kind == "CONFIDENTIAL":
        return _("it is marked confidential")
    return _("it is marked “{kind}”, which counts as private").format(kind=kind[:40])
