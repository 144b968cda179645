"""Entries as they are written, each once for all calendars of a build; what was published and is the same is taken as it was."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from briefgen.calendars import ics
from briefgen.calendars import names as feed_names
from briefgen.calendars.entries import Revised
from briefgen.calendars.format.properties import Written
from briefgen.calendars.readback import Known, blocks
from briefgen.calendars.sightings import ICS, JCAL
from briefgen.domain.addresses import ALL, ELECTIONS, REFERENCE_DAYS
from briefgen.state import decoded

WHOLE = frozenset({ALL, ELECTIONS, REFERENCE_DAYS})  # which, with their archives, show every entry
_BEGIN, _END = '\n ["vevent", [\n', "\n ]]"  # of an entry in jCal, as `ics` writes it


class Writing:
    """What each entry of one build is written as.

    ``before`` are published entries by their openings, which tell entry and revision, and move whenever it says something
    else. Those that are taken were read back when they were published: they are ``known``.
    """

    def __init__(self, before: Mapping[bytes, Written] | None = None) -> None:
        self._before = before or {}
        # By UID and SEQUENCE: one that left a calendar is told there as gone.
        self._plain: dict[tuple[str, int], Written] = {}
        self._ringing: dict[tuple[str, int], Written] = {}
        self.known: Known = {}

    def __call__(self, revised: Revised, rings: bool) -> Written:
        """An entry, with its reminders where it ``rings``."""
        key = (revised.entry.uid, revised.sequence)
        if key not in self._plain:
            self._plain[key] = self._published(revised) or ics.written(revised)
        if rings and key not in self._ringing:
            self._ringing[key] = ics.ringing(self._plain[key], revised.entry)
        return self._ringing[key] if rings else self._plain[key]

    def _published(self, revised: Revised) -> Written | None:
        found = self._before.get(ics.opening(revised)) if self._before else None
        if found:
            self.known[found.text] = revised
        return found


def published_entries(published: Mapping[str, bytes], untouched: Collection[str]) -> dict[bytes, Written]:
    """Every entry of calendars that stand as they were written, by its opening."""
    stems = [name.removesuffix(ICS) for name in published if name.endswith(ICS) and name in untouched]
    whole = [stem for stem in stems if feed_names.base(stem) in WHOLE and not feed_names.is_variant(stem)]
    pairs = [(published[stem + ICS], published[stem + JCAL]) for stem in whole if stem + JCAL in untouched]
    return {text[: text.find(ics.AFTER_OPENING)]: Written(text, jcal) for pair in pairs for text, jcal in _both(*pair)}


def _both(calendar: bytes, jcal: bytes) -> Iterator[tuple[bytes, str]]:
    """The entries of a calendar in both formats, which have them in the same order."""
    texts, (_head, *rest) = blocks(calendar), decoded(jcal).split(_BEGIN)
    return zip(texts, (_BEGIN[1:] + each.partition(_END)[0] + _END for each in rest), strict=True)
