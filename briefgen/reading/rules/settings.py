"""Rules for the settings: languages that have a catalogue, and a domain and an address of one's own that stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from briefgen.domain.addresses import stands_in_examples, tried_only
from briefgen.domain.catalog import SETTINGS, Catalog
from briefgen.domain.model.sources import FORMAT
from briefgen.domain.references import Path
from briefgen.domain.text import Text
from briefgen.domain.texts import written
from briefgen.language import gettext as _
from briefgen.language import has_catalogue, ngettext
from briefgen.reading.rules.findings import Finding

PLACES_SHOWN = 3


def languages_have_a_catalogue(catalog: Catalog) -> Iterator[Finding]:
    """A language that is asked for and into which nothing is translated yet."""
    for index, code in enumerate(catalog.calendar.languages):
        if not has_catalogue(code):
            message = _("there is no translation into “{code}” yet: everything is printed in English").format(code=code)
            hint = _("write [en], or leave the line out")
            yield Finding("W433", (SETTINGS, "languages", index), message, hint)


def texts_are_read(catalog: Catalog) -> Iterator[Finding]:
    """Words in a language that nothing is printed in yet, each language once."""
    unread: dict[str, list[Path]] = defaultdict(list)
    strange = {code for code in catalog.held.languages if not has_catalogue(code)}
    for record in catalog.records() if strange else ():
        for path, text in written(record):
            for code, _words in text.by_language[1:] if isinstance(text, Text) else ():
                if code in strange:
                    unread[code].append((record.id, *path, code))
    for code, paths in unread.items():
        message = ngettext(
            "the words in “{code}” are printed nowhere: there is no translation into it yet",
            "the words in “{code}” are printed nowhere, in {count} places: there is no translation into it yet",
            len(paths),
        ).format(code=code, count=len(paths))
        related = tuple((path, _("here too")) for path in paths[1 : 1 + PLACES_SHOWN])
        yield Finding("W433", paths[0], message, _("they are kept, and printed once there is one"), related)


def domain_is_ones_own(catalog: Catalog) -> Iterator[Finding]:
    """A domain or an address that stands in examples: two desks with the same would take each other's entries."""
    calendar = catalog.calendar
    for name, host in (("domain", calendar.domain), ("address", urlsplit(calendar.address or "").hostname or "")):
        if stands_in_examples(host):
            message = _("“{host}” is a placeholder that stands in examples").format(host=host)
            hint = _("write a domain of your own, before anybody subscribes: it is part of every entry's identity")
            if name == "address":
                hint = _("write where output/ is published, or leave the line out")
            yield Finding("W434", (SETTINGS, name), message, hint)


def format_is_known(catalog: Catalog) -> Iterator[Finding]:
    """Data that were written for a newer program: what it does not know it may print wrongly, or not at all."""
    if catalog.calendar.format > FORMAT:
        message = _("these data were written for a newer program: their format is {theirs}, and this one knows {ours}")
        hint = _("install a newer version of the program")
        yield Finding("W438", (SETTINGS, "format"), message.format(theirs=catalog.calendar.format, ours=FORMAT), hint)


def domain_stays(catalog: Catalog, published: frozenset[str]) -> Iterator[Finding]:
    """A domain that differs from that of the calendars that are published: every subscriber would get every entry anew."""
    if published and catalog.calendar.domain not in published and not tried_only(catalog.calendar, published):
        message = _(
            "the calendars are published under “{domain}”: with another domain every entry is a new one"
        ).format(domain=", ".join(sorted(published)))
        hint = _("write {domain} again; subscribers would see all entries removed, and put in anew")
        yield Finding("W435", (SETTINGS, "domain"), message, hint.format(domain=min(published)))
