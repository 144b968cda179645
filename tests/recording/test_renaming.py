from datetime import date
from typing import Any

import pytest

from briefgen.auditing.reviews import Review, read_reviews, written
from briefgen.diagnostics import BriefgenError
from briefgen.recording import rename
from tests.recording.conftest import MakeDesk


def test_everything_that_refers_to_it_follows(desk: MakeDesk) -> None:
    proposal = rename(desk(), "rumen-radev", "r-radev")
    assert proposal.faults == ""
    assert sorted(proposal.edits.after) == ["events.yaml", "seeds/organisations.yaml", "seeds/people.yaml"]
    assert b"rumen-radev" not in b"".join(proposal.edits.after.values())


def test_what_subscribers_know_keeps_its_id_unless_that_is_meant(desk: MakeDesk) -> None:
    with pytest.raises(BriefgenError, match="“visit” stands in published calendars") as error:
        rename(desk(), "visit", "bg-visit", published={"visit"})
    assert "--published-again" in str(error.value.hint)
    meant = rename(desk(), "visit", "bg-visit", published={"visit"}, again=True)
    assert meant.notes == ("Subscribers see the old entry removed and a new one.",)
    assert "+  - id: bg-visit" in meant.diff


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("visit", "Big Visit", "new id: “Big Visit” is not an id"),
        ("visit", "s000", "The id “s000” is taken"),
        ("visits", "x", "There is no record “visits”"),
        ("BG", "bulgaria", "“BG” is the code of a country"),
    ],
)
def test_what_cannot_be_renamed(desk: MakeDesk, old: str, new: str, message: str) -> None:
    with pytest.raises(BriefgenError) as error:
        rename(desk(), old, new)
    assert message in str(error.value)


def test_the_fingerprints_of_a_source_keep_to_it(desk: MakeDesk) -> None:
    made = desk()
    lock = made.edits.folder / "seeds/passages.lock"
    lock.write_text("# s000\ns000 p1 cd31\ns0001 p1 aa00\ns001 p2-7 ffed\n", encoding="utf-8")
    proposal = rename(made, "s000", "first-item")
    assert proposal.faults == ""
    proposal.write()
    assert lock.read_text(encoding="utf-8") == "# s000\nfirst-item p1 cd31\ns0001 p1 aa00\ns001 p2-7 ffed\n"


def test_what_was_read_and_signed_stays_so(desk: MakeDesk) -> None:
    made = desk()
    file = made.edits.folder / "seeds/reviews.yaml"
    by: dict[str, Any] = {"passage": "ab" * 32, "by": "AB", "day": date(2026, 11, 26)}
    reviews = [
        Review("visit", "s000", "participants", "rumen-radev: host", **by),
        Review("visit", "s000, s001", "said", "rumen-radev: He named rumen-radev.", **by),
        Review("visit", "s0001", "title", "Visit of rumen-radev", **by),
        Review("rumen-radev", "s000", "rank", "head-of-state", **by),
    ]
    file.write_text(written(reviews), encoding="utf-8")
    assert "seeds/reviews.yaml" not in rename(made, "mfa", "ministry").edits.after
    rename(made, "rumen-radev", "r-radev").write()
    rename(desk(), "s000", "first-item").write()
    assert set(read_reviews(file.read_text(encoding="utf-8"))) == {
        Review("visit", "first-item", "participants", "r-radev: host", **by),
        Review("visit", "first-item, s001", "said", "r-radev: He named rumen-radev.", **by),
        Review("visit", "s0001", "title", "Visit of rumen-radev", **by),
        Review("r-radev", "first-item", "rank", "head-of-state", **by),
    }
