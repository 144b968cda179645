"""Letters that no font has are told at their line; so are families that are not there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.fonts import families

Diagnose = Callable[..., list[Diagnostic]]
HEAD = "calendar: {{title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example{more}}}\nevents:\n"
NAME = "name a family that has them under “fonts:” of the calendar:"
FORUM = (
    "- {{id: e, kind: forum, title: {title}, counterparts: [RO], status: held, when: 2025-04-01, source: s000 p1}}\n"
)
PERSON = "- {{id: a, name: A B, native: {native}, side: BG, post: Minister, source: s000 p1}}\n"


@pytest.fixture(autouse=True)
def bare_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(families, "system_folders", lambda: ())


def told(found: list[Diagnostic]) -> list[tuple[str, str, str, str | None]]:
    return [(d.code, str(d.location), d.message, d.hint) for d in found if d.code in ("W443", "W444")]


def test_a_native_spelling_is_left_out(diagnose: Diagnose) -> None:
    assert told(diagnose(people=PERSON.format(native="שלום"))) == [
        (
            "W443",
            "seeds/people.yaml:1:30",
            "no font has Hebrew letters (ש ל ו ם): memos leave this spelling out",
            f"{NAME} Noto Sans Hebrew (not installed: apt-get install fonts-noto-core)",
        )
    ]


def test_a_japanese_name_is_not_offered_a_chinese_font(diagnose: Diagnose) -> None:
    there = "- {code: JP, slug: japan}\n"
    found = told(diagnose(counterparts=there, people=PERSON.format(native="清水").replace("BG", "JP")))
    assert [(message, hint) for code, _place, message, hint in found] == [
        (
            "no font has Japanese letters (清 水): memos leave this spelling out",
            f"{NAME} Noto Sans CJK JP (not installed: apt-get install fonts-noto-cjk)",
        )
    ]


def test_in_other_text_a_box_is_shown(diagnose: Diagnose) -> None:
    (found,) = told(diagnose(events=FORUM.format(title="Forum 漢字検討会議 of محمد \U0001f44d")))
    assert found[1:] == (
        "events.yaml:3:31",
        "no font has Chinese letters (漢 字 検 討 会 …), Arabic letters (م ح د), and \U0001f44d (U+1F44D): memos show □ instead",
        f"{NAME} Noto Sans CJK SC (not installed: apt-get install fonts-noto-cjk), Noto Sans Arabic, Symbola (not installed: apt-get install fonts-symbola)",
    )


def test_letters_of_no_script_can_only_be_written_otherwise(diagnose: Diagnose) -> None:
    (found,) = told(diagnose(events=FORUM.format(title="Forum \ue000")))
    assert found[2:] == (
        "no font has U+E000: memos show □ instead",
        "write it in other letters: these belong to no script",
    )


def test_what_is_written_in_the_calendar_is_read_as_well(diagnose: Diagnose) -> None:
    found = told(diagnose(events=HEAD.format(more=", handling: 機密") + FORUM.format(title="Forum")))
    assert [(code, place) for code, place, *_rest in found] == [("W443", "events.yaml:1:90")]


def test_with_the_family_all_is_well(diagnose: Diagnose) -> None:
    head = HEAD.format(more=", fonts: [Noto Sans Arabic, Noto Sans Thai]")
    assert told(diagnose(events=head + FORUM.format(title="Forum محمد ไทย"))) == []


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("Noto Sans Arabc", "no font family “Noto Sans Arabc” is installed", "did you mean “Noto Sans Arabic”?"),
        (
            "Noto Sans CJK JP",
            "no font family “Noto Sans CJK JP” is installed",
            "install it: apt-get install fonts-noto-cjk",
        ),
        (
            "Amiri",
            "no font family “Amiri” is installed",
            "install its .ttf, .otf or .ttc files for the system or the user, or name another family",
        ),
    ],
)
def test_a_family_that_is_not_there_is_told_at_its_line(diagnose: Diagnose, name: str, message: str, hint: str) -> None:
    events = HEAD.format(more=f", fonts: [Noto Sans Thai, {name}]") + FORUM.format(title="Forum")
    assert told(diagnose(events=events)) == [("W444", "events.yaml:1:104", message, hint)]


def test_a_package_that_is_missing_is_named(diagnose: Diagnose, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(families, "_packaged", lambda _name: [])
    families._find.cache_clear()
    events = HEAD.format(more=", fonts: [Noto Sans Thai]") + FORUM.format(title="Forum")
    (found,) = told(diagnose(events=events))
    families._find.cache_clear()
    assert found[3] == "install it: pip install fontpkg-noto-sans-thai"


def test_a_warning_may_be_accepted_and_what_is_withdrawn_is_not_read(diagnose: Diagnose) -> None:
    forum = FORUM.format(title="Forum 漢").replace("}\n", ", {more}}\n")
    assert told(diagnose(events=forum.replace("{more}", "withdrawn: true"))) == []
    assert told(diagnose(events=forum.replace("{more}", "accept: {code: W443, reason: It is one sign}"))) == []


def test_many_texts_that_lack_the_same_font_are_told_together(diagnose: Diagnose) -> None:
    titles = ["Forum 漢字", "Forum 検討", "Forum 会議 of محمد", "Forum 検", "Forum 会議", "Forum 討", "漢"]
    forums = [FORUM.format(title=title).replace("id: e", f"id: e{n}") for n, title in enumerate(titles)]
    forums[5] = forums[5].replace("}\n", ", accept: {code: W443, reason: It is one sign}}\n")
    found = diagnose(events="".join(forums))
    many, both = told(found)
    assert both[1:3] == (
        "events.yaml:5:32",
        "no font has Chinese letters (会 議) and Arabic letters (م ح د): memos show □ instead",
    )
    assert many[1:] == (
        "events.yaml:3:32",
        "no font has Chinese letters (漢 字 検 討 会 …), in 5 texts: memos show □ instead",
        f"{NAME} Noto Sans CJK SC (not installed: apt-get install fonts-noto-cjk)",
    )
    (related,) = (d.related for d in found if "5 texts" in d.message)
    assert [(str(r.location), r.message) for r in related] == [
        (f"events.yaml:{line}:{column}", "they stand here too") for line, column in ((4, 32), (6, 32), (7, 32))
    ]


@pytest.mark.parametrize(("people", "messages"), [(3, 3), (4, 1)])
def test_so_are_native_spellings(diagnose: Diagnose, people: int, messages: int) -> None:
    names = "".join(PERSON.format(native="שלום").replace("id: a", f"id: a{n}") for n in range(people))
    found = told(diagnose(people=names))
    assert len(found) == messages
    if messages == 1:
        assert found[0][2] == "no font has Hebrew letters (ש ל ו ם), in 4 native spellings: memos leave them out"
