from datetime import date

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.recording import confirm, looked
from tests.recording.conftest import MakeDesk, added

ONE = "- {code: BG, slug: bulgaria, capital: Sofia, timezone: Europe/Sofia, looked: {day: 2026-11-27}}\n"


def test_who_looked_and_when_stands_on_the_counterpart(desk: MakeDesk) -> None:
    first = looked(desk(), "bulgaria", by="M. Orazova", note="Pages of both ministries")
    assert first.faults == ""
    assert added(first.diff) == (
        "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria, "
        "looked: [{day: 2026-11-27, by: M. Orazova, note: Pages of both ministries}]}\n"
    )
    assert "looked: [{day: 2026-11-20}]" in looked(desk(), "RO", date(2026, 11, 20)).diff


def test_the_same_day_is_not_recorded_twice(desk: MakeDesk) -> None:
    made = desk(counterparts=ONE)
    found = looked(made, "BG")
    assert (found.diff, found.notes) == ("", ("That is recorded already.",))
    assert "looked: [{day: 2026-11-27}, {day: 2026-11-27, by: B}]" in looked(made, "BG", by="B").diff


@pytest.mark.parametrize(("who", "hint"), [("bulgraia", "Did you mean “bulgaria”?"), ("XY", "Known: BG, bulgaria, RO")])
def test_nobody_looks_at_what_is_no_counterpart(desk: MakeDesk, who: str, hint: str) -> None:
    with pytest.raises(BriefgenError, match=f"There is no counterpart “{who}”") as error:
        looked(desk(), who)
    assert hint in str(error.value.hint)


def test_nobody_has_looked_tomorrow(desk: MakeDesk) -> None:
    with pytest.raises(BriefgenError, match="day: 2026-11-28 is still ahead"):
        looked(desk(), "BG", date(2026, 11, 28))


def test_a_post_is_confirmed_by_a_check(desk: MakeDesk) -> None:
    found = confirm(desk(), "rumen-radev", date(2026, 11, 25), by="D. Saparov")
    assert found.faults == ""
    assert added(found.diff).endswith("""\
    - basis: {text: "Checked by D. Saparov: still in this post", date: 2026-11-25}
      post: President of Bulgaria
""")


def test_a_post_is_confirmed_by_a_source(desk: MakeDesk) -> None:
    assert added(confirm(desk(), "rumen-radev", source="s001 p4").diff).endswith(
        "    - source: s001 p4\n      post: President of Bulgaria\n"
    )


def test_only_a_post_on_file_is_confirmed(desk: MakeDesk) -> None:
    people = "- {id: somebody, name: Somebody, side: BG, source: s000}\n"
    made = desk(people=people, events="", organisations="")
    with pytest.raises(BriefgenError, match="No post of Somebody is on file by 2026-11-27"):
        confirm(made, "somebody")
    with pytest.raises(BriefgenError, match="“s000” is nobody who could be in a post"):
        confirm(made, "s000")
