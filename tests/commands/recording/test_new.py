from pathlib import Path

import pytest

from briefgen.commands.recording.new import FLAGS, OPTIONS, RECORD, RECORD_MANY, new
from briefgen.recording.new import shape_named
from briefgen.terminal import asking
from tests.commands.recording.test_reporting import folder, run
from tests.terminal.test_asking import typed

__all__ = ["folder"]
LEFT_OUT = {"id", "reports", "accept", "withdrawn", "inferred", "cited", "doubt", "note", "private", "draft"}
BY_HAND = {
    "imported",
    "meeting",
    "native-basis",
    "asked",
    "sent",
    "replaces",
    "replaced-by",
    "members",
    "sha256",
    "stops",
    "basis",
    "furniture",
    "brief",
    "looked",
    "code",
}


def test_a_record_is_added_from_options(folder: Path) -> None:
    told = ["--name", "Ivan Petrov", "--side", "BG", "--post", "Minister", "--rank", "minister", "--source", "s001 p2"]
    result = run(folder, "new", "person", *told, "--yes")
    assert result.exit_code == 0, result.output
    assert (folder / "seeds/people.yaml").read_text(encoding="utf-8").count("- id: ivan-petrov\n") == 1


def test_a_record_is_added_from_answers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "is_terminal", lambda: True)
    with typed("BG\rtrade\rTrade grew.\rs001 p1\r\r"):
        result = run(folder, "new", "fact")
    assert result.exit_code == 0, result.output
    assert (folder / "seeds/facts.yaml").read_text(encoding="utf-8") == (
        "- id: bg-trade-grew\n  counterpart: BG\n  topic: trade\n  text: Trade grew.\n  source: s001 p1\n"
    )


def test_what_is_missing_is_told_where_nobody_can_be_asked(folder: Path) -> None:
    result = run(folder, "new", "fact", "--text", "Trade grew.", "--yes")
    assert (result.exit_code, result.output.splitlines()[0]) == (
        2,
        "counterpart, topic: these are needed for every fact",
    )
    assert not (folder / "seeds/facts.yaml").exists()


@pytest.mark.parametrize("kind", OPTIONS)
def test_every_field_has_an_option(kind: str) -> None:
    shape = shape_named(kind)
    provenance = {"source", "corrects", "unset"}
    fields = shape.record_fields() | (shape.report_fields() - provenance)
    told = {"kind"} if kind == "counterpart" else set()  # which the code tells
    assert fields - LEFT_OUT - BY_HAND - told == set(OPTIONS[kind])
    known = {parameter.name for parameter in new.commands[kind].params}
    assert {name.replace("-", "_") for name in OPTIONS[kind]} <= known
    assert set(OPTIONS[kind]) <= {*RECORD, *RECORD_MANY, *FLAGS}
