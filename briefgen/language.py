"""The one gettext door: every fixed word of memo, page, feed and message passes through here."""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

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


def translations() -> _gettext.NullTranslations:
    """The catalogue in use, for template engines that take one."""
    return _current.get()[1]


def has_catalogue(code: str) -> bool:
    """Whether there is a translation into a language; the messages themselves are in English."""
    return code == SOURCE_LANGUAGE or _gettext.find("briefgen", LOCALES, [code]) is not None


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Use one language inside the block; languages without a catalogue fall back to English."""
    catalogue = _gettext.translation("briefgen", LOCALES, [code], fallback=True)
    token = _current.set((code, catalogue))
    try:
        yield
    finally:
        _current.reset(token)
