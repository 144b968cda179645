from __future__ import annotations

from briefgen.auditing.holding.case import keys_of, softened, spellings
from briefgen.auditing.verdicts import HELD, Held, Verdict, in_part, wrong
from briefgen.domain.model import Organisation


def test_what_was_inferred_is_said_to_be_where_nothing_contradicts_it() -> None:
    assert softened(in_part("a"), "So") == Held(Verdict.INFERRED, "So")
    assert softened(HELD, None) is HELD
    assert softened(wrong("V1", "no"), "So") == wrong("V1", "no")


def test_every_spelling_of_a_name() -> None:
    body = Organisation.model_validate(
        {
            "id": "b",
            "name": {"en": "City", "bg": "Град"},
            "aliases": ["C"],
            "native": "Шаҳар",
            "kind": "city",
            "reports": [{}],
        }
    )
    assert spellings(body) == ("City", "Град", "C", "Шаҳар")


def test_the_keys_of_words() -> None:
    assert keys_of("the Minister of Bulgaria") == {"#minister", "@BG"}
