"""A record with a single report, whose fields stand on it, to one with a list of reports that more can be added to."""

from __future__ import annotations

from collections.abc import Collection

from briefgen.reading.edits.changes import spliced
from briefgen.reading.edits.lines import end_with_comments, line_end, next_line, shifted
from briefgen.reading.edits.spans import Mapping
from briefgen.reading.edits.writing import Style

REPORTS = "reports"


def opened(text: str, record: Mapping, moved: Collection[str], style: Style) -> str:
    """A text in which some fields of a record stand under its first report, with their comments and in their order."""
    if record.flow:
        return _opened_flow(text, record, moved)
    start = record.start - record.column
    parts = _parts(text, record)
    end = start + sum(len(part) for _name, part in parts)
    ended = text[:end].endswith(("\n", "\r"))
    # The dash in front of the first field is put back when all stands in its place.
    dash, parts[0] = text[start : record.start], (parts[0][0], " " * record.column + parts[0][1][record.column :])
    kept = [(name, part if part.endswith(("\n", "\r")) else part + style.ends) for name, part in parts]
    report = _report([part for name, part in kept if name in moved], record.column, style)
    first = next(at for at, (name, _part) in enumerate(kept) if name in moved)
    before = [part for _name, part in kept[:first]]
    behind = [part for name, part in kept[first:] if name not in moved]
    whole = "".join([*before, report, *behind])
    whole = dash + whole[record.column :]
    return spliced(text, start, end, whole if ended else whole.removesuffix(style.ends))


def _parts(text: str, record: Mapping) -> list[tuple[str, str]]:
    """The lines of each field with the comments above it, and for the last one below it as well."""
    out, start = [], record.start - record.column
    for key, value in record.entries:
        end = max(value.end, key.end)
        if key is record.entries[-1][0]:
            end = end_with_comments(text, end, record.column - 1)
        stop = next_line(text, line_end(text, end))
        out.append((key.text, text[start:stop]))
        start = stop
    return out


def _report(parts: list[str], column: int, style: Style) -> str:
    """The fields of a report below ``reports:``, its dash before the first of them."""
    lead = style.lists + 2
    first = parts[0].splitlines(keepends=True)
    name = next(at for at, line in enumerate(first) if line.strip() and not line.lstrip().startswith("#"))
    comments = shifted("".join(first[:name]), style.lists)
    head = " " * (column + style.lists) + "- " + first[name].lstrip(" ")
    rest = shifted("".join([*first[name + 1 :], *parts[1:]]), lead)
    return f"{' ' * column}{REPORTS}:{style.ends}{comments}{head}{rest}"


def _opened_flow(text: str, record: Mapping, moved: Collection[str]) -> str:
    """The same within braces: the report takes the place of the first of its fields."""
    parts = [(key, max(value.end, key.end)) for key, value in record.entries]
    report = ", ".join(text[key.start : end] for key, end in parts if key.text in moved)
    first = next(key for key, _end in parts if key.text in moved)
    for key, end in reversed(parts):
        if key is first:
            text = spliced(text, key.start, end, f"{REPORTS}: [{{{report}}}]")
        elif key.text in moved:
            text = spliced(text, text.rindex(",", 0, key.start), end, "")
    return text
