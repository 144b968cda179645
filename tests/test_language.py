from __future__ import annotations

import io
import re
import tomllib
from contextlib import suppress
from contextvars import copy_context
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS as KEYWORDS
from babel.messages.extract import extract
from babel.util import pathmatch

from briefgen import language
from briefgen.language import gettext, ngettext, speaking

ROOT = Path(__file__).parent.parent


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


@pytest.mark.usefixtures("bulgarian")
def test_a_process_of_its_own_takes_one_language_into_use() -> None:
    def said() -> tuple[str, str]:
        language.use("bg")
        return language.language(), gettext("warning")

    assert copy_context().run(said) == ("bg", "предупреждение")


def mappings() -> list[dict[str, str]]:
    """Where Babel looks for the words to be translated."""
    found: list[dict[str, str]] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["babel"]["mappings"]
    return found


def test_every_word_of_a_template_is_found_by_those_who_translate() -> None:
    (method,) = (one for one in mappings() if pathmatch(one["pattern"], "templates/memo/_notes.html"))
    options = {name: value for name, value in method.items() if name not in ("method", "pattern")}
    words = 0
    for template in sorted(ROOT.glob("templates/**/*.html")):
        text = template.read_bytes()
        found = list(extract(method["method"], io.BytesIO(text), keywords=KEYWORDS, options=options))
        marked = len(re.findall(rb"{%-? *trans\b|\b_\(", text))
        assert len(found) == marked, template.name
        words += marked
    assert words > 50


def test_every_module_is_read_by_those_who_translate() -> None:
    (method,) = (one["pattern"] for one in mappings() if one["method"] == "python")
    assert [p for p in ROOT.glob("briefgen/**/*.py") if not pathmatch(method, p.relative_to(ROOT).as_posix())] == []
