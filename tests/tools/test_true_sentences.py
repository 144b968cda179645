"""True sentences put together by rule in seven languages: none is cried at, and no untruth in them passes but those named."""

from __future__ import annotations

from random import Random

from tools.drawing import KINDS
from tools.drawing.desks import Heard, heard, identities
from tools.drawing.telling import LANGUAGES
from tools.true_sentences import planted, report, sentences

EACH = 3
HELD = tuple(
    kind for kind in KINDS if kind != "short-names"
)  # a name that is not told in full is cried at more often than not
TOLD = sentences(LANGUAGES, HELD, EACH, 11)
PASSED = {"kk-prose-1-1"}  # a flow turned round in English prose over Kazakh; those that are found by now may be struck


def test_nothing_true_is_cried_at() -> None:
    assert LANGUAGES == ("bg", "en", "et", "kk", "lt", "ro", "ru")
    assert {name: len(lines) for name, lines in TOLD.items()} == {f"{c} {k}": EACH for c in LANGUAGES for k in HELD}
    of = heard(TOLD)
    assert of.cries == {}
    assert len(of.fields) == 179
    assert min(of.fields.values()) == 2  # a person's post and name


def test_an_untruth_in_each_is_found() -> None:
    told, kinds = planted(TOLD, 11)
    assert kinds.keys() - heard(told).cries.keys() - PASSED == set()
    assert kinds.keys() == identities(TOLD).keys()


def test_what_is_cried_at_and_what_passed_is_told() -> None:
    told = sentences(("ro",), ("flows",), 2, 5)
    first, second = identities(told)
    of = Heard({first: 6, second: 5}, {second: ["value: not this", "period: nor this"]})
    lines = [one.records[0].line(identity, None)[2:-1] for identity, one in identities(told).items()]
    assert list(report(told, of, None)) == [
        f"{second} month: value: not this; period: nor this\n    {told['ro flows'][1].text}",
        f"    {lines[1]}",
        "ro flows: 11 fields of 2 records, 2 cried at.",
        "11 true fields of 2 records: 2 cried at.",
    ]
    assert list(report(told, of, {first: "scale", second: "year"})) == [
        f"{first} scale: passed\n    {told['ro flows'][0].text}",
        f"    {lines[0]}",
        "1 of 2 untruths found: scale 0 of 1, year 1 of 1.",
    ]


def test_the_same_seed_draws_the_same() -> None:
    drawn = [sentences(("ro",), ("flows", "several"), 3, seed) for seed in (5, 5, 6)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_every_form_of_a_table_has_its_gaps_filled() -> None:
    for code in LANGUAGES:
        for kind, drawn in KINDS.items():
            for n in range(60):
                text = drawn(code, Random(n)).text
                assert not {"{", "}"} & set(text), (code, kind, text)
                assert "  " not in text, (code, kind, text)
