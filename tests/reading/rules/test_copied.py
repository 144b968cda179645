"""Signs of other programs, and letters in a wrong encoding, in texts that are printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

ADDRESS = "- {{id: e, kind: forum, title: A forum, counterparts: [RO], status: held, when: 2025-04-01, source: s000 p1, url: '{url}'}}\n"
Diagnose = Callable[..., list[Diagnostic]]
FORUM = "- {{id: e, kind: forum, title: '{title}', counterparts: [RO], status: held, when: 2025-04-01, source: s000 p1{more}}}\n"
HEAD = "calendar: {title: 'Desk &amp; Co', home: KZ, timezone: Asia/Almaty, domain: test.example}\nevents:\n"


def told(found: list[Diagnostic]) -> list[tuple[str, str, str, str | None]]:
    return [(d.code, str(d.location), d.message, d.hint) for d in found if d.code in ("W445", "W446")]


@pytest.mark.parametrize(
    ("title", "sign", "hint"),
    [
        ("Trade &amp; Transport", "&amp;", "write “&”"),
        ("Trade&nbsp;forum", "&nbsp;", "write a space"),
        ("Trade&shy;forum", "&shy;", "take it away"),
        ("It&#8217;s a forum", "&#8217;", "write “’”"),
        ("Forum<br/>of <b>trade</b>", "<br/>", "take the signs away, and leave the words"),
        ("**Forum** of trade", "**Forum**", "take the signs away, and leave the words"),
        ("[Forum](https://a.bg/x) of trade", "[Forum](https://a.bg/x)", "take the signs away, and leave the words"),
        ("Forum\\, of trade", "\\,", "take the signs away, and leave the words"),
        ("Forum\\nThe second line", "\\n", "take the signs away, and leave the words"),
        (f"[{'Forum ' * 10}](https://a.bg)", f"[{'Forum ' * 6}Fo…", "take the signs away, and leave the words"),
    ],
)
def test_signs_are_named_with_what_to_write(diagnose: Diagnose, title: str, sign: str, hint: str) -> None:
    message = f"“{sign}” is printed as it stands: a text is plain words"
    assert told(diagnose(events=FORUM.format(title=title, more=""))) == [("W445", "events.yaml:3:31", message, hint)]


@pytest.mark.parametrize(
    "title",
    [
        "Trade & Transport; R&D; AT&T",
        "Tom &co; others",
        "a < b > c",
        "a <-> b",
        "2 * 3 * 4",
        "[sic] (as printed)",
        "C:\\news",
    ],
)
def test_signs_that_stand_for_themselves_are_let_be(diagnose: Diagnose, title: str) -> None:
    assert told(diagnose(events=FORUM.format(title=title, more=""))) == []


def test_every_language_and_the_settings_are_looked_at_but_not_what_nobody_sees(diagnose: Diagnose) -> None:
    more = ", place: {en: Sofia, bg: 'София &amp; Варна'}, accept: {code: W433, reason: 'a &amp; b'}"
    found = told(diagnose(events=HEAD + FORUM.format(title="Forum", more=more)))
    assert [(code, place) for code, place, *_rest in found] == [
        ("W445", "events.yaml:1:19"),
        ("W445", "events.yaml:3:132"),
    ]


def test_letters_in_a_wrong_encoding(diagnose: Diagnose) -> None:
    assert told(diagnose(events=FORUM.format(title="Forum â€“ cafÃ©", more=""))) == [
        (
            "W446",
            "events.yaml:3:31",
            "“â€“” is what “–” becomes where it is read in a wrong encoding",
            "write “–”; should there be more of it, copy the text anew, as UTF-8",
        )
    ]


def test_an_address_ends_with_itself(diagnose: Diagnose) -> None:
    def ends(url: str, more: str = "") -> list[tuple[str, str, str | None]]:
        found = diagnose(events=ADDRESS.format(url=url).replace("}\n", f"{more}}}\n"))
        return [(d.code, d.message, d.hint) for d in found]

    said = "this address ends in “).”, which its sentence had behind it"
    assert ends("https://mfa.ro/1).") == [("W447", said, "write https://mfa.ro/1")]
    assert ends("https://mfa.ro/Cluj_(city)") == []
    assert ends("https://mfa.ro/Inc.", ", accept: [{code: W447, reason: The name of a firm}]") == []


def test_what_is_published_stands_at_an_address_without_a_full_stop(diagnose: Diagnose) -> None:
    head = "calendar: {title: Desk, home: KZ, timezone: Asia/Almaty, domain: desk.mfa.kz, address: 'https://desk.mfa.kz.'}\nevents:\n"
    found = diagnose(events=head + FORUM.format(title="Forum", more=""))
    assert [(d.code, str(d.location), d.hint) for d in found] == [
        ("W447", "events.yaml:1:88", "write https://desk.mfa.kz")
    ]


def nothing(found: list[Diagnostic]) -> list[tuple[str, str, str, str | None]]:
    return [(d.code, str(d.location), d.message, d.hint) for d in found if d.code == "W463"]


@pytest.mark.parametrize("words", ["None", "n/a", "TBC", "-", "–", "??", "unknown"])
def test_a_word_for_nothing_is_asked_about(diagnose: Diagnose, words: str) -> None:
    found = nothing(diagnose(events=FORUM.format(title="Forum", more=f", place: '{words}'")))
    message = f"“{words}” is printed as it stands, and tells nothing"
    assert [(code, *rest) for code, _place, *rest in found] == [
        ("W463", message, "leave the field out until it is known")
    ]


@pytest.mark.parametrize("more", [", place: None Hill", ", place: Tbilisi", ", note: To be confirmed by the embassy"])
def test_a_text_that_has_such_a_word_in_it_is_let_be(diagnose: Diagnose, more: str) -> None:
    assert nothing(diagnose(events=FORUM.format(title="TBC", more=more))) == []


@pytest.mark.parametrize(
    ("title", "length"), [("a" * 79 + " ", None), ("word " * 40, None), ("word " * 40 + "long", 204)]
)
def test_a_title_that_is_a_page_is_named(diagnose: Diagnose, title: str, length: int | None) -> None:
    found = diagnose(events=FORUM.format(title=title.strip(), more=f", outcome: '{'word ' * 50}'"))
    message = f"this title has {length} letters: lists, calendars and memos are filled by it"
    hint = "say in a few words what it is; the rest goes under “agenda:”, “outcome:” or “note:”"
    told = [(str(d.location), d.message, d.hint) for d in found if d.code == "W465"]
    assert told == ([("events.yaml:3:31", message, hint)] if length else [])
