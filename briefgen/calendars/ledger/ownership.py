"""Whose the published calendars are: no desk goes on with those of another, whose subscribers would see all its entries end."""

from __future__ import annotations

from briefgen.calendars.ledger import Ledger
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.domain import codes
from briefgen.domain.addresses import tried_only
from briefgen.domain.model import Calendar
from briefgen.language import gettext as _


def begins_anew(calendar: Calendar, ledger: Ledger) -> str | None:
    """The placeholder under which calendars were tried before the desk had a domain of its own; None where they go on."""
    domains = _domains(ledger)
    same = ledger.home in (None, calendar.home)
    if domains and same and calendar.domain not in domains and tried_only(calendar, domains):
        return min(domains)
    return None


def refuse_those_of_others(calendar: Calendar, ledger: Ledger) -> None:
    """Raise BriefgenError where the ledger is that of another home, or none of its entries of this domain.

    A ledger from before it recorded home is told by its domain alone.
    """
    domains = _domains(ledger)
    strange = bool(domains) and calendar.domain not in domains
    if not strange and ledger.home in (None, calendar.home):
        return
    told = _("{title} ({home}, {domain})")
    ours = told.format(title=calendar.title, home=codes.name(calendar.home), domain=calendar.domain)
    theirs = ", ".join([*([codes.name(ledger.home)] if ledger.home else []), *sorted(domains)])
    words = _("The calendars in output/feeds are not those of {ours}: they were published by another desk ({theirs}).")
    back = ", ".join(_back(calendar, ledger.home, domains))
    hint = _(
        "If this desk begins now, remove output/feeds and build again: its subscribers start afresh. If not: {back}."
    )
    raise BriefgenError(words.format(ours=ours, theirs=theirs), exit_code=Exit.FAULTY, hint=hint.format(back=back))


def _domains(ledger: Ledger) -> set[str]:
    return {uid.rpartition("@")[2] for uid, _language in ledger.records}


def _back(calendar: Calendar, home: str | None, domains: set[str]) -> list[str]:
    """What to write again in ``events.yaml`` for a desk that was published before."""
    setting = _("write {setting} again in events.yaml")
    found = []
    if calendar.domain not in domains:
        found += [f"domain: {name}" for name in sorted(domains)[:1]]
    if home and home != calendar.home:
        found.append(f"home: {home}")
    return [setting.format(setting=one) for one in found]
