"""The name of a body beside the spelling that a passage in another language has of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import other_names as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, said, sentence, unlike

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


IN_ENGLISH = """
The Thracian Trade Zone was visited. | Thracia Trade Zone | Thracian Trade Zone |
The Thracian Trade Zone was visited. | Moesia Trade Zone | Thracian Trade Zone | V505
The Intergovernmental Commission on Transit met. | Interparliamentary Commission on Transit | Intergovernmental Commission on Transit | V505
The Commission on Transit met. | Joint Commission on Transit | Commission on Transit |
The Kazakh MFA reports. | Ministry of Foreign Affairs of Kazakhstan | Kazakh MFA |
The TTZ was visited. | Thracia Trade Zone | TTZ |
The TTZ was visited. | Thracia Border Trade Zone | TTZ | V505
LLP “Chamber of Millers” of Kazakhstan signed. | Chamber of Millers of Kazakhstan | LLP “Chamber of Millers” |
The Union of Millers and the Chamber of Bakers signed. | Chamber of Millers | Union of Millers |
The Union of Bakers signed. | Chamber of Bakers | Union of Bakers | V525
"""


@pytest.mark.parametrize(("text", "name", "alias", "found"), rows(IN_ENGLISH))
def test_no_word_stands_in_the_place_of_another(
    catalog: Callable[..., Catalog], text: str, name: str, alias: str, found: str
) -> None:
    body = f"- {{id: b, name: {name}, aliases: [{alias}], kind: company, source: s000 p1}}"
    assert codes(hold(catalog, text, organisations=body), "b", "name") == found.split()


def test_the_names_in_the_name_of_a_body() -> None:
    assert module._names_in("Port of Muga and Ata of Bulgaria") == ("Muga",)


def test_how_words_are_made_of_others() -> None:
    words = "industrialist|exporter|investor|federation|settlement|holding|partnership"
    plural = "|".join(f"{word}s" for word in words.split("|"))
    assert unlike(module._DERIVED, whole=f"{words}|{plural}|facilities|companies", none="mist|bakersfield|Atyrau") == []
    assert not module._DERIVED.match("Bakersfield")


BEGUN = """
Petra Ivanova came. | Maria Ivanova | yes
H.E. Ms Petra Ivanova came. | Maria Ivanova | yes
Petra Ivanova came. | Petra Ivanova |
Petra Ivanova came. | Maria Petra Ivanova |
Yesterday Ivanova came. | Maria Ivanova |
Minister Ivanova came. | Maria Ivanova |
Bulgarian Ivanova came. | Maria Ivanova |
MEP Ivanova came. | Maria Ivanova |
Petra Petrova came. | Maria Ivanova |
"""


@pytest.mark.parametrize(("text", "name", "found"), rows(BEGUN))
def test_a_sentence_begins_with_another_given_name(text: str, name: str, found: str) -> None:
    assert module.begins_with_another(sentence(text), name) is bool(found)


TURNED = """
ru | Указом назначен Панов Иван Петрович. | Ivan Panov |
ru | Указом назначен Панов Иван Петрович. | Pyotr Panov | yes
ru | Указом назначен Панов Иван Петрович. | Maria Ivanova |
ru | Назначена Панова Мария Петровна. | Maria Panova |
ru | Назначена Панова Мария Петровна. | Anna Panova | yes
ru | Назначен Панов. Иван Петрович рад. | Ivan Panov |
kk | Панов Нұрлан Ерланұлы тағайындалды. | Nurlan Panov |
kk | Панов Нұрлан Ерланұлы тағайындалды. | Askar Panov | yes
en | Panov Ivan Petrovich was appointed. | Ivan Panov |
en | Panov Ivan Petrovich was appointed. | Boris Panov | yes
bg | Панов дойде. | Ivan Panov |
"""


@pytest.mark.parametrize(("code", "text", "name", "found"), rows(TURNED))
def test_a_surname_stands_before_another_given_name_and_a_fathers(code: str, text: str, name: str, found: str) -> None:
    assert module.turned_with_another(sentence(text, code), name) is bool(found)


def test_another_given_name_behind_a_surname_is_another_person(catalog: Callable[..., Catalog]) -> None:
    person = "- {{id: p, name: {}, side: BG, source: s000 p1}}"
    for name, found in (("Ivan Panov", []), ("Pyotr Panov", ["V505"])):
        held = hold(catalog, "Назначен Панов Иван Петрович.", language="ru", people=person.format(name))
        assert codes(held, "p", "name") == found


@pytest.mark.parametrize(
    ("code", "text", "left"),
    [
        ("bg", "Заместник-председателят Румен Славов благодари на председателя ", " благодари на председателя "),
        ("en", "The Deputy Speaker Radi Slavov thanked the Speaker ", " thanked the Speaker "),
        ("en", "The Deputy Speaker Radi Slavov thanked ", None),
        ("en", "The Deputy Speaker Radi Slavov and the Speaker ", None),
        ("en", "The Deputy Speaker Radi Slavov, Speaker ", None),
        ("en", "The Deputy Minister of Social Protection thanked the Speaker ", None),
        ("ro", "Ministrul Radu Popescu a primit ambasadorul ", " a primit ambasadorul "),
        ("ro", "Ministrul Popescu a primit ambasadorul ", None),
    ],
)
def test_where_the_name_of_a_stranger_ends(code: str, text: str, left: str | None) -> None:
    assert text[module.end_of_stranger(sentence(text, code), 0, len(text)) :] == (text if left is None else left)


@pytest.mark.parametrize(
    ("code", "text", "name", "alias", "found"),
    [
        (
            "ru",
            "Порт Атырау принял зерно.",
            "Port of Constanța",
            "порт Атырау",
            "“порт Атырау”, which does not sound like Port of Constanța",
        ),
        (
            "en",
            "The TTZ Trade Zone was visited.",
            "Moesia Trade Zone",
            "TTZ Trade Zone",
            "“TTZ Trade Zone”, and no word for “Moesia” in Moesia Trade Zone",
        ),
    ],
)
def test_what_is_said_of_other_names(
    catalog: Callable[..., Catalog], *, code: str, text: str, name: str, alias: str, found: str
) -> None:
    body = f"- {{id: b, name: {name}, aliases: [{alias}], kind: company, source: s000 p1}}"
    assert said(hold(catalog, text, language=code, organisations=body), "b", "name") == (
        f"V505?: s000 p1 has {found} → see whether the name and the aliases are those of one body"
    )
