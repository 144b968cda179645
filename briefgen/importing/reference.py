"""Reference days: what returns each year without an end, and what our own feeds mark as reference."""

from __future__ import annotations

import re
from datetime import datetime, time

from pydantic_core import PydanticCustomError

from briefgen.domain import dates
from briefgen.domain.fields import LONGEST_ID, read_rule
from briefgen.domain.model import HOME_EVENTS, ReferenceKind
from briefgen.importing import vocabulary
from briefgen.importing.components import Component
from briefgen.importing.fields import categories, counterparts
from briefgen.importing.order import Fields, Source, Telling
from briefgen.importing.recurrence import begins, endless
from briefgen.importing.times import Stretch, UnreadableError, stretch
from briefgen.importing.vocabulary import fitted
from briefgen.language import gettext as _

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def reference_fields(source: Source, entry: Component, telling: Telling) -> Fields | None:
    """A reference day as a curator writes it, but for its id; None where an entry is none."""
    rule = entry.text("RRULE").upper()
    marked = source.ours and _("Reference") in categories(entry)
    if not (marked or (rule and endless(rule))) or {"EXDATE", "RDATE", "EXRULE"} & entry.lines.keys():
        return None
    try:
        found = stretch(entry, source.zones, source.home_zone)
    except UnreadableError:
        return None
    if _kind(entry) is ReferenceKind.ELECTION and rule and "INTERVAL=" not in rule:
        return None
    kept = _kept_rule(source, rule, found) if rule else None
    if found.start.timed or (rule and kept is None) or entry.text("STATUS").upper() == "CANCELLED":
        return None
    codes = counterparts(source, entry)
    if len(codes) > 1:
        telling.add(_("all its counterparts but the first"))
    return _fields(source, entry, found, kept, codes[0] if codes else None)


def _fields(source: Source, entry: Component, found: Stretch, rule: str | None, code: str | None) -> Fields:
    home = source.order.catalog.calendar.home
    fields: Fields = {
        "title": fitted(vocabulary.taken_apart(entry.text("SUMMARY")).title)[0] or _("Day without a title"),
        "kind": _kind(entry).value,
        "counterpart": home if code == HOME_EVENTS else code,
        "when": str(dates.of_span(found.first, found.last)),
    }
    if rule:
        fields["rule"] = rule
    return {**fields, "basis": {"text": source.order.basis, "date": source.order.day.isoformat()}}


def _kind(entry: Component) -> ReferenceKind:
    by_name = {kind.value.replace("-", " "): kind for kind in ReferenceKind}
    named = (by_name[key] for name in categories(entry) if (key := name.casefold()) in by_name)
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


def is_known(source: Source, entry: Component) -> bool:
    """Whether an entry of our own feeds is that of a record in the catalog, by its UID."""
    catalog = source.order.catalog
    identity, _mark, domain = entry.text("UID").partition("@")
    known = identity in catalog.events or identity in catalog.reference_days
    return source.ours and known and domain == catalog.calendar.domain


def own_id(source: Source, entry: Component) -> str | None:
    """The id that one of our own feeds gave its entry, where nothing else has it."""
    identity = entry.text("UID").partition("@")[0]
    good = source.ours and _ID.fullmatch(identity) and len(identity) <= LONGEST_ID
    return identity if good and identity not in source.taken else None
