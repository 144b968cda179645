"""A new text on the terminal: its paragraphs and sentences numbered, and what is known in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from textwrap import fill

import yaml

from briefgen.auditing.new_text import NewText, recognised
from briefgen.auditing.proposing.proposal import Proposal
from briefgen.language import gettext as _
from briefgen.reading.shapes import path_of

WIDTH = 100


def shown(read: NewText) -> str:
    """The text with its numbers, and below each sentence the people, bodies, dates and figures in it."""
    return "\n".join((*_head(read), *_sentences(read)))


def _head(read: NewText) -> Iterator[str]:
    source = read.source
    day = _("{day} (to be confirmed)") if read.dated else _("none found; today's stands in its place: {day}")
    yield _("Published: {day}").format(day=day.format(day=source.published))
    yield _("Language: {language} (to be confirmed)").format(language=source.language)
    yield _("SHA-256: {digest}").format(digest=source.sha256)
    yield ""


def _sentences(read: NewText) -> Iterator[str]:
    for sentence, known in recognised(read):
        place = f"p{sentence.paragraph} s{sentence.number}"
        yield fill(f"{place}  {_harmless(sentence.text)}", WIDTH, subsequent_indent="       ")
        told = _told()
        marks = [told[name].format(found=", ".join(found)) for name, found in known.items() if found]
        if marks:
            yield fill(f"· {' · '.join(marks)}", WIDTH, initial_indent="       ", subsequent_indent="         ")


def _told() -> Mapping[str, str]:
    return {
        "people": _("people: {found}"),
        "bodies": _("bodies: {found}"),
        "dates": _("dates: {found}"),
        "figures": _("figures: {found}"),
    }


def _harmless(words: str) -> str:
    """Words of a text that anybody wrote, without what a terminal would obey."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in words)


def as_yaml(found: tuple[Proposal, ...]) -> str:
    """The proposals as YAML to paste, file by file."""
    out = []
    for kind, several in groupby(sorted(found, key=lambda p: (p.kind != "sources", p.kind)), key=lambda p: p.kind):
        body = yaml.safe_dump([_plain(p) for p in several], allow_unicode=True, sort_keys=False, width=WIDTH)
        out.append(f"# {path_of(kind)}\n{body}")
    return "\n".join(out)


def _plain(proposal: Proposal) -> dict[str, object]:
    return {name: _value(value) for name, value in proposal.fields.items()}


def _value(value: object) -> object:
    if isinstance(value, dict):
        return {name: _value(inner) for name, inner in value.items()}
    return value if isinstance(value, bool | list | str) else str(value)
