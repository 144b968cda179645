from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from briefgen.domain.fields import web
from tests.refusals import refusal


def test_addresses() -> None:
    good = ["https://example.org/a?b=c", "http://example.org", "mailto:desk@example.org", "mailto:a@b.kz?subject=c"]
    assert [web.read_address(a) for a in good] == good


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,hello",
        "file:///etc/passwd",
        "mailto:",
        "mailto:javascript:alert(1)",
        "mailto:desk@",
        "mailto:a@b@c.org",
        "mailto://example.org",
        "https://",
        'https://example.org/"onclick',
        "https://[half",
        "https://example.org:99999/",
        "https://example.org:0/",
        "https://example.org/" + "a" * 500,
        "",
    ],
)
def test_other_schemes_never_reach_a_document(text: str) -> None:
    assert refusal(web.read_address, text) == (
        f"“{text[:80]}” is not a web address",
        "write an address that begins with https://",
    )


@pytest.mark.parametrize("text", ["https://desk:secret@example.org/", "https://token@example.org", "http://@a.org"])
def test_an_address_lets_nobody_in(text: str) -> None:
    assert refusal(web.read_address, text) == (
        "this address has a user name or a password in it, and everybody would read them",
        "write it without what stands before the @",
    )


def test_what_is_published_stands_at_the_web_address_of_a_folder() -> None:
    assert web.read_site("https://desk.mfa.kz/kz/") == "https://desk.mfa.kz/kz"
    for text in ("mailto:a@b.kz", "https://mfa.kz/?lang=en", "https://mfa.kz/#desk"):
        assert refusal(web.read_site, text) == (
            f"“{text}” is not the web address of a folder",
            "write an address such as https://desk.ministry.org/calendar",
        )
    assert refusal(web.read_address, "desk@mfa.kz")[1] == "write mailto:desk@mfa.kz"
    assert refusal(web.read_site, "mfa.kz")[1] == "write https://mfa.kz"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("www.mfa.bg/news", "https://www.mfa.bg/news"),
        ("mfa.bg", "https://mfa.bg"),
        ("<https://mfa.bg/1>", "https://mfa.bg/1"),
        ("(https://mfa.bg/1)", "https://mfa.bg/1"),
        ("„https://mfa.bg/1”.", "https://mfa.bg/1"),
        ("https://mfa.bg/1>,", "https://mfa.bg/1"),
        ("https://mfa.bg/a b", "https://mfa.bg/a%20b"),
    ],
)
def test_an_address_within_other_signs_is_told(text: str, meant: str) -> None:
    assert refusal(web.read_address, text) == (f"“{text}” is not a web address", f"write {meant}")


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://mfa.bg/1.", "https://mfa.bg/1"),
        ("https://mfa.bg/1).", "https://mfa.bg/1"),
        ("https://mfa.bg/1”", "https://mfa.bg/1"),
        ("https://mfa.bg/1…", "https://mfa.bg/1"),
        ("https://mfa.bg/[1]]", "https://mfa.bg/[1]"),
        ("https://en.wikipedia.org/wiki/Sofia_(city)", "https://en.wikipedia.org/wiki/Sofia_(city)"),
        ("https://mfa.bg/a?b=c.d", "https://mfa.bg/a?b=c.d"),
        ("https://mfa.bg/", "https://mfa.bg/"),
    ],
)
def test_what_stood_behind_an_address_in_its_sentence(address: str, plain: str) -> None:
    assert web.without_the_sentence(address) == plain


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    with suppress(PydanticCustomError):
        assert web.read_address(text) == text.strip()
