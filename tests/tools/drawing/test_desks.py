"""A desk over sentences: what each record is held by, the reports of one person apart."""

from __future__ import annotations

from msgspec.structs import replace

from tools.drawing.desks import heard, identities
from tools.drawing.telling import Record, Told

NAME = {"person": "saule", "name": "Saule Sultanova", "side": "KZ", "rank": "minister"}


def met(field: str, post: str) -> Told:
    text = f"On 5 November 2025, {post} Saule Sultanova spoke in Almaty."
    return Told(text, (Record("people", {**NAME, "post": f"Minister of {field} of Kazakhstan"}),), "met")


def test_what_is_said_of_one_report_is_not_said_of_the_next() -> None:
    told = {
        "en people": [
            met("Energy", "Minister of Energy of Kazakhstan"),
            met("Health", "Minister of Energy of Kazakhstan"),
            met("Energy", "Minister of Energy of Kazakhstan"),
        ]
    }
    of = heard(told)
    assert list(identities(told)) == list(of.fields) == ["en-people-1-1", "en-people-2-1", "en-people-3-1"]
    assert list(of.cries) == ["en-people-2-1"]
    assert min(of.fields.values()) >= 1


def test_each_language_is_a_desk_of_its_own() -> None:
    told = {"en people": [met("Energy", "Minister of Energy of Kazakhstan")]}
    russian = replace(told["en people"][0], text="Министр энергетики Казахстана Сауле Султанова выступила в Алматы.")
    of = heard({**told, "ru people": [russian]})
    assert sorted(of.fields) == ["en-people-1-1", "ru-people-1-1"]
    assert of.cries == {}
