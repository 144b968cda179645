"""Rules for what would be published: no words of a confidence, no name that is private, and a state for every event."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Organisation, Person
from briefgen.domain.public import ask_public_texts, has_confidences, public
from briefgen.language import gettext as _
from briefgen.reading.rules.confidence_words import named, naming, tellings
from briefgen.reading.rules.events import latest
from briefgen.reading.rules.findings import Finding

SHORTEST_NAME = 4  # letters; a shorter alias stands in too many words of others


def confidences_stay_in(catalog: Catalog) -> Iterator[Finding]:
    """A text that would be published has none of the words that mark what was told in confidence."""
    for path, words in ask_public_texts(catalog, tellings):
        message = _("this would be published, and “{words}” sounds like a confidence").format(words=words)
        hint = _("add “private: true” to the report, or to the record, to keep it in")
        yield Finding("W440", path, message, hint)


def private_names_stay_in(catalog: Catalog) -> Iterator[Finding]:
    """A text that would be published does not name a person or a body that is private."""
    if not has_confidences(catalog):
        return
    kept_back = public(catalog).kept_back.values()
    hidden = {r.id: _names(r) for r in kept_back if isinstance(r, Person | Organisation) and not r.draft}
    everyone = tuple(name for names in hidden.values() for name in names)
    for path, name in ask_public_texts(catalog, partial(naming, names=everyone)):
        owner = next(identity for identity, names in hidden.items() if named(name, names))
        message = _("this would be published, and it names “{name}”, which is private").format(name=name)
        hint = _("leave the name out, or add “private: true” here too")
        yield Finding("W441", path, message, hint, (((owner,), _("it is private here")),))


def events_have_a_public_status(catalog: Catalog) -> Iterator[Finding]:
    """Where private reports are taken away, those that are left still say whether an event is planned or was held."""
    if not has_confidences(catalog):
        return
    shown = public(catalog)
    for event in shown.events.values():
        if latest(event, shown).status is None and latest(catalog.events[event.id], catalog).status is not None:
            message = _("what is public of “{id}” does not say whether it is planned or was held").format(id=event.id)
            hint = _("add “status:” to a report that is not private, or “private: true” to the whole record")
            yield Finding("E340", (event.id,), message, hint)


def _names(record: Person | Organisation) -> tuple[str, ...]:
    names = (str(record.name), record.native or "", *record.aliases)
    return tuple(name for name in names if sum(map(str.isalpha, name)) >= SHORTEST_NAME)
