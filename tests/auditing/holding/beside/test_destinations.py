from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.destinations import other_ends
from tests.auditing.held import sentence


@pytest.mark.parametrize(
    ("code", "text", "flow", "found"),
    [
        ("bg", "Износът за Полша, Чехия и Гърция е малък.", "exports", {"PL", "CZ", "GR"}),
        ("bg", "Износът на Полша за Гърция е малък.", "exports", {"GR"}),  # whose it is stands there first
        ("bg", "Вносът от Полша е малък.", "imports", {"PL"}),
        ("bg", "Вносът от Полша е малък.", "turnover", set()),
        ("bg", "Износът расте, за Полша обаче спада.", "exports", set()),
        ("ro", "Exporturile către Republica Polonă și Grecia scad.", "exports", {"GR", "PL"}),
        ("lt", "Į Lenkiją eksportuota mažai, o iš Latvijos importuota daug.", "exports", {"PL"}),
        ("lt", "Į Lenkiją eksportuota mažai, iš Latvijos importuota daug.", "imports", {"LV"}),
        ("et", "Eksport Lätti ja Soome kasvas.", "exports", {"LV", "FI"}),
        ("et", "Läti eksport kasvas.", "exports", set()),
        ("en", "Exports to Poland and Greece grew.", "exports", {"PL", "GR"}),
        ("en", "Exports Poland sent grew.", "exports", set()),
        ("en", "Exports of Polish goods to Greece grew.", "exports", {"GR"}),
        ("en", "Exports of Poland, to Greece above all, grew.", "exports", set()),
    ],
)
def test_where_exports_went_and_imports_came_from(code: str, text: str, flow: str, found: set[str]) -> None:
    assert other_ends(sentence(text, code), flow) == found
