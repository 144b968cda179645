import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.reading.edits.renaming import places_of, renamed
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.load import load_text
from tests.conftest import project

EVENTS = """\
events:
  - id: visit
    kind: visit
    title: rumen-radev comes
    counterparts: BG
    participants: [rumen-radev, {person: rumen-radev-junior, as: chair}]
    status: held
    when: 2025-06-09
    source: s001
    said:
      - {person: "rumen-radev", text: Was glad}
"""
PEOPLE = """\
- {id: rumen-radev, name: Rumen Radev, side: BG, post: President, rank: head-of-state, source: s000 p3}
- {id: rumen-radev-junior, name: Rumen Radev Junior, side: BG, post: Guest, rank: other, source: [s000 p3, s001]}
"""


def change(old: str, new: str) -> dict[str, str]:
    files = project({"events.yaml": EVENTS, "seeds/people.yaml": PEOPLE})
    sheets = {path: Sheet(path, text) for path, text in files.items()}
    places = {name: (path, at) for path, sheet in sheets.items() for name, at in sheet.identities()}
    out = {}
    for path, paths in places_of(load_text(files), old, places).items():
        text, meant = renamed(sheets[path], paths, old, new)
        assert Sheet(path, text).value == meant
        out[path] = text
    return out


def test_an_id_changes_where_it_is_one_and_nowhere_else() -> None:
    found = change("rumen-radev", "r-radev")
    assert found["seeds/people.yaml"] == PEOPLE.replace("id: rumen-radev,", "id: r-radev,")
    text = EVENTS.replace("[rumen-radev,", "[r-radev,").replace('"rumen-radev"', '"r-radev"')
    assert found["events.yaml"].endswith(text)
    assert "chairs: [r-radev]" in found["seeds/organisations.yaml"]
    assert sorted(found) == ["events.yaml", "seeds/organisations.yaml", "seeds/people.yaml"]


def test_citations_of_a_source_follow_with_their_paragraphs() -> None:
    found = change("s000", "first-item")
    assert found["seeds/people.yaml"] == PEOPLE.replace("s000 p3", "first-item p3")
    assert "{id: first-item, title" in found["seeds/sources.yaml"]
    assert "events.yaml" not in found


def test_nothing_is_renamed_in_files_with_mistakes() -> None:
    loaded = load_text(project({"events.yaml": EVENTS.replace("2025-06-09", "someday")}))
    with pytest.raises(BriefgenError, match="The files have mistakes; nothing was renamed"):
        places_of(loaded, "rumen-radev", {})
