"""Whose post must be checked before they are met."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from briefgen.domain import codes, dates
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import ages, wording
from briefgen.domain.planning.posts import PostToCheck, Why, posts_to_check
from briefgen.language import gettext as _
from briefgen.memos.desk import Item, Part, first
from briefgen.memos.desk import words as desk
from briefgen.memos.week.span import Span

MOST = 20
WORTH = 760


def posts(catalog: Catalog, span: Span) -> Part:
    """People in events ahead whose post is old, or whose country voted since; by the day of the event."""
    found = posts_to_check(catalog, span.day)
    rows = tuple(_row(catalog, one, span.day, WORTH - 25 * n) for n, one in enumerate(found))
    return first(Part("posts", _("Whose post to check"), rows, elsewhere="briefgen week --json"), MOST)


def _row(catalog: Catalog, one: PostToCheck, day: date, worth: int) -> Item:
    record, post = one.person.record, one.person.now.post
    side = codes.name(record.side)
    who = (
        _("{name} ({side}), {post}").format(name=record.name, side=side, post=post)
        if post
        else f"{record.name} ({side})"
    )
    return Item(
        lead=desk.when(catalog, one.event, day),
        what=_("{who}: {why}").format(who=who, why=_why(one, day)),
        details=(_("In: {event}").format(event=one.event.title),),
        tags=desk.private(one.event),
        id=record.id,
        worth=worth,
        values={"why": one.why.value, "event": one.event.id, "reported": one.reported and one.reported.isoformat()},
    )


def _why(one: PostToCheck, day: date) -> str:
    match one.why:
        case Why.UNKNOWN:
            return _("no post on file")
        case Why.OLD:
            assert one.reported
            age = ages.months(dates.months_between(one.reported, day))
            return _("reported {day}, {age} ago").format(day=wording.day(one.reported), age=age)
        case Why.VOTED:
            assert one.reported
            assert one.voted
            words = _("reported {day}; {side} voted on {voted}")
            side, voted = codes.name(one.person.record.side), wording.day(one.voted)
            return words.format(day=wording.day(one.reported), side=side, voted=voted)
    assert_never(one.why)
