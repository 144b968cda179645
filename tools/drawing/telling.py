"""A sentence put together by rule, the records that it bears out, and the words of the languages it is put together from."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

PUBLISHED = date(2026, 1, 15)  # every text
FOLDER = Path(__file__).parents[1] / "sentences"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
PLAIN = re.compile(r"[\w.][\w./-]*(?: [\w-]+)?")  # what YAML reads as it stands


class Record(Struct, frozen=True):
    """A record over a sentence: the file that it belongs into, and its fields but for its id and source.

    A fact has beside it the figure that it puts in words.
    """

    file: str
    fields: Mapping[str, Any]
    figure: Record | None = None

    def but(self, **others: Any) -> Record:
        """The same with other fields; what is None is left out."""
        fields = {name: value for name, value in {**self.fields, **others}.items() if value is not None}
        return replace(self, fields=fields)

    def line(self, identity: str, source: str | None) -> str:
        """It as a line of YAML that cites its sentence, or whose reports do."""
        cited = {"source": source} if source else {}
        return f"- {_flow({'id': identity, **self.fields, **cited})}\n"


class Told(Struct, frozen=True):
    """A sentence, the records that it bears out, and which sentence of its kind it is."""

    text: str
    records: tuple[Record, ...]
    kind: str


Drawing = Callable[[str, Random], Told]


@cache
def words(code: str) -> Mapping[str, Any]:
    """The table of a language."""
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def capital(text: str) -> str:
    """It with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def sentence(form: str, given: Mapping[str, Any]) -> str:
    """A form with its gaps filled, with a capital, one full stop at the end, and no comma or stop twice."""
    text = capital(form.format(**given)).rstrip(".") + "."
    return re.sub(r",(?=[,.])", "", text.replace("..", "."))


def figure(indicator: str, counterpart: str, period: str, of: Mapping[str, Any]) -> Record:
    """A figure of Kazakhstan's; whose statistics they are, no sentence says."""
    home = {"reporter": "KZ", "inferred": {"reporter": "Drawn"}}
    fields = {"counterpart": counterpart, "indicator": indicator, "period": period, **home, **of}
    return Record("figures", {}).but(**fields)


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_flow(other)}" for name, other in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
