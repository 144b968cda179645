"""The name of a body beside the spelling that a passage in another language has of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import other_names as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, unlike

SAID = """
Порт Атырау принял зерно. | Port of Atyrau | порт Атырау |
Порт Атырау и порт Констанца приняли зерно. | Port of Constanța | порт Атырау | V505
Порт Атырау принял зерно. | Port of Constanța | порт Атырау | V505
Компания «Нордавиа» летает. | Nordavia | Нордавиа |
Компания «Нордавиа» летает. | Port of Muuga | Нордавиа | V505
Компания «Нордавиа» летает. | Northern Airlines | Нордавиа |
Казахстанская «Темир жолы» строит. | Kazakhstan Temir Zholy | Темир жолы |
Конфедерация промышленников собралась. | Confederation of Industrialists | Конфедерация промышленников |
НИТ строит. | Nordavia | НИТ |
"""


@pytest.mark.parametrize(("text", "name", "alias", "found"), rows(SAID))
def test_what_is_a_name_in_the_one_is_heard_in_the_other(
    catalog: Callable[..., Catalog], text: str, name: str, alias: str, found: str
) -> None:
    body = f"- {{id: b, name: {name}, aliases: [{alias}], kind: company, source: s000 p1}}"
    assert codes(hold(catalog, text, language="ru", organisations=body), "b", "name") == found.split()


def test_the_names_in_the_name_of_a_body() -> None:
    assert module._names_in("Port of Muga and Ata of Bulgaria") == ("Muga",)


def test_how_words_are_made_of_others() -> None:
    words = "industrialist|exporter|investor|federation|settlement|holding|partnership"
    plural = "|".join(f"{word}s" for word in words.split("|"))
    assert unlike(module._DERIVED, whole=f"{words}|{plural}|facilities|companies", none="mist|bakersfield|Atyrau") == []
    assert not module._DERIVED.match("Bakersfield")
