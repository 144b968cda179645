"""The country that an ambassador is sent to, where the text names it and not beside his name, or its capital alone, or is its press."""

from __future__ import annotations

from briefgen.auditing.holding.beside.towns import names_city
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.posts import capitals, is_at_home
from briefgen.domain.model import Person


def countries(case: Case, person: Person, want: frozenset[str]) -> frozenset[str]:
    """The country that an ambassador of home may be one to without a word of it beside his name: the only counterpart in the text, or its capital.

    Where none is named, it is that whose language the text is in: „посланикът на Казахстан у нас“.
    """
    if "#ambassador" not in want or person.side != case.catalog.calendar.home:
        return frozenset()
    whole = case.texts.whole(case.passage.sentences[0].source.id)
    named = frozenset(f"@{code}" for s in whole for code in s.keys.countries() if code in case.catalog.counterparts)
    counted = {code: city for code, city in capitals(case).items() if code in case.catalog.counterparts}
    named |= frozenset(f"@{code}" for code, city in counted.items() if any(names_city(s, city) for s in whole))
    named = named or frozenset(
        f"@{code}" for code in case.catalog.counterparts if all(is_at_home(s, code) for s in whole)
    )
    return named if len(named) == 1 else frozenset()
