"""Documents in each state, and what takes place or was to: sessions, consultations, forums, elections, days in every notation."""

from __future__ import annotations

from random import Random
from typing import Any

from msgspec import Struct

from tools.drawing.days import day
from tools.drawing.telling import Record, Told, capital, sentence, words

NAMES = {"BG": "Bulgaria", "RO": "Romania", "LT": "Lithuania", "EE": "Estonia"}
CAPITALS = {"BG": "sofia", "RO": "bucharest", "LT": "vilnius", "EE": "tallinn"}
COMMISSION = "Intergovernmental Commission of Kazakhstan and {name}"
FIRST_SESSION = 3  # that of the first of the ordinals


class Occasion(Struct, frozen=True):
    """What a desk writes of one: the file it belongs into, its kind, how it stands, and its title over a country's name."""

    file: str
    kind: str
    stands: str
    title: str
    dated: bool = True
    placed: bool = False
    ahead: bool = False

    def fields(self, name: str) -> dict[str, Any]:
        """Those that all of them have."""
        state = "state" if self.file == "agreements" else "status"
        return {"kind": self.kind, "title": self.title.format(name=name), state: self.stands}


def _document(kind: str, state: str, title: str, *, dated: bool = True) -> Occasion:
    return Occasion("agreements", kind, state, title, dated)


def _event(kind: str, status: str, title: str, *, placed: bool = True) -> Occasion:
    return Occasion("events", kind, status, title, placed=placed, ahead=status != "held")


OCCASIONS = {
    "in-force": _document(
        "agreement", "in-force", "Agreement on the protection of investments between Kazakhstan and {name}"
    ),
    "in-negotiation": _document(
        "agreement", "in-negotiation", "Agreement on readmission between Kazakhstan and {name}", dated=False
    ),
    "initialled": _document("agreement", "initialled", "Agreement on air services between Kazakhstan and {name}"),
    "understanding": _document(
        "memorandum", "signed", "Memorandum of understanding on digital development between Kazakhstan and {name}"
    ),
    "tourism": _document("memorandum", "signed", "Memorandum on tourism of Kazakhstan and {name}"),
    "programme": _document("plan", "signed", "Programme of cultural cooperation between Kazakhstan and {name}"),
    "roadmap": _document("roadmap", "signed", "Roadmap for trade cooperation between Kazakhstan and {name}"),
    "declaration": _document(
        "declaration", "signed", "Joint declaration of Kazakhstan and {name} on strategic partnership"
    ),
    "proposed": _document(
        "agreement", "proposed", "Agreement on the abolition of visas between Kazakhstan and {name}", dated=False
    ),
    "consultations": _event("consultations", "held", "Political consultations of Kazakhstan and {name}"),
    "consultations-ahead": _event("consultations", "planned", "Consular consultations of Kazakhstan and {name}"),
    "exhibition": _event("culture", "held", "Exhibition of Kazakh applied art"),
    "flights": _event("launch", "held", "Launch of direct flights between Kazakhstan and {name}", placed=False),
    "forum": _event("forum", "held", "Business forum of Kazakhstan and {name}"),
    "postponed": _event("forum", "postponed", "Business forum of Kazakhstan and {name}"),
    "cancelled": _event("forum", "cancelled", "Business forum of Kazakhstan and {name}"),
    "confirmed": _event("visit", "confirmed", "Visit of the President of Kazakhstan to {name}", placed=False),
    "round-table": _event("other", "held", "Round table on Middle Corridor of Kazakhstan and {name}"),
    "session": _event("commission-session", "held", f"Session of the {COMMISSION}"),
    "election": _event("election", "planned", "Parliamentary elections in {name}", placed=False),
}
PERIODS = {"programme": "2025/2027"}  # of those whose sentence tells how long they are for


def drawn(code: str, chance: Random) -> Told:
    """A sentence of a language with the record over it, drawn by chance."""
    table, kind = words(code), chance.choice(sorted(OCCASIONS))
    occasion, counterpart = OCCASIONS[kind], chance.choice(sorted(table["countries"]))
    when = day(table, chance, ahead=occasion.ahead)
    city, nth = chance.choice(("astana", CAPITALS[counterpart], "almaty")), chance.randrange(6)
    ordinal = table["occasions"]["ordinals"][nth]
    given = {**table["countries"][counterpart], "when": when.text, "When": capital(when.text)}
    given |= {"city": table["cities"][city], "ordinal": ordinal, "Ordinal": capital(ordinal)}
    record = Record(occasion.file, {**occasion.fields(NAMES[counterpart]), "counterparts": [counterpart]}).but(
        when=when.day if occasion.dated else None,
        place=capital(city) if occasion.placed else None,
        series=COMMISSION.format(name=NAMES[counterpart]) if kind == "session" else None,
        session=FIRST_SESSION + nth if kind == "session" else None,
        period=PERIODS.get(kind),
    )
    return Told(sentence(chance.choice(table["occasions"][kind]), given), (record,), f"{kind} {when.notation}")
