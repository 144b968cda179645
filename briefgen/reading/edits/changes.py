"""Single changes of a text at its nodes; every other character of it stays as it is.

Each takes a text, or its sheet, and a node of it as ``spans`` gives them, and returns the new text. Where a node is written in a way
that cannot be changed without touching more, BriefgenError says so.
"""

from __future__ import annotations

from collections.abc import Mapping as Map
from typing import Any

from briefgen.reading.edits.lines import above_comments, breaks, end_with_comments, line_end
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.spans import Mapping, Scalar, Sequence, keeps_empty_lines
from briefgen.reading.edits.writing import Style, inline


def spliced(text: str, start: int, end: int, new: str) -> str:
    """A text with a part of it replaced."""
    return text[:start] + new + text[end:]


def with_entry(sheet: Sheet, node: Mapping, name: str, value: Any, before: str = "") -> str:
    """A field given a value: in its place where it is there; else behind the others, or before the one named."""
    if node.flow:
        return _flow_entry(sheet.text, node, name, value)
    written = sheet.style.block({name: value}, node.column)
    entry = node.entry(name)
    if entry is None:
        return _below(sheet, node, written, before)
    key, old = entry
    return spliced(
        sheet.text, key.end, *_beside_comment(sheet.text, max(old.end, key.end), _behind_name(written, name))
    )


def _behind_name(written: str, name: str) -> str:
    """What stands behind the name of a field: the colon and its value."""
    return written[written.index(":", len(inline(name)) if written.startswith(inline(name)) else 0) :]


def _beside_comment(text: str, end: int, new: str) -> tuple[int, str]:
    """Where to end a replacement, and what to write: a comment behind the old value stands behind the first line."""
    behind = text[end : line_end(text, end)]
    first, ends, rest = new.partition(breaks(new))
    if not ends or not behind.strip():
        return end, new
    return end + len(behind), first + behind + ends + rest


def _below(sheet: Sheet, node: Mapping, written: str, before: str) -> str:
    names = [key.text for key, _value in node.entries]
    at = names.index(before) - 1 if before in names[1:] else len(names) - 1
    key, value = node.entries[at]
    end = max(value.end, key.end)
    last = at == len(names) - 1
    end = end_with_comments(sheet.text, end, node.column - 1) if last else line_end(sheet.text, end)
    return spliced(sheet.text, end, end, sheet.style.ends + " " * node.column + written)


def _flow_entry(text: str, node: Mapping, name: str, value: Any) -> str:
    if entry := node.entry(name):
        key, old = entry
        start, end = (old.start, old.end) if old.end > key.end else (key.end, key.end)
        lead = "" if text[start - 1 : start] == " " else ": " if start == key.end else ""
        return spliced(text, start, end, lead + inline(value))
    new = inline({name: value}).removeprefix("{").removesuffix("}")
    return _into_flow(text, node.start, node.entries[-1][1].end if node.entries else None, new)


def _into_flow(text: str, start: int, last: int | None, new: str) -> str:
    if last is None:
        return spliced(text, start + 1, start + 1, new)
    return spliced(text, last, last, ", " + new)


def with_name(text: str, node: Mapping, name: str, new: str) -> str:
    """A field under another name."""
    entry = node.entry(name)
    return text if entry is None else with_scalar(text, entry[0], new)


def with_scalar(text: str, node: Scalar, new: str) -> str:
    """Another text in place of one, within the same quotes; one that only repeats an anchor stays."""
    if node.alias:
        return text
    if node.style and "\n" not in new and not set(new) & set("'\"\\") and node.style in "'\"":
        return spliced(text, node.start, node.end, node.style + new + node.style)
    return spliced(text, node.start, node.end, inline(new))


def with_item(sheet: Sheet, node: Sequence, value: Any, *, at: int | None = None, apart: bool = False) -> str:
    """A list with one more item: at its end, or before that of a number.

    ``apart``: with an empty line between it and its neighbours.
    """
    return with_items(sheet, node, {len(node.items) if at is None else at: [value]}, apart=apart)


def with_items(sheet: Sheet, node: Sequence, values: Map[int, list[Any]], *, apart: bool = False) -> str:
    """The same with several, by the number of the item that they stand before."""
    text = sheet.text
    for at in sorted(values, reverse=True):  # from below, so that what stands above keeps its place
        if node.flow:
            text = _into_flow_at(text, node, ", ".join(map(inline, values[at])), at)
        else:
            text = _into_block((text, sheet.style), node, values[at], (at, apart))
    return text


def _into_block(written_so: tuple[str, Style], node: Sequence, values: list[Any], place: tuple[int, bool]) -> str:
    (text, style), (at, apart) = written_so, place
    ends, first = style.ends * (1 + apart), node.items[0]
    gap = first.column - node.column if isinstance(first, Mapping) and not first.flow else 2
    items = (" " * node.column + style.item(value, node.column, max(2, gap)) for value in values)
    written = ends.join(items)
    if at:
        above = node.items[at - 1]
        end = end_with_comments(text, above.end, node.column)
        return spliced(text, end, end, (style.ends if keeps_empty_lines(above) else ends) + written)
    start = above_comments(text, first.start)
    return spliced(text, start, start, written + ends)


def _into_flow_at(text: str, node: Sequence, written: str, at: int) -> str:
    if at < len(node.items):
        start = node.items[at].start
        return spliced(text, start, start, written + ", ")
    return _into_flow(text, node.start, node.items[-1].end if node.items else None, written)


def apart(text: str, node: Sequence, default: bool) -> bool:
    """Whether empty lines stand between the items of a list; *default* where it has not two."""
    if node.flow or len(node.items) < 2:
        return default
    pairs = zip(node.items, node.items[1:], strict=False)
    return any(_has_empty_line(text[one.end : other.start]) for one, other in pairs)


def _has_empty_line(between: str) -> bool:
    return any(not line.strip() for line in between.splitlines()[1:-1])
