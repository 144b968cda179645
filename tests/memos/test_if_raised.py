"""What may come up: by hand, with what has overtaken it."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.if_raised import brief, if_raised
from tests.domain.test_overtaken import RECORDS
from tests.sections.sheets import APRIL, plain, sheet

Read = Callable[..., Catalog]
BRIEF = """
- code: BG
  slug: bulgaria
  brief:
    - {written: 2025-04-19, if-raised: [{trigger: Earlier, facts: Earlier}]}
    - written: 2025-04-20
      if-raised:
        - {trigger: The visit, facts: No day is on file, do-not-say: Any day, source: s000 p3 s2}
        - {trigger: Talks, facts: They were held, source: s000 p3 s3}
- {code: RO, slug: romania}
"""


def test_lines_by_hand_say_what_has_overtaken_them(catalog: Read) -> None:
    at = sheet(catalog(**RECORDS, counterparts=BRIEF))
    visit, talks = if_raised(at).rows
    assert (visit.trigger, visit.facts, visit.do_not_say) == ("The visit", "No day is on file.", "Any day")
    assert visit.overtaken
    assert plain(visit.overtaken.text) == "A visit: planned → held; 2025, after 18 Apr → 9 Jun 2025"
    assert talks.overtaken is None


def test_nothing_is_overtaken_on_the_day_it_was_written(catalog: Read) -> None:
    at = sheet(catalog(**RECORDS, counterparts=BRIEF), APRIL)
    newest = brief(at)
    assert newest
    assert newest.written == APRIL
    assert [row.overtaken for row in if_raised(at).rows] == [None, None]


def test_where_nobody_wrote_the_program_writes_nothing(catalog: Read) -> None:
    people = "- {id: rumen-radev, name: Rumen Radev, side: BG, doubt: Others print Ruman, source: s000 p1}\n"
    assert if_raised(sheet(catalog(people=people, organisations="[]"))).rows == ()
