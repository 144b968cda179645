from __future__ import annotations

from briefgen.auditing.holding.our_words import Prose


def test_what_is_about_the_source_is_set_apart() -> None:
    prose = Prose("Bulgaria's second city, the item says; no decision was taken, and trade grew.")
    assert prose.matter == ("Bulgaria's second city", "no decision was taken", "and trade grew")
    assert prose.parts == ("no decision was taken, and trade grew",)
    assert [str(n) for q in prose.quantities for n in q.readings] == ["2"]


def test_where_a_thing_stands_is_set_apart_from_it() -> None:
    assert Prose("Trade grew, in the item of 24 February 2023.").parts == ("Trade grew",)
    assert Prose("The item says that trade grew; the text calls it good.").matter == ("trade grew", "good")


def test_what_a_speaker_reported_is_about_the_matter() -> None:
    assert Prose("Reported on ports that were not opened").parts == ("Reported on ports that were not opened",)
    assert Prose("No decision was reported; ports opened").parts == ("ports opened",)
    assert Prose("Reported on ports").clauses == ("Reported on ports",)


def test_what_the_source_leaves_open_takes_the_rest_for_granted() -> None:
    assert Prose("Signed; on which day it was not signed, it does not say.").granted == ("day it was not signed",)
    assert Prose("The item does not say when it was signed; whether it holds, it does not say.").granted == (
        "it was signed",
    )
