from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.domain.texts import in_every_language, texts, written

EVENT = """\
- id: e
  kind: forum
  title: {en: Forum, bg: Форум}
  counterparts: [BG]
  meeting: {written: 2025-06-01, points: [One]}
  reports:
    - {source: s000 p1, status: held, when: 2025-04-01, place: Sofia, participants: [rumen-radev], inferred: {when: By the weekday}, agenda: [A, B]}
"""


def test_each_text_has_its_path_and_what_no_document_shows_is_left_out(catalog: Callable[..., Catalog]) -> None:
    found = dict(texts(catalog(events=EVENT).events["e"]))
    assert {path: text for path, text in found.items() if text[:1].isupper() and path != ("counterparts", 0)} == {
        ("title",): "Forum",
        ("meeting", 0, "points", 0, "text"): "One",
        ("reports", 0, "place"): "Sofia",
        ("reports", 0, "agenda", 0): "A",
        ("reports", 0, "agenda", 1): "B",
        ("reports", 0, "inferred", "when"): "By the weekday",
    }


def test_why_a_warning_is_accepted_and_how_sources_spell_a_name_is_seen_nowhere(
    catalog: Callable[..., Catalog],
) -> None:
    person = "- {id: a, name: A B, aliases: [А. Б.], accept: [{code: W413, reason: Why}], side: BG, post: C, source: s000 p1}\n"
    paths = [path for path, _text in texts(catalog(people=person, organisations="[]").people["a"])]
    assert paths == [("id",), ("name",), ("side",), ("reports", 0, "post")]


def test_each_language_has_a_path_of_its_own_and_words_of_ours_are_none(catalog: Callable[..., Catalog]) -> None:
    event = catalog(events=EVENT).events["e"]
    found = dict(in_every_language(event))
    assert (found["title", "en"], found["title", "bg"], found["reports", 0, "place", "en"]) == (
        "Forum",
        "Форум",
        "Sofia",
    )
    assert ("kind",) not in found
    assert {path for path, _text in written(event, without=frozenset({"meeting", "reports"}))} == {
        ("id",),
        ("title",),
        ("counterparts", 0),
    }
