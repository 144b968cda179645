from __future__ import annotations

import pytest

from briefgen.auditing.proposing.documents import documents
from tests.auditing.proposing.texts import Read, text


@pytest.mark.parametrize(
    ("language", "words", "made"),
    [
        ("en", "They signed a memorandum with Bulgaria.", "memorandum signed"),
        ("en", "The agreement with Bulgaria was initialled.", "agreement initialled"),
        ("en", "A memorandum with Bulgaria was signed, and not printed.", None),
        ("en", "A memorandum with Bulgaria was signed, and the visit cancelled.", None),
        ("en", "They agreed to sign a memorandum with Bulgaria.", None),
        ("en", "The memorandum with Bulgaria has not been signed.", None),
        ("en", "The agreement with Bulgaria will be signed.", None),
        ("en", "The signing of the agreement with Bulgaria was postponed.", None),
        ("en", "They signed an agreement and a memorandum with Bulgaria.", None),
        ("en", "They approved the signing of the agreement with Bulgaria.", None),
        ("en", "They signed letters with Bulgaria.", None),
        ("en", "They signed eleven agreements with Bulgaria.", None),
        ("en", "They signed two agreements with Bulgaria.", None),
        ("en", "They signed one agreement with Bulgaria.", "agreement signed"),
        ("lt", "Tuo tikslu su Bulgarija pasirašytas memorandumas.", "memorandum signed"),
        ("kk", "Осы мақсатта Болгариямен меморандумға қол қойылды.", "memorandum signed"),
        ("et", "Bulgaariaga sõlmiti mullu leping.", "agreement signed"),
        ("lt", "Susitarimas su Bulgarija dar nepasirašytas.", None),
        ("ro", "Au convenit să semneze un acord cu Bulgaria.", None),
        ("ru", "Меморандум с Болгарией подписан.", "memorandum signed"),
        ("kk", "Болгариямен келісімге қол қоюға ниетті.", None),
    ],
)
def test_what_is_signed_or_initialled(catalog: Read, language: str, words: str, made: str | None) -> None:
    read = text(catalog, words, language)
    found = [p.fields for p in documents(read, read.sentences[-1])]
    assert [f"{f['kind']} {f['state']}" for f in found] == ([made] if made else [])
    assert [(f["id"], f["source"], f["draft"]) for f in found] == [
        (f"bg-{f['kind']}-s001-p3-s1", "s001 p3", True) for f in found
    ]


def test_all_that_is_written_of_a_document(catalog: Read) -> None:
    read = text(catalog, "They signed a memorandum with Bulgaria. They left.")
    (found,) = documents(read, read.sentences[-2])
    assert (found.kind, found.fields) == (
        "agreements",
        {
            "id": "bg-memorandum-s001-p3-s1",
            "draft": True,
            "title": "Title in our own words",
            "kind": "memorandum",
            "counterparts": ["BG"],
            "state": "signed",
            "source": "s001 p3 s1",
        },
    )


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("They signed a memorandum with Latvia.", False),
        ("The memorandum with Bulgaria" + " of the cities" * 2 + " was signed.", True),
        ("They signed the " + "x" * 54 + " memorandum with Bulgaria.", True),
        ("They signed the " + "x" * 55 + " memorandum with Bulgaria.", False),
        ("They signed a memorandum with Bulgaria that was cancelled.", False),
        ("They signed a memorandum with Bulgaria that was postponed.", False),
        ("They signed and initialled a memorandum with Bulgaria.", False),
    ],
)
def test_a_document_stands_near_the_word_for_its_state(catalog: Read, words: str, made: bool) -> None:
    read = text(catalog, words)
    assert bool(list(documents(read, read.sentences[-1]))) is made
