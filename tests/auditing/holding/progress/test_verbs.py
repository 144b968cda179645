from __future__ import annotations

import re

from briefgen.auditing.holding.progress.verbs import PARTICIPLES, PASTS


def test_a_verb_stands_once_and_only_where_its_ending_does_not_tell_it() -> None:
    every = [*PARTICIPLES.split("|"), *PASTS.split("|")]
    assert (len(every), [verb for verb in every if re.fullmatch(r"\w{2,}ed|\w+wn", verb)]) == (len(set(every)), [])
