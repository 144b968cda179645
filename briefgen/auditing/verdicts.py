"""What the audit says of a field and of a statement."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain.citations import Citation
from briefgen.domain.references import Path
from briefgen.language import gettext as _


class Verdict(enum.IntEnum):
    """How far a statement is borne out, the worst first: a statement has the verdict of its worst field."""

    NOT_BORNE_OUT = 0
    READ_THIS_ONE = 1
    IN_PART = 2
    UNREAD = 3
    NO_TEXT = 4
    READ = 5
    INFERRED = 6
    HELD = 7

    @property
    def key(self) -> str:
        """The verdict for other programs, and for the style of a page."""
        return self.name.lower().replace("_", "-")

    @property
    def words(self) -> str:
        """The verdict as it is printed."""
        return {
            Verdict.NOT_BORNE_OUT: _("not borne out"),
            Verdict.READ_THIS_ONE: _("read this one"),
            Verdict.IN_PART: _("held in part"),
            Verdict.UNREAD: _("unread"),
            Verdict.NO_TEXT: _("no text on file"),
            Verdict.READ: _("read"),
            Verdict.INFERRED: _("inferred"),
            Verdict.HELD: _("held"),
        }[self]


class Held(Struct, frozen=True):
    """What became of one thing held against a passage; ``why`` says what is wrong, missing or was worked out."""

    verdict: Verdict
    why: str = ""
    code: str = "V520"
    hint: str | None = None


HELD = Held(Verdict.HELD)
UNREAD = Held(Verdict.UNREAD)
DENIED = "V540"  # a person read it, and did not find it borne out


def wrong(code: str, why: str, hint: str) -> Held:
    """The passage does not bear it out."""
    return Held(Verdict.NOT_BORNE_OUT, why, code, hint)


def doubtful(code: str, why: str, hint: str) -> Held:
    """Only a person can tell, and should."""
    return Held(Verdict.READ_THIS_ONE, why, code, hint)


def in_part(why: str) -> Held:
    """Something of it could not be held."""
    return Held(Verdict.IN_PART, why)


def worst(found: Iterable[Held]) -> Held:
    """The worst of several; held where there is nothing to complain of."""
    return min(found, key=lambda held: held.verdict, default=HELD)


class Finding(Struct, frozen=True):
    """What the audit found for one field: its path in the record, the words it stands for, and where they were looked for.

    ``words`` has them in each language they are written in, the first written first.
    """

    path: Path
    field: str
    words: tuple[str, ...]
    held: Held
    citations: tuple[Citation, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Its verdict."""
        return self.held.verdict

    def told(self, held: Held) -> Finding:
        """The same with another outcome."""
        return replace(self, held=held)


class Statement(Struct, frozen=True):
    """One report of a record, or a line written by hand, with what was found for each of its fields."""

    record: str
    path: Path
    title: str
    citations: tuple[Citation, ...]
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """That of its worst field."""
        return min((finding.verdict for finding in self.findings), default=Verdict.NO_TEXT)
