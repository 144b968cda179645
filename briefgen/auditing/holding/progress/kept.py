"""What became of a promise by the words for it: it was kept, or given up, or is not kept yet."""

from __future__ import annotations

from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import whole_words


def is_kept(sentence: Sentence) -> bool:
    """Whether a sentence tells a promise as kept, and has nothing promised behind that: “изпълни ангажимента си”."""
    return _is_told("promise-kept", sentence) and not is_unmet(sentence)


def is_met(sentence: Sentence) -> bool:
    """Whether a sentence tells a promise as kept, or what was promised as there: “обещаните центрове бяха открити”."""
    return is_kept(sentence) or (_is_told("promise-met", sentence) and not is_unmet(sentence))


def is_unmet(sentence: Sentence) -> bool:
    """Whether a sentence tells that a promise is not kept yet, or late: “lieka neįvykdytas”."""
    return bool(whole_words(sentence.source.language, "promise-unmet").search(sentence.text))


def is_only_begun(sentence: Sentence) -> bool:
    """Whether a sentence tells of no more than a beginning of what is to be built or done: “започна строежът”."""
    return bool(whole_words(sentence.source.language, "promise-begun").search(sentence.text))


def is_given_up(sentence: Sentence) -> bool:
    """Whether a sentence tells that a promise was taken back: “a renunțat la centrele promise”."""
    return bool(whole_words(sentence.source.language, "promise-given-up").search(sentence.text))


def has_a_pledge(sentence: Sentence) -> bool:
    """Whether somebody undertakes something in a sentence, by a verb: “се ангажира”."""
    return bool(whole_words(sentence.source.language, "pledged").search(sentence.text))


def _is_told(role: str, sentence: Sentence) -> bool:
    code, text = sentence.source.language, sentence.text
    found = [match.end() for match in whole_words(code, role).finditer(text)]
    return bool(found) and not whole_words(code, "pledged").search(text, found[-1])
