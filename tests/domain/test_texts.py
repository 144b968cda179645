from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.domain.references import Ref, references
from briefgen.domain.text import Text
from briefgen.domain.texts import Held, in_every_language, texts, written
from briefgen.reading.load import load_text
from tools.dense_desks import dense
from tools.desks import small

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


def test_what_records_hold_is_known_once_and_without_a_place(catalog: Callable[..., Catalog]) -> None:
    found = Held([catalog(events=EVENT).events["e"]])
    assert found.words == {"e", "Forum", "Форум", "BG", "One", "Sofia", "rumen-radev", "By the weekday", "A", "B"}
    assert found.languages == {"bg"}
    assert {ref.kind: ids for ref, ids in found.named.items() if ids} == {
        "counterparts": {"BG"},
        "people": {"rumen-radev"},
        "sources": {"s000"},
    }
    assert found.repeating == []


def test_a_record_that_names_somebody_twice_is_known(catalog: Callable[..., Catalog]) -> None:
    again = "    - {source: s001 p1, participants: [rumen-radev]}\n"
    event = catalog(events=EVENT + again).events["e"]
    assert Held([event]).repeating == [event]


def test_all_that_is_found_with_its_place_is_known_without() -> None:
    """Over desks with every field of every kind: a rule that asks what all records hold misses nothing."""
    for desk in (dense("held"), small("held")):
        whole = load_text(desk).whole
        assert whole is not None
        for record in whole.records():
            held = Held([record])
            assert {text for _path, text in in_every_language(record)} <= held.words
            more = {
                code for _path, text in written(record) if isinstance(text, Text) for code, _ in text.by_language[1:]
            }
            assert held.languages == more
            named = defaultdict[Ref, set[str]](set)
            for reference in references(record):
                named[reference.ref].add(reference.id)
            assert {ref: ids for ref, ids in held.named.items() if ids} == named
            once = Counter(reference.id for reference in references(record) if reference.ref.once)
            assert bool(held.repeating) == any(count > 1 for count in once.values())
