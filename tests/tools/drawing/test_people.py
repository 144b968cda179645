"""Two people with their posts, as a desk writes them."""

from __future__ import annotations

from random import Random

from tools.drawing.people import MINISTERS, PEOPLE, POSTS, drawn, drawn_shortly
from tools.drawing.telling import LANGUAGES, words


def test_every_language_has_each_name_and_post() -> None:
    for code in LANGUAGES:
        assert words(code)["people"].keys() == PEOPLE.keys()
        assert words(code)["posts"].keys() - {"women"} == {*MINISTERS, *POSTS}
        assert len(words(code)["fields"]) == 17


def test_a_meeting_has_those_who_met() -> None:
    for n in range(50):
        meeting, ours, theirs = drawn("ro", Random(n)).records
        assert meeting.fields["participants"] == [ours.fields["person"], theirs.fields["person"]]
        assert meeting.fields["title"] == f"Meeting of {ours.fields['name']} with {theirs.fields['name']}"
        assert meeting.fields["counterparts"] == [theirs.fields["side"]]
        assert (ours.fields["side"], ours.file) == ("KZ", "people")
        assert ours.fields["post"].endswith(" of Kazakhstan")


def test_a_lithuanian_woman_has_a_post_in_her_form() -> None:
    told = [drawn("lt", Random(n)) for n in range(100)]
    posts = {r.fields["rank"] for one in told for r in one.records[1:] if PEOPLE[r.fields["person"]].woman}
    assert posts == {"minister", "deputy-minister"}


def test_a_short_name_has_an_initial_or_none() -> None:
    texts = {drawn_shortly("ru", Random(n)).text for n in range(60)}
    assert any(" А. Омарова" in text for text in texts)
    assert not any("Айжан" in text for text in texts)
