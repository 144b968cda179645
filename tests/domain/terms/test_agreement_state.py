from __future__ import annotations

from briefgen.domain.terms.agreement_state import AgreementState
from briefgen.domain.terms.tag import Tag


def having(trait: str) -> list[AgreementState]:
    return [state for state in AgreementState if getattr(state.traits, trait)]


def test_what_the_states_mean() -> None:
    assert having("unfinished") == [
        AgreementState.PROPOSED,
        AgreementState.UNDER_STUDY,
        AgreementState.IN_NEGOTIATION,
        AgreementState.INITIALLED,
    ]
    assert having("achieved") == [
        AgreementState.INITIALLED,
        AgreementState.SIGNED,
        AgreementState.ENDORSED,
        AgreementState.IN_FORCE,
    ]
    assert having("news") == [
        AgreementState.SIGNED,
        AgreementState.ENDORSED,
        AgreementState.IN_FORCE,
        AgreementState.EXPIRED,
    ]
    assert having("settles") == [AgreementState.SIGNED, AgreementState.IN_FORCE, AgreementState.EXPIRED]
    assert having("awaited") == []  # no document falls due


def test_each_is_told_and_tagged_by_its_own_name() -> None:
    assert [state.traits.words() for state in AgreementState] == [
        "proposed",
        "under study",
        "in negotiation",
        "initialled",
        "signed",
        "endorsed",
        "in force",
        "expired",
    ]
    assert [state.traits.tag for state in AgreementState] == [Tag(state.value) for state in AgreementState]
