"""What an entry tells in free text, as plain words: some programs write it as HTML."""

from __future__ import annotations

import re
from html import unescape

from briefgen.importing.ical.components import Component

# Of these HTML is told; an address in angle brackets is none of it.
_TAG = re.compile(
    r"</?(?:a|b|body|br|div|em|font|h[1-6]|head|hr|html|i|img|li|meta|o:p|ol|p|pre|span|strong|style|table|td|th|tr|u|ul|!doctype)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"<!--|-->|<(/?)([a-zA-Z][a-zA-Z0-9:]*)[^<>]*>|<![^<>]*>")
_UNSEEN = frozenset({"head", "script", "style", "title"})
_WITHIN_A_LINE = frozenset({"a", "b", "em", "font", "i", "span", "strong", "u"})


def description(entry: Component) -> str:
    """The description; where there is none, that which Outlook writes for programs that show HTML."""
    return plain(entry.text("DESCRIPTION")) or plain(entry.text("X-ALT-DESC"))


def plain(text: str) -> str:
    """The words of a text that may be HTML, without those that nobody sees; whatever it is, each letter is read once."""
    if not _TAG.search(text):
        return text
    kept, begin, unseen, comment = [], 0, 0, False
    for token in _TOKEN.finditer(text):
        if not unseen and not comment:
            kept.append(text[begin : token.start()])
        begin = token.end()
        name = (token[2] or "").lower()
        if token[0] in ("<!--", "-->"):
            comment = token[0] == "<!--"
        elif name in _UNSEEN and not comment:
            unseen = max(0, unseen - 1) if token[1] else unseen + 1
        if name not in _WITHIN_A_LINE:
            kept.append(" ")
    kept.append("" if unseen or comment else text[begin:])
    return " ".join(unescape("".join(kept)).split())
