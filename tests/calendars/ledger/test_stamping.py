from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from briefgen.calendars.ledger import Ledger
from briefgen.calendars.ledger.stamping import stamp
from tests.calendars.calendar_samples import A_DAY, NOW, a_feed, a_visit, published


def test_a_feed_is_stamped_when_something_changes_leaves_or_comes() -> None:
    feed, one, two = a_feed(), *published(a_visit(), a_visit(uid="b@t"))
    ledger, first = stamp(Ledger(), feed, [one, two], NOW)
    ledger, same = stamp(ledger, feed, [two, one], NOW + A_DAY)
    ledger, left = stamp(ledger, feed, [one], NOW + 2 * A_DAY)
    ledger, came = stamp(ledger, feed, [one, two], NOW + 3 * A_DAY)
    ledger, named = stamp(ledger, replace(feed, title="Other"), [one, two], NOW)
    assert [stamped.changed for stamped in (first, same, left, came)] == [NOW, NOW, NOW + 2 * A_DAY, NOW + 3 * A_DAY]
    assert named.changed == came.changed + timedelta(seconds=1)
