"""`read`: a new text on the terminal, as a draft, and into the files."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.reading.passages import LARGEST_TEXT
from tests.commands.auditing.test_verify import desk
from tests.commands.runner import run

__all__ = ["desk"]
TEXT = "date 2025-05-02\nTrade of Kazakhstan with Bulgaria reached 5 million euros in 2024.\n"


def test_a_new_text_is_shown_drafted_and_written(desk: Path) -> None:
    new = desk / "texts/second.txt"
    new.write_text(TEXT, encoding="utf-8")
    assert "p2 s1  Trade of Kazakhstan" in run(desk, "read", str(new)).output
    draft = run(desk, "read", str(new), "--draft").output
    assert ("reached" in draft, "source: s001 p2" in draft) == (False, True)
    written = run(desk, "read", str(new), "--into")
    assert written.output == "2 drafts written: seeds/figures.yaml, seeds/sources.yaml.\n"
    assert run(desk, "check").exit_code == 0
    assert "id: s001\n" in (desk / "seeds/sources.yaml").read_text(encoding="utf-8")


def test_a_text_without_a_day_gets_todays_by_the_calendar_of_the_desk(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        "SOURCE_DATE_EPOCH", "1764190800"
    )  # nine in the evening in Greenwich, two in the morning in Almaty
    new = desk / "texts/second.txt"
    new.write_text("Nothing is said here.\n", encoding="utf-8")
    told = "Published: none found; today's stands in its place: 2025-11-27"
    assert run(desk, "read", str(new)).output.splitlines()[0] == told
    assert run(desk, "read", str(new), "--into").output == "One draft written: seeds/sources.yaml.\n"
    both = run(desk, "read", str(new), "--into", "--draft")
    assert (both.exit_code, both.stderr.splitlines()[-1]) == (2, "Error: --draft does not go with --into")


def test_a_text_that_is_on_file_and_one_in_another_language_are_told_of(desk: Path) -> None:
    new = desk / "texts/second.txt"
    new.write_text(TEXT, encoding="utf-8")
    assert run(desk, "read", str(new), "--into").stderr == ""
    again = run(desk, "read", str(new))
    assert again.stderr == "note: this is the text of s001, which is on file already\n"
    before = {path: path.read_bytes() for path in desk.rglob("*.yaml")}
    twice = run(desk, "read", str(new), "--into")
    assert twice.exit_code == 2
    assert twice.stderr.splitlines() == [
        "This is the text of s001, which is on file already; nothing was written.",
        "→ `briefgen read FILE --draft` prints what is proposed, to be pasted.",
    ]
    assert before == {path: path.read_bytes() for path in desk.rglob("*.yaml")}
    new.write_text("Sofia, 2. Mai 2025. Der Handel mit Bulgarien ist auf 5 Millionen Euro gewachsen.", encoding="utf-8")
    german = run(desk, "read", str(new), "--draft")
    assert german.stderr == "note: the words of “de” are not on file; nothing but the source is proposed\n"
    assert german.stdout.count("draft: true") == 1


def test_a_sentence_that_does_not_end_is_told_of(desk: Path) -> None:
    new = desk / "texts/second.txt"
    long = "and they came " * 800
    new.write_text(f"2 May 2025. They met.\n{long}\n", encoding="utf-8")
    told = "goes on for more than 10000 characters without a full stop and is not read"
    hint = "put line breaks into the text where paragraphs end"
    assert run(desk, "read", str(new), "--draft").stderr == f"note: s001 p2 {told}: {hint}\n"
    new.write_text(f"2 May 2025. They met.\n{long}\n{long}\n", encoding="utf-8")
    several = "2 sentences, of which s001 p2 is the first, go on for more than 10000 characters without a full stop"
    assert run(desk, "read", str(new), "--draft").stderr == f"note: {several} and are not read: {hint}\n"


@pytest.mark.parametrize(
    ("name", "data", "said", "hint"),
    [
        (
            "note.pdf",
            b"%PDF-1.7\n",
            "note.pdf: this is a PDF file, not plain text",
            "→ Open it in the program that made it, copy the text, and save that as plain text (UTF-8): note.txt.",
        ),
        (
            "all.txt",
            b"Talks.\n" * (LARGEST_TEXT // 7 + 1),
            "all.txt has more than 2 MB, and more are not read at one time.",
            "→ Save the part that tells of your counterparts as a text of its own.",
        ),
    ],
)
def test_what_is_no_text_or_a_library_of_them_is_refused(
    desk: Path, name: str, data: bytes, said: str, hint: str
) -> None:
    (desk / name).write_bytes(data)
    refused = run(desk, "read", str(desk / name), "--draft")
    assert (refused.exit_code, refused.stdout, refused.stderr.splitlines()) == (2, "", [said, hint])


def test_a_device_that_never_ends_is_no_text(desk: Path) -> None:
    refused = run(desk, "read", "/dev/zero")
    assert refused.stderr.splitlines()[0] == "zero has more than 2 MB, and more are not read at one time."
