from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.reading.load import load_documents
from briefgen.reading.text import read_document
from tests.conftest import project

EVENT = "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2027-05, source: s000 p1"


def head(*lines: str, domain: str = "desk.gov.kz") -> str:
    fields = ("title: Desk", "home: KZ", "timezone: Asia/Almaty", f"domain: {domain}", *lines)
    return "calendar:\n" + "".join(f"  {line}\n" for line in fields) + "events: []\n"


@pytest.mark.parametrize(
    ("languages", "found"),
    [("[en]", []), ("[bg]", ["bg"]), ("[en, bg, kk]", ["bg", "kk"])],
)
def test_a_language_without_a_catalogue(
    diagnose: Callable[..., list[Diagnostic]], languages: str, found: list[str]
) -> None:
    told = diagnose(events=head(f"languages: {languages}"))
    words = "there is no translation into “{}” yet: everything is printed in English"
    assert [(d.code, d.message) for d in told] == [("W433", words.format(code)) for code in found]


def test_words_that_are_printed_nowhere_are_told_once_for_each_language(
    diagnose: Callable[..., list[Diagnostic]],
) -> None:
    texts = "place: {en: Sofia, bg: София}, outcome: {en: Met, bg: Срещнаха се, kk: Кездесті}, delegation: {bg: Десет}"
    found = diagnose(events=f"{EVENT}, {texts}}}\n".replace("title: A visit", "title: {en: A visit, bg: Визита}"))
    assert [(d.code, d.message, [r.location.column for r in d.related]) for d in found] == [
        (
            "W433",
            "the words in “bg” are printed nowhere, in 3 places: there is no translation into it yet",
            [152, 183],
        ),
        ("W433", "the words in “kk” are printed nowhere: there is no translation into it yet", []),
    ]


@pytest.mark.parametrize(
    ("domain", "host"),
    [
        ("briefgen.example", "briefgen.example"),
        ("calendar.example.org", "calendar.example.org"),
        ("example.kz", "example.kz"),
        ("calendar.test", "calendar.test"),
        ("localhost", "localhost"),
        ("a.invalid", "a.invalid"),
        ("desk.gov.kz", None),
        ("test.gov.kz", None),
        ("examples.kz", None),
    ],
)
def test_a_domain_that_stands_in_examples(
    diagnose: Callable[..., list[Diagnostic]], domain: str, host: str | None
) -> None:
    found = [(d.code, d.message, d.location.line) for d in diagnose(events=head(domain=domain))]
    assert found == ([("W434", f"“{host}” is a placeholder that stands in examples", 5)] if host else [])


@pytest.mark.parametrize(
    ("address", "codes"), [("https://calendar.example.org/kz", ["W434"]), ("https://a.gov.kz", [])]
)
def test_an_address_that_stands_in_examples(
    diagnose: Callable[..., list[Diagnostic]], address: str, codes: list[str]
) -> None:
    assert [d.code for d in diagnose(events=head(f"address: {address}"))] == codes


def test_warnings_of_the_calendar_can_be_accepted(diagnose: Callable[..., list[Diagnostic]]) -> None:
    accept = "accept: [{code: W434, reason: A sample}]"
    assert diagnose(events=head(accept, domain="a.example")) == []
    assert [(d.code, d.location.line) for d in diagnose(events=head(accept))] == [("W413", 6)]


@pytest.mark.parametrize(
    ("published", "found"),
    [
        (frozenset(), []),
        (frozenset({"desk.gov.kz"}), []),
        (frozenset({"desk.gov.kz", "old.gov.kz"}), []),  # what was removed keeps its old identity for a while
        (frozenset({"old.gov.kz"}), ["W435"]),
        (frozenset({"kazakhstan.example"}), []),  # a placeholder, which was only tried
    ],
)
def test_a_domain_that_differs_from_what_is_published(published: frozenset[str], found: list[str]) -> None:
    files = project({"events.yaml": head()})
    loaded = load_documents({path: read_document(path, text.encode()) for path, text in files.items()}, published)
    assert [d.code for d in loaded.diagnostics] == found


def test_what_is_said_of_another_domain() -> None:
    files = project({"events.yaml": head()})
    documents = {path: read_document(path, text.encode()) for path, text in files.items()}
    (found,) = load_documents(documents, frozenset({"old.gov.kz"})).diagnostics
    assert (found.message, found.hint, found.location.line, found.location.column) == (
        "the calendars are published under “old.gov.kz”: with another domain every entry is a new one",
        "write old.gov.kz again; subscribers would see all entries removed, and put in anew",
        5,
        11,
    )
