"""OVERTAKEN in words: what has become different of that on which a line written by hand rests, old → new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change
from briefgen.domain.citations import Citation
from briefgen.domain.dates import wording
from briefgen.domain.overtaken import others
from briefgen.domain.overtaken import overtaken as found_overtaken
from briefgen.domain.snapshot import Kind
from briefgen.domain.terms.tag import Tag
from briefgen.language import gettext as _
from briefgen.sections import words
from briefgen.sections.change_words import ARROW, differences, subject, value_words
from briefgen.sections.facts import topic_words
from briefgen.sections.rows import Sentence
from briefgen.sections.sheet import Sheet

MOST = 2  # records of which a line says how they have changed


def overtaken(sheet: Sheet, cited: Sequence[Citation], written: date, *, most: int = MOST) -> Sentence | None:
    """What a line has to be read with; None where nothing has changed. Beyond ``most`` records are counted."""
    found = found_overtaken(sheet.catalog, cited, written, sheet.day)
    if not found:
        return None
    told = [old_to_new(sheet.catalog, one.change) for one in found[:most]]
    if left_out := words.more(len(found) - len(told)):
        told.append(left_out)
    reports = (dated for one in found for dated in one.since)
    lead = _("Differ") if all(one.others for one in found) else _("Overtaken")
    return Sentence("; ".join(told), sheet.register.cite_reports(reports), lead)


def old_to_new(catalog: Catalog, change: Change) -> str:
    """A record, how it was and how it is: “Visit: planned → held; 2025, after 18 Apr → 9 Jun 2025”."""
    what, old, new = subject(change, catalog), change.old, change.new
    if old and new and new.kind is Kind.FACT:
        what, told = (
            _("Standing fact, {topic}").format(topic=topic_words(catalog.facts[new.id].topic)),
            old.words + ARROW + new.words,
        )
    elif old and old.value and (beside := others(change)):
        other = wording.listed([value_words(value) for value in beside])
        told = _("{value}; another source has {other}").format(value=value_words(old.value), other=other)
    else:
        told = "; ".join(differences(replace(change, tag=Tag.CHANGED), catalog))
    return _("{what}: {change}").format(what=what, change=words.unbroken(told or change.tag.traits.words().lower()))
