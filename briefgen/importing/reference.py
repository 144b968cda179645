"""Reference days: what returns each year without an end, and what our own feeds mark as reference."""

from __future__ import annotations

import re
from datetime import datetime, time

from pydantic_core import PydanticCustomError

from briefgen.domain import dates
from briefgen.domain.fields import LONGEST_ID, read_rule
from briefgen.domain.model import HOME_EVENTS, ReferenceKind
from briefgen.importing import vocabulary
from briefgen.importing.dating import whole_days
from briefgen.importing.fields import categories, counterparts, without_place
from briefgen.importing.ical.components import Component
from briefgen.importing.ical.rules import UnreadableError, begins, endless
from briefgen.importing.order import Entry, Fields, Source
from briefgen.importing.times import Stretch, stretch
from briefgen.importing.vocabulary import fitted
from briefgen.language import gettext as _

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def reference_fields(entry: Entry) -> Fields | None:
    """A reference day as a curator writes it, but for its id; None where an entry is none."""
    source, part = entry.source, entry.part
    rule = part.text("RRULE").upper()
    marked = source.ours and _("Reference") in categories(part)
    if not (marked or (rule and endless(rule))) or {"EXDATE", "RDATE", "EXRULE"} & part.lines.keys():
        return None
    try:
        read = stretch(part, source.zones, source.home_zone)
    except UnreadableError:
        return None
    found = whole_days(read) or read
    if _kind(part).traits.vote and rule and "INTERVAL=" not in rule:
        return None
    kept = _kept_rule(source, rule, found) if rule else None
    if found.start.timed or (rule and kept is None) or part.text("STATUS").upper() == "CANCELLED":
        return None
    codes = counterparts(entry)
    if len(codes) > 1:
        entry.add(_("all its counterparts but the first"))
    if not source.ours:
        entry.add(*without_place(entry, places=("DESCRIPTION", "LOCATION", "URL")))
    return _fields(entry, found, kept, codes[0] if codes else None)


def _fields(entry: Entry, found: Stretch, rule: str | None, code: str | None) -> Fields:
    source = entry.source
    home = source.order.catalog.calendar.home
    title = vocabulary.taken_apart(entry.part.text("SUMMARY")).title
    fields: Fields = {
        "title": fitted(title)[0] or _("Day without a title"),
        "kind": _kind(entry.part).value,
        "counterpart": home if code == HOME_EVENTS else code,
        "when": str(dates.of_span(found.first, found.last)),
    }
    if rule:
        fields["rule"] = rule
    return {**fields, "basis": {"text": source.order.basis, "date": source.order.day.isoformat()}}


def _kind(part: Component) -> ReferenceKind:
    by_name = {kind.value.replace("-", " "): kind for kind in ReferenceKind}
    named = (by_name[key] for name in categories(part) if (key := name.casefold()) in by_name)
    return next(named, ReferenceKind.ANNIVERSARY)


def _kept_rule(source: Source, rule: str, found: Stretch) -> str | None:
    """A yearly rule as records keep it, without its end; None where they keep none such."""
    text = ";".join(part for part in rule.split(";") if not part.startswith(("COUNT=", "UNTIL=")))
    first = datetime.combine(found.first, time())
    if (first.month, first.day) == (2, 29) or len(text) > 200:
        return None
    try:
        read_rule(text)
    except PydanticCustomError:
        return None
    return text if begins(text, first, source.budget) else None


def is_known(entry: Entry) -> bool:
    """Whether an entry of our own feeds is that of a record in the catalog, by its UID."""
    catalog = entry.source.order.catalog
    identity, _mark, domain = entry.part.text("UID").partition("@")
    known = identity in catalog.events or identity in catalog.reference_days
    return entry.source.ours and known and domain == catalog.calendar.domain


def own_id(entry: Entry) -> str | None:
    """The id that one of our own feeds gave its entry, where nothing else has it."""
    identity = entry.part.text("UID").partition("@")[0]
    good = entry.source.ours and _ID.fullmatch(identity) and len(identity) <= LONGEST_ID
    return identity if good and identity not in entry.source.taken else None
