"""When a whole feed last changed, which is what servers tell and what clients ask for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from briefgen.calendars.entries import Feed, Revised, clean
from briefgen.calendars.ledger import A_SECOND, Ledger, Stamp, digest
from briefgen.language import language


def stamp(ledger: Ledger, feed: Feed, revised: Iterable[Revised], now: datetime) -> tuple[Ledger, Stamp]:
    """The ledger with a feed's stamp, and that stamp, whose time never moves back.

    What leaves a feed changes it too: a Last-Modified that falls back pins clients on the old bytes (HTTP 304).
    """
    said = feed_digest(feed, revised)
    name = f"{feed.name} {language()}"
    before = ledger.feeds.get(name)
    if before and before.digest == said:
        return ledger, before
    after = Stamp(said, max(now, before.changed + A_SECOND) if before else now)
    return replace(ledger, feeds={**ledger.feeds, name: after}), after


def feed_digest(feed: Feed, revised: Iterable[Revised]) -> str:
    """A digest of what a feed says of itself and which revisions it holds."""
    held = sorted([r.entry.uid, r.sequence, r.changed.isoformat()] for r in revised)
    about = [clean(feed.title), clean(feed.description), feed.color, feed.page, feed.address]
    return digest([about, held])
