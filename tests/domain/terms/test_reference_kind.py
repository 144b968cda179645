from __future__ import annotations

from briefgen.domain.terms.reference_kind import ReferenceKind


def having(trait: str) -> list[ReferenceKind]:
    return [kind for kind in ReferenceKind if getattr(kind.traits, trait)]


def test_what_the_kinds_mean() -> None:
    assert having("presidency") == [ReferenceKind.PRESIDENCY]
    assert having("vote") == [ReferenceKind.ELECTION]
    assert having("jubilee") == [ReferenceKind.ANNIVERSARY, ReferenceKind.RELATIONS]
    assert having("relations") == [ReferenceKind.RELATIONS]
    assert having("holiday") == [ReferenceKind.NATIONAL_DAY]
    assert [kind.traits.place for kind in ReferenceKind] == [3, 1, 1, 2, 2]


def test_each_has_its_word_and_its_colour() -> None:
    assert [(kind.traits.words(), kind.traits.color) for kind in ReferenceKind] == [
        ("National day", "crimson"),
        ("Election", "chocolate"),
        ("Presidency", "darkgoldenrod"),
        ("Anniversary", "indianred"),
        ("Diplomatic relations", "indianred"),
    ]
