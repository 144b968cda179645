from __future__ import annotations

import gettext as standard
from contextlib import suppress
from pathlib import Path

import pytest

from briefgen import language
from briefgen.language import gettext, ngettext, speaking, translations


def catalogue(folder: Path, code: str, messages: dict[bytes, bytes]) -> None:
    """A compiled catalogue, as msgfmt writes it (GNU gettext, "The Format of GNU MO Files")."""
    messages = {b"": b"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n!=1;\n", **messages}
    keys = sorted(messages)
    start = 28 + 16 * len(keys)
    tables, strings = [b"", b""], b""
    for table, words in enumerate((keys, [messages[k] for k in keys])):
        for word in words:
            tables[table] += len(word).to_bytes(4, "little") + (start + len(strings)).to_bytes(4, "little")
            strings += word + b"\0"
    head = (0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    path = folder / code / "LC_MESSAGES" / "briefgen.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"".join(n.to_bytes(4, "little") for n in head) + tables[0] + tables[1] + strings)


@pytest.fixture
def bulgarian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue(
        tmp_path,
        "bg",
        {b"warning": "предупреждение".encode(), b"%d error\0%d errors": "%d грешка\0%d грешки".encode()},
    )
    monkeypatch.setattr(language, "LOCALES", tmp_path)


def test_english_is_spoken_where_nothing_is_said() -> None:
    assert (language.language(), gettext("warning"), ngettext("%d error", "%d errors", 2)) == (
        "en",
        "warning",
        "%d errors",
    )


@pytest.mark.usefixtures("bulgarian")
def test_a_language_is_spoken_inside_its_block_and_not_behind_it() -> None:
    with speaking("bg"):
        said = (language.language(), gettext("warning"), [ngettext("%d error", "%d errors", n) for n in (1, 2)])
        assert translations().gettext("warning") == "предупреждение"
    assert said == ("bg", "предупреждение", ["%d грешка", "%d грешки"])
    assert (language.language(), gettext("warning")) == ("en", "warning")


@pytest.mark.usefixtures("bulgarian")
def test_languages_stand_inside_each_other_and_end_with_an_error_too() -> None:
    with speaking("bg"):
        with suppress(ZeroDivisionError), speaking("en"):
            inside = gettext("warning")
            raise ZeroDivisionError
        assert inside == "warning"
        assert gettext("warning") == "предупреждение"


@pytest.mark.usefixtures("bulgarian")
def test_what_has_no_translation_stays_english() -> None:
    with speaking("bg"):
        assert gettext("something else") == "something else"
    with speaking("ro"):
        assert (language.language(), gettext("warning")) == ("ro", "warning")
        assert type(translations()) is standard.NullTranslations
