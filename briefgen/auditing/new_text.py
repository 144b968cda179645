"""A text that comes in: what it is, and what the program recognises in it, sentence by sentence."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from briefgen.auditing.dates_told import Told, known
from briefgen.auditing.holding.bodies import stands_in
from briefgen.auditing.holding.case import spellings
from briefgen.auditing.holding.context.meant import hits
from briefgen.auditing.naming import Hit, tokens
from briefgen.auditing.passages import Sentence, Texts
from briefgen.auditing.proposing.parts import parts_of
from briefgen.auditing.spoken.alike import bare
from briefgen.auditing.spoken.letters import language_of
from briefgen.auditing.spoken.sounds import sound
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point
from briefgen.domain.model import Organisation, OrganisationKind, Person, Source
from briefgen.domain.text import Text
from briefgen.language import gettext as _
from briefgen.reading.passages import decoded, paragraphs_of

LONGEST = 10_000  # characters of a sentence that is read: a longer one is no prose, or has lost its lines
EARLIEST = 1990  # after which a text is of that tells no year
YEARS_BACK = 6  # within which every day of a year falls on each weekday but for a leap day
HEAD, BEGINNING = 2, 40  # paragraphs, and characters of one, in which a dateline stands
AROUND_A_STAMP = 4  # words beside a date that stands for itself: "By our correspondent", "Tell a friend"
DATELINE = re.compile(r"\s?(?:[^\W\d]{1,5}\.?)?\s?[–—/:-]\s")  # what parts "Astana, 3 September 2025" from the news
_IN_A_SENTENCE = re.compile(r"\w\W+[^\W\d_]*(?P<last>[^\W\d_])\s$")  # "on", behind other words
FIGURE = re.compile(r"\d")  # "today" is relative to the day that is looked for


class NewText(Struct, frozen=True, eq=False, dict=True):
    """A text with what was found of its source: each to be confirmed by a person; ``unread``: sentences that are too long.

    ``dated``: its day stands there; ``yearless``: without its year.
    """

    catalog: Catalog
    source: Source
    dated: bool
    sentences: tuple[Sentence, ...]
    unread: tuple[Sentence, ...] = ()
    yearless: bool = False

    @cached_property
    def parts(self) -> tuple[Sentence, ...]:
        """The sentences, those apart that may be several."""
        return tuple(part for sentence in self.sentences for part in parts_of(sentence))

    def people(self, sentence: Sentence) -> tuple[str, ...]:
        """The ids of known people in a sentence, in the order they are named."""
        found = {p.id: at[0].start for p in self.catalog.people.values() if (at := self._hits(p, sentence))}
        return tuple(sorted(found, key=lambda identity: found[identity]))

    def _hits(self, person: Person, sentence: Sentence) -> tuple[Hit, ...]:
        """Where a person is named: by a surname alone only as it is on file, or where the name stands in full elsewhere in the text."""
        found = hits(person, sentence)
        if person.id in self._in_full:
            return found
        surnames = {sound(spelling.split()[-1]) for spelling in spellings(person)}
        return tuple(h for h in found if sound(bare(sentence.text[h.start : h.end].split()[-1])) in surnames)

    @cached_property
    def _in_full(self) -> frozenset[str]:
        """Those whose names stand in full anywhere in the text."""
        people = self.catalog.people.values()
        return frozenset(p.id for p in people if any(_is_whole(s, h) for s in self.sentences for h in hits(p, s)))

    def bodies(self, sentence: Sentence) -> tuple[str, ...]:
        """The ids of known bodies in a sentence: by a spelling on file, ministries by their ministers as well."""
        return tuple(body.id for body in self.catalog.organisations.values() if _is_named(body, sentence))

    def countries(self, sentence: Sentence) -> tuple[str, ...]:
        """The counterparts named in a sentence."""
        return tuple(code for code in sentence.keys.countries() if code in self.catalog.counterparts)

    def counterpart(self, sentence: Sentence) -> str | None:
        """The counterpart named in a sentence, else in the nearest before it, else the only one that the text names."""
        return self._nearest[sentence] or self._only

    @cached_property
    def _nearest(self) -> Mapping[Sentence, str | None]:
        found: dict[Sentence, str | None] = {}
        last = None
        for sentence in self.parts:
            last = found[sentence] = next(iter(self.countries(sentence)), last)
        return found

    @cached_property
    def _only(self) -> str | None:
        every = {code for sentence in self.sentences for code in self.countries(sentence)}
        return every.pop() if len(every) == 1 else None

    def place(self, sentence: Sentence) -> str:
        """Where a sentence stands, as it is cited: its paragraph, and its number where there are several in it."""
        several = self._in_paragraphs[sentence.paragraph] > 1
        return f"{self.source.id} p{sentence.paragraph}" + (f" s{sentence.number}" if several else "")

    @cached_property
    def _in_paragraphs(self) -> Mapping[int, int]:
        """How many sentences each paragraph has."""
        return Counter(sentence.paragraph for sentence in (*self.sentences, *self.unread))


def _is_whole(sentence: Sentence, hit: Hit) -> bool:
    """Whether a name stands in full: an alias may be a surname alone."""
    return hit.full and len(tokens(sentence.text[hit.start : hit.end])) > 1


def _is_named(body: Organisation, sentence: Sentence) -> bool:
    spelt = any(sentence.names.spelt(spelling) for spelling in spellings(body))
    return spelt or (body.kind is OrganisationKind.MINISTRY and stands_in(body, sentence))


def new_text(catalog: Catalog, name: str, data: bytes, *, today: date) -> NewText:
    """What a text is: its language by its letters, its day by the date that it begins with; of one on file, as a person wrote there."""
    words = decoded(data)
    digest = hashlib.sha256(data).hexdigest()
    on_file = next((source for source in catalog.sources.values() if source.sha256 == digest), None)
    spoken = on_file.language if on_file else language_of(words)
    source = Source(
        id=on_file.id if on_file else next_id(catalog),
        title=Text.read(_("Title in our own words")),
        published=today,
        language=spoken,
        document=name,
        sha256=digest,
    )
    whole = _whole(source, words)
    told = _days([s for s in whole if len(s.text) <= LONGEST], today)
    day, yearless = (on_file.published, False) if on_file else next(told, (None, False))
    if day:
        source = source.model_copy(update={"published": day})
        whole = _whole(source, words)
    read, unread = (tuple(s for s in whole if (len(s.text) > LONGEST) is long) for long in (False, True))
    return NewText(catalog, source, day is not None, read, unread, yearless)


def next_id(catalog: Catalog) -> str:
    """The id behind the last of the sources: s027 behind s026."""
    numbers = [int(m[1]) for identity in catalog.sources if (m := re.fullmatch(r"s(\d+)", identity))]
    return f"s{max(numbers, default=-1) + 1:03}"


def _whole(source: Source, words: str) -> tuple[Sentence, ...]:
    """The sentences of a text, read in the language of its source."""
    return Texts({source.id: paragraphs_of(words)}, sources={source.id: source}).whole(source.id)


def _days(sentences: Sequence[Sentence], today: date) -> Iterator[tuple[date, bool]]:
    """The days up to today that a text may be of, and whether they are told without a year.

    Those that stand for themselves first, then all others in the order they are told; none as of which something was counted.
    """
    each = [(s, t) for s in sentences for t in s.dates if t.month and t.day and FIGURE.search(_words(s, t))]
    stamps = [(s, t) for s, t in each if _stands_alone(s, t)]
    for sentence, told in (*stamps, *(one for one in each if not _is_as_of(*one))):
        day = _day(sentence, told, (sentences, today))
        if day and day <= today:
            yield day, told.year is None


def _is_as_of(sentence: Sentence, told: Told) -> bool:
    """Whether a day is that of a count: as of 1 January 2024."""
    beside = sentence.language.places("spans", "as-of", sentence.text)
    return any(0 <= told.start - end <= 1 or 0 <= start - told.end <= 1 for start, end in beside)


def _words(sentence: Sentence, told: Told) -> str:
    return sentence.text[told.start : told.end]


def _day(sentence: Sentence, told: Told, where: tuple[Sequence[Sentence], date]) -> date | None:
    """The day that is told: a whole one that is not told as ahead, or one that the head of a text or a weekday dates."""
    if told.year and told.certain:
        ahead = sentence.language.says("events", "planned", sentence.text[: told.start])
        return None if ahead else told.first
    heads = sentence.paragraph <= HEAD and told.start < BEGINNING and not _is_to_come(sentence, told, where[1])
    return _latest(told, *where) if told.year is None and (told.weekday is not None or heads) else None


def _is_to_come(sentence: Sentence, told: Told, today: date) -> bool:
    """Whether a day without its year is that of what is planned: nearer ahead than behind, and no dateline."""
    if DATELINE.match(sentence.text[told.end :]) or not sentence.language.says("events", "planned", sentence.text):
        return False
    days = (known(year, told.month, told.day) for year in range(today.year - 1, today.year + 2) if told.month)
    nearest = min((day for day in days if day), key=lambda day: abs(day - today), default=today)
    return nearest > today


def _stands_alone(sentence: Sentence, told: Told) -> bool:
    """Whether a date is all that a paragraph says, but for a place, a time or who wrote it: a stamp, a signature, a dateline."""
    if told.year is None or not told.certain or sentence.number > 1:
        return False
    before, behind = sentence.text[: told.start], sentence.text[told.end :]
    dateline = DATELINE.match(behind)
    rest = before if dateline else before + behind
    if sentence.language.found("occasions", rest) or sentence.language.found("events", rest):
        return False
    beside = len(tokens(rest)) <= AROUND_A_STAMP and (dateline is None or told.start < BEGINNING)
    last = _IN_A_SENTENCE.search(before)
    return beside and not (last and last["last"].islower())


def _latest(told: Told, sentences: Sequence[Sentence], today: date) -> date | None:
    """A day without a year, on its weekday where that is told: the first time since the months that the text counts together, or else the last up to today."""
    days = [known(year, told.month, told.day) for year in range(today.year, EARLIEST, -1)]
    fitting = [d for d in days if d and d <= today and told.weekday in (None, d.weekday())]
    past = max((day for s in sentences for day in _looked_back_on(s) if day <= today), default=None)
    since = [d for d in fitting if past and d >= past]
    near = [d for d in fitting if d.year > today.year - YEARS_BACK]
    return since[-1] if since else next(iter(near), None)


def _looked_back_on(sentence: Sentence) -> Iterator[date]:
    """The last days of the months of printed years that a sentence tells of together: what was counted in ten months is told when they are over."""
    printed = {t.year for t in sentence.dates if t.certain and t.year}
    for period in sentence.periods:
        if period.last and period.last.month and period.first != period.last and period.last.year in printed:
            yield period.last.last


def recognised(read: NewText) -> Iterator[tuple[Sentence, Mapping[str, tuple[str, ...]]]]:
    """Every sentence with the known people and bodies in it, its dates and its figures."""
    for sentence in read.sentences:
        dated = [range(t.start, t.end) for t in sentence.dates]
        numbers = tuple(
            sentence.text[q.start : q.end]
            for q in sentence.quantities
            if not q.written and not any(q.start in span for span in dated)
        )
        yield (
            sentence,
            {
                "people": read.people(sentence),
                "bodies": read.bodies(sentence),
                "dates": _dates(sentence),
                "figures": numbers,
            },
        )


def _dates(sentence: Sentence) -> tuple[str, ...]:
    """Its days, months, years and stretches in their order; what a stretch begins or ends with, and its year, is told with it."""
    stretches = [(p.start, p.first, p.last) for p in sentence.periods if p.last and p.last != p.first]
    within = {
        str(point) for _at, first, last in stretches for point in (first, last, Point(first.year), Point(last.year))
    }
    told = [(t.start, _iso(t.year, t.month, t.day)) for t in sentence.dates if t.certain or t.day]
    found = [*(each for each in told if each[1] not in within), *((at, f"{a} – {b}") for at, a, b in stretches)]
    return tuple(dict.fromkeys(words for _at, words in sorted(found)))


def _iso(year: int | None, month: int | None, day: int | None) -> str:
    return "-".join(
        part
        for part in (f"{year}" if year else "????", f"{month:02}" if month else "", f"{day:02}" if day else "")
        if part
    )
