"""The small ways in which a curated file is spoilt by `tools/mutations.py`."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

ODD_CHARACTERS = "\t\u00a0\u200b\u201c\u2019'\"[]{}:,#&*!|>%@`-?~\\\x00\u0412\u0456\ud7ff\U0001f600"
ODD_VALUES = (
    "", "null", "~", "''", "true", "NO", "0", "-1", "99999", "1e9", "5%", "1 234,5", ".inf", "[]", "{}", "[a, b]", "{a: b}",
    "[[x]]", "- x", "undated", "2025-02-30", "09/06/2025", "9 June 2025", "2025-06-09/2025-06-01", "1900..2199", "2199",
    "2025-03-30T02:30", "..", "all", "EU", "KZ", "XX", "s000 p3", "s999 p1", "p3", "rumen-radev", "person-1", "*a", "&a b",
    "!!int 3", "|\n  text", "x" * 90, "x " * 900, "FREQ=DAILY", "FREQ=YEARLY;INTERVAL=400", "FREQ=YEARLY;UNTIL=19990101",
)  # fmt: skip


class Text:
    """One file about to be spoilt."""

    def __init__(self, text: str, chance: Random, desk: dict[str, str]) -> None:
        self.lines = text.split("\n")
        self.chance = chance
        self.desk = desk

    def at(self) -> int:
        return self.chance.randrange(len(self.lines))

    def key_and_value(self) -> tuple[int, str, str]:
        """A line with a field on it, where there is one: its number, what stands up to the colon, the rest."""
        fields = [number for number, line in enumerate(self.lines) if ": " in line]
        number = self.chance.choice(fields) if fields else self.at()
        key, _colon, value = self.lines[number].partition(": ")
        return number, key, value

    def other_line(self) -> str:
        """Any line of any file of the desk."""
        return self.chance.choice(self.desk[self.chance.choice(sorted(self.desk))].split("\n"))

    def delete_line(self) -> None:
        del self.lines[self.at()]
        self.lines = self.lines or [""]

    def delete_block(self) -> None:
        first = self.at()
        del self.lines[first : first + self.chance.randint(2, 12)]
        self.lines = self.lines or [""]

    def double_line(self) -> None:
        number = self.at()
        self.lines.insert(number, self.lines[number])

    def swap_lines(self) -> None:
        one, two = self.at(), self.at()
        self.lines[one], self.lines[two] = self.lines[two], self.lines[one]

    def foreign_line(self) -> None:
        self.lines.insert(self.at(), self.other_line())

    def cut_line(self) -> None:
        number = self.at()
        self.lines[number] = self.lines[number][: self.chance.randint(0, len(self.lines[number]))]

    def join_lines(self) -> None:
        number = self.at()
        self.lines[number : number + 2] = [" ".join(self.lines[number : number + 2])]

    def cut_file(self) -> None:
        self.lines = self.lines[: self.at() + 1]

    def indent(self) -> None:
        number = self.at()
        self.lines[number] = self.chance.choice([" ", "  ", "    ", "\t", "\u00a0 "]) + self.lines[number]

    def unindent(self) -> None:
        number = self.at()
        self.lines[number] = self.lines[number].removeprefix(" " * self.chance.randint(1, 4))

    def character(self) -> None:
        """Delete, double, swap or change one character."""
        number = self.at()
        line = self.lines[number] or " "
        at = self.chance.randrange(len(line))
        odd = self.chance.choice(ODD_CHARACTERS)
        changed = ("", line[at] * 2, odd, odd + line[at], line[at : at + 2][::-1], line[at].swapcase())
        self.lines[number] = line[:at] + self.chance.choice(changed) + line[at + 1 :]

    def odd_value(self) -> None:
        number, key, _value = self.key_and_value()
        self.lines[number] = f"{key}: {self.chance.choice(ODD_VALUES)}"

    def foreign_value(self) -> None:
        number, key, _value = self.key_and_value()
        self.lines[number] = f"{key}: {self.other_line().partition(': ')[2]}"

    def foreign_key(self) -> None:
        number, key, value = self.key_and_value()
        indent = key[: len(key) - len(key.lstrip(" -"))]
        self.lines[number] = f"{indent}{self.other_line().partition(': ')[0].strip(' -')}: {value}"

    def item(self) -> None:
        """Change one item of a list or map written on one line."""
        number, key, value = self.key_and_value()
        items = value.split(", ")
        items[self.chance.randrange(len(items))] = self.chance.choice(
            ["", *ODD_VALUES, self.other_line().partition(": ")[2]]
        )
        self.lines[number] = f"{key}: {', '.join(items)}"


MUTATIONS: tuple[Callable[[Text], None], ...] = (
    Text.delete_line, Text.delete_block, Text.double_line, Text.swap_lines, Text.foreign_line, Text.cut_line,
    Text.join_lines, Text.cut_file, Text.indent, Text.unindent, Text.character, Text.character, Text.character,
    Text.odd_value, Text.odd_value, Text.foreign_value, Text.foreign_value, Text.foreign_key, Text.item, Text.item,
)  # fmt: skip
