from __future__ import annotations

from briefgen.domain.terms.commitment_state import CommitmentState
from briefgen.domain.terms.tag import Tag


def having(trait: str) -> list[CommitmentState]:
    return [state for state in CommitmentState if getattr(state.traits, trait)]


def test_what_the_states_mean() -> None:
    assert having("awaited") == [CommitmentState.OPEN, CommitmentState.PROGRESSED]
    assert having("news") == [CommitmentState.DONE, CommitmentState.DROPPED]
    assert having("kept") == [CommitmentState.DONE]
    assert having("silent") == [CommitmentState.OPEN]


def test_what_is_told_of_each() -> None:
    assert [(state.traits.words(), state.traits.tag) for state in CommitmentState] == [
        ("open", Tag.REOPENED),
        ("in progress", Tag.PROGRESSED),
        ("done", Tag.DONE),
        ("dropped", Tag.DROPPED),
    ]
