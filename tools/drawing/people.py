"""A meeting of two people with their posts: names in the script of a language, declined; ministers of each field, envoys, heads."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from msgspec import Struct

from tools.drawing.days import day
from tools.drawing.occasions import CAPITALS, NAMES
from tools.drawing.telling import Record, Told, capital, sentence, words

HOME = "KZ"


class Person(Struct, frozen=True):
    """Somebody made up: the name as the desk writes it, and the side."""

    name: str
    side: str
    woman: bool = False


PEOPLE = {
    "nurlan-akhmetov": Person("Nurlan Akhmetov", "KZ"),
    "aizhan-omarova": Person("Aizhan Omarova", "KZ", woman=True),
    "daniyar-sagintayev": Person("Daniyar Sagintayev", "KZ"),
    "yerbol-ospanov": Person("Yerbol Ospanov", "KZ"),
    "saule-sultanova": Person("Saule Sultanova", "KZ", woman=True),
    "askar-zhaksylykov": Person("Askar Zhaksylykov", "KZ"),
    "georgi-hristov": Person("Georgi Hristov", "BG"),
    "elena-nikolova": Person("Elena Nikolova", "BG", woman=True),
    "petar-dimitrov": Person("Petar Dimitrov", "BG"),
    "desislava-ivanova": Person("Desislava Ivanova", "BG", woman=True),
    "andrei-ionescu": Person("Andrei Ionescu", "RO"),
    "ioana-marinescu": Person("Ioana Marinescu", "RO", woman=True),
    "cristian-munteanu": Person("Cristian Munteanu", "RO"),
    "tomas-petrauskas": Person("Tomas Petrauskas", "LT"),
    "rasa-vaitkute": Person("Rasa Vaitkutė", "LT", woman=True),
    "mindaugas-butkus": Person("Mindaugas Butkus", "LT"),
    "kristjan-saar": Person("Kristjan Saar", "EE"),
    "liis-kallas": Person("Liis Kallas", "EE", woman=True),
    "margus-kask": Person("Margus Kask", "EE"),
}
MINISTERS = {"minister": "Minister of {field}", "deputy-minister": "Deputy Minister of {field}"}  # by their ranks
POSTS = {
    "prime-minister": ("Prime Minister", "head-of-government"),
    "deputy-prime-minister": ("Deputy Prime Minister", "deputy-head-of-government"),
    "president": ("President", "head-of-state"),
    "ambassador": ("Ambassador", "ambassador"),
    "charge": ("Chargé d’affaires", "other"),
    "consul-general": ("Consul General", "other"),
    "speaker": ("Speaker of the Parliament", "other"),
    "state-secretary": ("State Secretary at the Ministry of Foreign Affairs", "other"),
    "governor": ("Governor of the National Bank", "other"),
    "chamber": ("President of the Chamber of Commerce and Industry", "executive"),
    "director": ("Director of the Department for Europe of the Ministry of Foreign Affairs", "other"),
}


def drawn(code: str, chance: Random) -> Told:
    """A sentence of a language with the meeting and both people over it, drawn by chance."""
    return _meeting(code, chance, "{given} {surname}")


def drawn_shortly(code: str, chance: Random) -> Told:
    """The same with both told by an initial and the surname, or by that alone."""
    return _meeting(code, chance, chance.choice(("{given:.1}. {surname}", "{surname}")))


def _meeting(code: str, chance: Random, form: str) -> Told:
    table, counterpart = words(code), chance.choice(sorted(NAMES))
    when, city = day(table, chance, ahead=False), chance.choice(("astana", CAPITALS[counterpart], "almaty"))
    given = {"when": when.text, "When": capital(when.text), "city": table["cities"][city]}
    ours, ours_told = _somebody(table, chance, HOME)
    theirs, theirs_told = _somebody(table, chance, counterpart)
    for told in (ours_told, theirs_told):
        told |= {name: _in_form(told[name], form) for name in ("name", "name_with")}
    given |= {f"our_{name}": word for name, word in ours_told.items()}
    given |= {f"their_{name}": word for name, word in theirs_told.items()}
    names = " with ".join(person.fields["name"] for person in (ours, theirs))
    fields = {"kind": "meeting", "title": f"Meeting of {names}", "status": "held", "counterparts": [counterpart]}
    who = [person.fields["person"] for person in (ours, theirs)]
    meeting = Record("events", {**fields, "when": when.day, "place": capital(city), "participants": who})
    return Told(sentence(chance.choice(table["meetings"]["sentences"]), given), (meeting, ours, theirs), when.notation)


def _somebody(table: Mapping[str, Any], chance: Random, side: str) -> tuple[Record, dict[str, str]]:
    """A person of a side in some post, and the words for both."""
    identity = chance.choice([name for name, person in PEOPLE.items() if person.side == side])
    person, given = PEOPLE[identity], table["home"] if side == HOME else table["countries"][side]
    kind = chance.choice((*MINISTERS, *POSTS) if not (person.woman and _has_no_women(table)) else tuple(MINISTERS))
    forms = table["posts"]
    if person.woman and kind in forms.get("women", {}):
        forms = forms["women"]
    field = chance.choice(sorted(table["fields"]))
    title, rank = (MINISTERS[kind].format(field=field), kind) if kind in MINISTERS else POSTS[kind]
    of = "Kazakhstan" if side == HOME else NAMES[side]
    record = Record(
        "people", {"person": identity, "name": person.name, "side": side, "post": f"{title} of {of}", "rank": rank}
    )
    in_words = table["fields"][field]
    given = {**given, **(in_words if isinstance(in_words, Mapping) else {"field": in_words})}
    told = {name: form.format(**given) for name, form in _both("post", chance.choice(forms[kind])).items()}
    told |= _both("name", table["people"][identity]) | table["meetings"].get("she" if person.woman else "he", {})
    return record, told


def _in_form(name: str, form: str) -> str:
    given, _space, surname = name.partition(" ")
    return form.format(given=given, surname=surname)


def _has_no_women(table: Mapping[str, Any]) -> bool:
    """Whether a language has posts of women that differ, and not all are in its table."""
    return "deputy-minister" in table["posts"].get("women", {})


def _both(name: str, form: Any) -> dict[str, str]:
    """A word by itself, and as it stands behind “with”."""
    of_one = {"name": form, "with": form} if isinstance(form, str) else form
    return {name: of_one["name"], f"{name}_with": of_one["with"]}
