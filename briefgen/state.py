"""What the program wrote for itself and reads again: JSON, held to how it was written, whatever became of it since.

State files lie where people merge, edit and restore them. Nothing heavy is imported here.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

Pairs = list[tuple[str, Any]]  # a JSON object: in a hand-made merge, a name may stand in it twice

_BEGIN, _BASE, _PARTING, _END = "<" * 7, "|" * 7, "=" * 7, ">" * 7
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( |\r?$)", re.MULTILINE)


def decoded(data: bytes) -> str:
    """Text as an editor may have saved it: UTF-8 or, by its mark, UTF-16; what is neither becomes U+FFFD."""
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if utf_16 else "utf-8-sig", "replace")


def parse(text: str, *, as_pairs: bool = False) -> Any:
    """JSON as this program writes it; ValueError for all else, such as Infinity, half a character or bottomless nesting.

    With ``as_pairs`` objects come as lists of pairs, so that a name which stands twice is not lost.
    """
    try:
        found = json.loads(text, parse_constant=_refused, object_pairs_hook=list if as_pairs else None)
        if "\\u" in text:  # the only way for half a character (a lone surrogate) to get in
            json.dumps(found, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return found


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of JSON")


def conflicted(text: str) -> bool:
    """Whether git left an undecided merge in a file."""
    return _CONFLICT.search(text) is not None


def sides(text: str) -> tuple[str, ...]:
    """A file as it is or, where git left an undecided merge in it, as each side would have it."""
    if not conflicted(text):
        return (text,)
    return ("".join(_side(text, _BEGIN)), "".join(_side(text, _PARTING)))


def _side(text: str, wanted: str) -> Iterator[str]:
    at = ""  # the marker that was passed last; none where both sides agree
    for line in text.splitlines(keepends=True):
        if _CONFLICT.match(line):
            at = "" if line.startswith(_END) else line[:7]
        elif at in ("", wanted):
            yield line
