"""The one gettext door: every fixed word of memo, page, feed and message passes through here."""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from pathlib import Path
from typing import Any

LOCALES = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"

_current: ContextVar[tuple[str, _gettext.NullTranslations]] = ContextVar(
    "language", default=(SOURCE_LANGUAGE, _gettext.NullTranslations())
)


def gettext(message: str) -> str:
    """The message in the language in use; English where no translation exists."""
    return _current.get()[1].gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The singular or plural form for ``count`` in the language in use."""
    return _current.get()[1].ngettext(singular, plural, count)


def language() -> str:
    """The language in use, an ISO 639-1 code."""
    return _current.get()[0]


def has_catalogue(code: str) -> bool:
    """Whether there is a translation into a language; the messages themselves are in English."""
    return code == SOURCE_LANGUAGE or _gettext.find("briefgen", LOCALES, [code]) is not None


def use(code: str) -> Token[Any]:
    """Use one language from now on, as in a process that makes one document; without a catalogue it falls back to English."""
    return _current.set((code, _gettext.translation("briefgen", LOCALES, [code], fallback=True)))


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Use one language inside the block; languages without a catalogue fall back to English."""
    token = use(code)
    try:
        yield
    finally:
        _current.reset(token)
