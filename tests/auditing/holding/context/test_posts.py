"""What the post of somebody takes from around his name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, said

BODIES = "- {id: fund, name: Silk Fund, kind: institution, country: BG, source: s000 p1}"
POSTS = """
Foreign Minister Ana Berg met her Bulgarian counterpart Ivan Dim. | Foreign Minister of Bulgaria | held in part: told as somebody's counterpart; the office stands with the other one
                                                                  | Ambassador of Bulgaria | V513
                                                                  | Foreign Minister of Romania | V513
Deputy Foreign Minister Ana Berg led one side, First Deputy Minister of Bulgaria Ivan Dim the other. | First Deputy Foreign Minister of Bulgaria | held in part: what the post is for stands elsewhere in the sentence
                                                                  | First Deputy Energy Minister of Bulgaria | V513
                                                                  | Foreign Minister of Bulgaria | V513
Energy Minister Ana Berg came. Her Bulgarian counterpart Ivan Dim left. | Energy Minister of Bulgaria | held in part: told as somebody's counterpart; the office stands with the other one
                                                                  | Foreign Minister of Bulgaria | V513
Energy Minister Ana Berg came. Bulgarian guest Ivan Dim left. | Energy Minister of Bulgaria | V513
The Bulgarian adviser Ivan Dim spoke of energy. | Energy adviser of Bulgaria | V513
The Silk Fund invests. "No", its chief executive, Ivan Dim, said. | Chief executive of the Silk Fund | held in part: the body of the post stands elsewhere in the text
                                                                  | Chief accountant of the Silk Fund | V513
The Ambassador of Bulgaria to Kazakhstan, Ivan Dim, came. | Ambassador of Bulgaria in Astana | held
                                                                  | Ambassador of Bulgaria in Bucharest | V513
The Prime Minister of Bulgaria, Ivan Dim, came. | Prime Minister (Premier) of Bulgaria | held
                                                                  | Deputy Prime Minister (Premier) of Bulgaria | V513
"""


@pytest.mark.parametrize(("text", "post", "found"), rows(POSTS))
def test_a_post_told_around_its_name(catalog: Callable[..., Catalog], text: str, post: str, found: str) -> None:
    last = text.replace('"', "").count(". ") + 1
    people = f"""
- {{id: dim, name: Ivan Dim, side: BG, post: {post}, organisation: fund, source: s000 p1 s{last}}}
- {{id: ber, name: Ana Berg, side: KZ, source: s000 p1}}
"""
    countries = "- {code: BG, capital: Sofia, slug: bulgaria}\n- {code: RO, capital: Bucharest, slug: romania}"
    held = hold(catalog, text, people=people, organisations=BODIES, counterparts=countries)
    assert (codes(held, "dim", "post") or [said(held, "dim", "post")]) == [found]


@pytest.mark.parametrize(
    ("text", "post", "said"),
    [
        (
            "Директор департамента МИД Марат Жаксылыков.",
            "Director of a department of the Ministry of Foreign Affairs",
            [],
        ),
        ("Директор департамента МИД Марат Жаксылыков.", "Minister of Foreign Affairs", ["V513"]),
        ("Секретарь Министерства иностранных дел Марат Жаксылыков.", "Minister of Foreign Affairs", ["V513"]),
        ("Глава МИД Марат Жаксылыков.", "Minister of Foreign Affairs", []),
    ],
)
def test_an_official_of_a_ministry_is_no_minister_and_its_head_is(
    catalog: Callable[..., Catalog], text: str, post: str, said: list[str]
) -> None:
    people = f"- {{id: p, name: Marat Zhaksylykov, native: Марат Жаксылыков, side: KZ, post: {post}, source: s000 p1}}"
    assert codes(hold(catalog, text, language="ru", people=people), "p", "post") == said
