"""Documents proposed from a new text: what a sentence tells as signed or initialled, and not as still to be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefgen.auditing.holding.progress.states import as_a_noun, done
from briefgen.auditing.languages import Place
from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence
from briefgen.auditing.proposing.proposal import Proposal, supposed
from briefgen.domain.model import AgreementState
from briefgen.language import gettext as _

STATES = (AgreementState.SIGNED, AgreementState.INITIALLED)
REACH = 60  # characters between the word for a document and that for its state


def documents(read: NewText, sentence: Sentence) -> Iterator[Proposal]:
    """The one document of a sentence that tells one state of it as reached."""
    reached = [state for state in STATES if done(sentence, state)]
    kinds = {kind for kind, _start, _end in sentence.language.marked("kinds", sentence.text)}
    counterpart = read.counterpart(sentence)
    if len(reached) != 1 or len(kinds) != 1 or counterpart is None or not _is_told(sentence, reached[0]):
        return
    (kind,) = kinds
    yield Proposal(
        "agreements",
        {
            "id": f"{counterpart}-{kind}-{read.source.id}-p{sentence.paragraph}-s{sentence.number}".lower(),
            "draft": True,
            "title": _("Title in our own words"),
            "kind": kind,
            "counterparts": [counterpart],
            "state": reached[0].value,
            "source": read.place(sentence),
        },
    )


def _is_told(sentence: Sentence, state: AgreementState) -> bool:
    """Whether the one document stands near the word for its state, and neither is denied, hoped for nor called off."""
    spoken, text = sentence.language, sentence.text
    words = [
        place
        for place in spoken.places("states", state.value, text)
        if not as_a_noun(spoken.code).match(text, place[0])
    ]
    named = [(start, end) for _kind, start, end in spoken.marked("kinds", text)]
    near = any(max(a - d, c - b) <= REACH for a, b in words for c, d in named)
    sure = not any(supposed(sentence, start, end) for start, end in words)
    denied = spoken.says("words", "not", text) or spoken.found("events", text) & {"cancelled", "postponed"}
    return near and sure and not denied and not any(map(partial(_is_several, sentence), named))


def _is_several(sentence: Sentence, place: Place) -> bool:
    """Whether more than one of them is counted right before the word: “eleven contracts”."""
    numbers = (q for q in sentence.quantities if 0 <= place[0] - q.end <= 1)
    return any(min(q.readings) > 1 for q in numbers)
