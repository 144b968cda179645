from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from briefgen.domain.citations import Citation, sources_of
from tests.refusals import refusal


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("s000", Citation("s000")),
        ("s000 p3", Citation("s000", 3, 3)),
        ("s001 p2-13", Citation("s001", 2, 13)),
        ("s001 p7-7", Citation("s001", 7, 7)),
        ("s002 p8 s7", Citation("s002", 8, 8, 7, 7)),
        ("s002 p8 s7-9", Citation("s002", 8, 8, 7, 9)),
        ("foreign-ministry  p12", Citation("foreign-ministry", 12, 12)),
    ],
)
def test_reading(text: str, citation: Citation) -> None:
    assert Citation.read(text) == citation


def test_writing_is_the_shortest_form() -> None:
    assert [str(Citation.read(t)) for t in ("s000", "s000 p3", "s001 p2-13", "s001 p7-7", "s2 p8  s7-7")] == [
        "s000",
        "s000 p3",
        "s001 p2-13",
        "s001 p7",
        "s2 p8 s7",
    ]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("s000, p3", "“s000, p3” is not a citation", "write “s000 p3”"),
        ("s000 p. 3", "“s000 p. 3” is not a citation", "write “s000 p3”"),
        ("S000 p3", "“S000 p3” is not a citation", "write “s000 p3”"),
        ("s000 p2–4", "“s000 p2–4” is not a citation", "write “s000 p2-4”"),
        ("s000 para 3", "“s000 para 3” is not a citation", "write “s000 p3”"),
        ("s000 §3", "“s000 §3” is not a citation", "write “s000 p3”"),
        ("s000 §§ 3-5", "“s000 §§ 3-5” is not a citation", "write “s000 p3-5”"),
        ("s000 par. 3", "“s000 par. 3” is not a citation", "write “s000 p3”"),
        ("s000 p3, s001 p2-4", "“s000 p3, s001 p2-4” is not a citation", "write [s000 p3, s001 p2-4]"),
        ("s000 p3 s001 p2", "“s000 p3 s001 p2” is not a citation", "write [s000 p3, s001 p2]"),
        ("s000 p3, p5 s2", "“s000 p3, p5 s2” is not a citation", "write [s000 p3, s000 p5 s2]"),
        ("S000", "“S000” is not a citation", "write “s000”"),
        ("s000 p3; and s001", "“s000 p3; and s001” is not a citation", "write [s000 p3, s001]"),
        ("s000 p0", "“s000 p0” is not a citation", "write “s000 p3”, “s001 p2-13” or “s002 p8 s7-9”"),
        ("the news; p3", "“the news; p3” is not a citation", "write “s000 p3”, “s001 p2-13” or “s002 p8 s7-9”"),
        ("page 3", "“page 3” is not a citation", "write “s000 p3”, “s001 p2-13” or “s002 p8 s7-9”"),
        ("paragraph 3-5", "“paragraph 3-5” is not a citation", "write “s000 p3”, “s001 p2-13” or “s002 p8 s7-9”"),
        ("s000 p12345", "“s000 p12345” is not a citation", "write “s000 p3”, “s001 p2-13” or “s002 p8 s7-9”"),
        ("s002 p8, sentence 7", "“s002 p8, sentence 7” is not a citation", "write “s002 p8 s7”"),
        ("s002 p8 s7–9", "“s002 p8 s7–9” is not a citation", "write “s002 p8 s7-9”"),
        ("s002 p8 s9-7", "sentence 7 comes before 9", "write “s002 p8 s7-9”"),
        (
            "s002 p7-8 s2",
            "sentences are counted within one paragraph",
            "write a citation for each paragraph: [s002 p7 s2, s002 p8]",
        ),
        *(
            (text, f"“{text}” is not a citation", "write “s001 p3-5”")
            for text in ("s001 p3 to p5", "s001 p3 – 5", "s001 3 bis 5", "s001, paragraphs 3 to 5")
        ),
        ("s001 p3 s2 to s4", "“s001 p3 s2 to s4” is not a citation", "write “s001 p3 s2-4”"),
        *(
            (text, f"“{text}” is not a citation", "write [s001 p3, s001 p4]")
            for text in ("s001 p3, p4", "s001 p3 p4", "s001 p3 s001 p4", "S001 p3; p4", "s001 p3 and p4")
        ),
        *(
            (text, f"“{text}” is not a citation", "write “s000 p3”, “s001 p2-13” or “s002 p8 s7-9”")
            for text in ("p3, p4", "p3 and p4", "P3", "s001 s3", "s001 p0", "s001, sentence 3")
        ),
        ("s000 p13-2", "paragraph 2 comes before 13", "write “s000 p2-13”"),
        (
            "Phone call with the embassy",
            "“Phone call with the embassy” is not a citation",
            (
                "for what stands in no text, write in place of “source:” basis: {text: Phone call with the embassy, "
                "date: 2026-01-31}, with the day on which you knew it"
            ),
        ),
        *(
            (
                text,
                f"“{text}” is not a citation",
                "put the item into seeds/sources.yaml with this “url:”, and write its id and paragraph here: s000 p3",
            )
            for text in ("https://mfa.bg/1", "http://mfa.bg", "www.mfa.bg")
        ),
        ("#" * 90, f"“{'#' * 80}” is not a citation", "write “s000 p3”, “s001 p2-13” or “s002 p8 s7-9”"),
    ],
)
def test_refusing_with_what_to_write(text: str, message: str, hint: str) -> None:
    assert refusal(Citation.read, text) == (message, hint)


def test_in_json_a_citation_is_its_text() -> None:
    adapter = TypeAdapter(Citation)
    assert adapter.dump_python(Citation("s000", 3, 3)) == "s000 p3"
    assert adapter.json_schema()["type"] == "string"


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("s000 p3", "s000 p3", True),
        ("s000 p3", "s001 p3", False),
        ("s000", "s000 p7", True),
        ("s000", "s001", False),
        ("s000 p2-4", "s000 p4-6", True),
        ("s000 p2-4", "s000 p5", False),
        ("s000 p3 s1-2", "s000 p3 s2", True),
        ("s000 p3 s1-2", "s000 p3 s3", False),
        ("s000 p3 s1-2", "s000 p3", True),
    ],
)
def test_citations_meet_that_share_a_sentence(one: str, other: str, meet: bool) -> None:
    first, second = Citation.read(one), Citation.read(other)
    assert (first.meets(second), second.meets(first)) == (meet, meet)


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [
        ("s000", "s000", True),
        ("s000", "s000 p3 s2", True),
        ("s000", "s001", False),
        ("s000 p3", "s000", False),
        ("s000 p2-4", "s000 p3", True),
        ("s000 p2-4", "s000 p3 s2", True),
        ("s000 p2-4", "s000 p4-5", False),
        ("s000 p3", "s000 p3 s1-2", True),
        ("s000 p3 s1-2", "s000 p3", False),
        ("s000 p3 s1-3", "s000 p3 s2-3", True),
        ("s000 p3 s1-2", "s000 p3 s2-3", False),
    ],
)
def test_a_citation_holds_what_stands_within_it(one: str, other: str, held: bool) -> None:
    assert Citation.read(one).holds(Citation.read(other)) is held


def test_the_sources_of_citations_are_told_once() -> None:
    assert sources_of(map(Citation.read, ("s001 p2", "s000", "s001 p3 s1"))) == "s001, s000"
    assert sources_of(()) == ""
