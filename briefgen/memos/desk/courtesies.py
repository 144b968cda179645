"""Courtesies in words: what for, who writes to whom, the addressee's post with its age, send by. No text of a letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from briefgen.domain import codes, dates
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import ages, wording
from briefgen.domain.planning.courtesies import Courtesy, Letter, Occasion, courtesies
from briefgen.domain.planning.posts import OLD_AFTER, post_day, votes
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.memos.desk import words as desk
from briefgen.sections import words


def courtesy_sheet(catalog: Catalog, day: date, last: date) -> DeskSheet:
    """All of them up to a day, those that were sent too."""
    found = courtesies(catalog, day, last)
    rows = tuple(courtesy_row(catalog, one, day).worth_less(number) for number, one in enumerate(found))
    heading = _("Send by")
    part = Part("courtesies", heading, rows, none=_("No letter is due."), elsewhere="briefgen courtesies")
    title = _("Courtesies up to {day}").format(day=desk.full_day(last))
    return desk.sheet(catalog, day, title, _("Who writes to whom"), (part,))


def courtesy_row(catalog: Catalog, one: Courtesy, day: date) -> Item:
    """One occasion; its id is what `briefgen sent` takes."""
    return Item(
        lead=desk.weekday(one.send_by) if one.send_by >= day else _("at once"),
        what=_said(one),
        details=tuple(_details(catalog, one, day)),
        tags=_tags(one, day),
        id=one.id,
        values={
            "occasion": one.occasion.value,
            "counterpart": one.counterpart,
            "day": one.day.isoformat(),
            "years": one.years,
            "send-by": one.send_by.isoformat(),
            "sent": one.sent.isoformat() if one.sent else None,
        },
    )


def _tags(one: Courtesy, day: date) -> tuple[str, ...]:
    if one.sent:
        return (_("Sent"),)
    return (_("Late"),) if one.late(day) else ()


def _said(one: Courtesy) -> str:
    side = codes.name(one.counterpart)
    match one.occasion:
        case Occasion.NEW_POST:
            addressee = one.letters[0].addressee.record.name
            return _("{counterpart}: {name}, new as {post}").format(counterpart=side, name=addressee, post=one.title)
        case Occasion.NATIONAL_DAY | Occasion.ANNIVERSARY:
            title, day = one.title, desk.weekday(one.day)
            if one.years is None:
                return _("{counterpart}: {title} ({day})").format(counterpart=side, title=title, day=day)
            words_of_year = _("{counterpart}: {title}, the {ordinal} anniversary ({day})")
            return words_of_year.format(counterpart=side, title=title, ordinal=desk.ordinal(one.years), day=day)
    assert_never(one.occasion)


def _details(catalog: Catalog, one: Courtesy, day: date) -> Iterator[str]:
    if one.sent:
        yield _("sent on {day}").format(day=words.unbroken(wording.day(one.sent)))
        return
    if not one.letters:
        yield _("Nobody of {counterpart} whom a letter of this kind goes to is on file.").format(
            counterpart=codes.name(one.counterpart)
        )
    yield from (_letter(catalog, letter, day) for letter in one.letters)


def _letter(catalog: Catalog, letter: Letter, day: date) -> str:
    writer = letter.writer
    ours = (
        _("{name}, {post}").format(name=writer.record.name, post=writer.now.post)
        if writer
        else _("our {rank} (nobody on file)").format(rank=desk.rank(letter.rank))
    )
    return _("{writer} → {addressee} ({age})").format(
        writer=ours,
        addressee=_("{name}, {post}").format(name=letter.addressee.record.name, post=letter.addressee.now.post),
        age=_age(catalog, letter, day),
    )


def _age(catalog: Catalog, letter: Letter, day: date) -> str:
    """When the addressee's post was reported, and whether it is to be checked before anything is sent."""
    reported = post_day(letter.addressee)
    if reported is None:
        return _("post not reported: check before use")
    told = words.unbroken(wording.day(reported))
    months = dates.months_between(reported, day)
    if voted := max(votes(catalog, letter.addressee.record.side, reported, day), default=None):
        pattern = _("reported {day}, and they voted on {voted}: check before use")
        return pattern.format(day=told, voted=words.unbroken(wording.day(voted)))
    if day - reported > OLD_AFTER:
        return _("reported {day}, {age} ago: check before use").format(day=told, age=ages.months(months))
    return _("reported {day}").format(day=told)
