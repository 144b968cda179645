"""What was promised, and is told as done in another language: by words in its past tense for the verb that a promise begins with."""

from __future__ import annotations

from briefgen.auditing.content import sense
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.lexicon import meaning_alone
from briefgen.auditing.spoken.small import whole_words

BEFORE = 14  # characters before a verb in which a “not” is its own


def did(sentence: Sentence, verb: str) -> bool:
    """Whether a sentence has something done that an English verb tells, and nothing in it is still to come: „atidarė konsulatą“, to open."""
    return any(
        _is_that(key, verb) and not _is_denied(sentence, start) and not _is_to_come(sentence, start, end)
        for key, start, end in sentence.language.marked("deeds", sentence.text)
    )


def _is_to_come(sentence: Sentence, start: int, end: int) -> bool:
    """Whether anything beside a place of a sentence goes on, is still to come, or is for somebody to do."""
    spoken, text = sentence.language, sentence.text
    told = any(spoken.says("words", key, text) for key in ("ahead", "ongoing"))
    to_do = whole_words(spoken.code, "undertakes", "charged").finditer(text)
    return told or any(found.end() <= start or end <= found.start() for found in to_do)


def _is_that(key: str, verb: str) -> bool:
    return sense(key, ENGLISH) == sense(verb, ENGLISH) or meaning_alone(key).is_near(meaning_alone(verb))


def _is_denied(sentence: Sentence, start: int) -> bool:
    return sentence.language.says("words", "not", sentence.text[max(0, start - BEFORE) : start])
