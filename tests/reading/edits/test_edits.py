"""Files in every style: outside an edit no byte changes, and what the files say is what was meant."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefgen.reading.edits import Edits
from briefgen.reading.edits.spans import plain, spans

RECORD_FIELDS = ("counterpart: BG", "topic: trade", "accept: [{code: W406, reason: 'It, too'}]")
REPORT_FIELDS = (
    'text: "Was: so"',
    "text: >-\n{}  Long and\n\n{}  # no comment",
    "source: s000 p1",
    "source:\n{}  - s000 p1\n{}  - s001",
    "source: [s000 p1, s001] # two",
    "inferred:\n{}    text: from what\n{}      was said",
    "doubt: |+\n{}  a\n\n",
    "private: true",
)


class Writer:
    """Writes files of facts as different people would."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.gap = self.random.choice([2, 2, 4])
        self.ends = self.random.choice(["\n", "\n", "\r\n", "\r"])
        self.list_indent = self.random.choice([0, 2])
        self.empty_lines = self.random.choice([0, 1, 2])

    def file(self) -> tuple[str, list[str]]:
        records = [self.record(at) for at in range(self.random.randint(1, 4))]
        text = self.comment("") + ("\n" * self.empty_lines + self.comment("")).join(records)
        end = self.random.choice(["", "\n", "\n\n# end\n"])
        return (text.rstrip("\n") + end).replace("\n", self.ends), records

    def comment(self, margin: str) -> str:
        return self.random.choice(["", "", f"{margin}# comment: {self.random.randint(0, 99)}\n"])

    def record(self, at: int) -> str:
        fields = [f"id: fact-{at}", *self.some(RECORD_FIELDS, 1), *self.report_fields()]
        if self.random.random() < 0.2:
            return f"- {{id: fact-{at}, counterpart: BG, source: s000, text: 'a, b'}} # flow\n"
        if self.random.random() < 0.4:
            return self.below(fields[:3]) + self.reports()
        self.random.shuffle(fields)
        return self.below(fields)

    def below(self, fields: list[str]) -> str:
        margin = " " * self.gap
        lines = [margin + field.replace("{}", margin) + "\n" + self.comment(margin) for field in fields]
        return "-" + "".join(lines)[1:]

    def report_fields(self) -> list[str]:
        chosen = {field.partition(":")[0]: field for field in self.some(REPORT_FIELDS, 1)}
        return list(chosen.values())

    def reports(self) -> str:
        margin, out = " " * self.gap, " " * self.gap + "reports:\n"
        inner = margin + " " * self.list_indent
        for _report in range(self.random.randint(1, 3)):
            fields = [f.replace("{}", inner + "  ") for f in self.report_fields() if not f.startswith("private")]
            fields = fields or ["source: s000"]
            first, *rest = fields
            out += f"{inner}- {first}\n" + "".join(f"{inner}  {field}\n" for field in rest)
        return out

    def some(self, fields: tuple[str, ...], least: int) -> list[str]:
        return self.random.sample(fields, self.random.randint(least, len(fields)))


def begin(text: str) -> Edits:
    return Edits(Path(), {"events.yaml": b"calendar: {}\n", "seeds/facts.yaml": text.encode()})


def value(text: str) -> Any:
    node = spans(text)
    assert node is not None
    return plain(node)


def now(edits: Edits) -> str:
    return edits.after["seeds/facts.yaml"].decode()


def outside(old: str, new: str, name: str) -> None:
    """What stands before a record and behind it has its bytes still."""
    at = [record["id"] for record in value(old)].index(name)
    before, after = starts(old), starts(new)
    assert old[: before[at]] == new[: after[at]]
    if at + 1 < len(before):
        assert old[before[at + 1] :] == new[after[at + 1] :]


def starts(text: str) -> list[int]:
    """Where the dashes of the records stand."""
    return [found.start() for found in re.finditer(r"(?:\A|(?<=[\r\n]))- ", text)]


def words(text: str) -> list[str]:
    return sorted(line.strip().removeprefix("- ").strip() for line in text.splitlines() if line.strip())


@given(st.integers(0, 1 << 30), st.integers(0, 3))
def test_a_report_changes_its_record_alone(seed: int, choice: int) -> None:
    text, records = Writer(seed).file()
    before = value(text)
    record = before[choice % len(records)]
    made = begin(text).with_report(record["id"], {"source": "s001 p2", "text": "New: text"})
    new = now(made)
    outside(text, new, record["id"])
    after = next(one for one in value(new) if one["id"] == record["id"])
    assert after.pop("reports" if "reports" in after else "source") is not None
    assert [one for one in value(new) if one["id"] != record["id"]] == [one for one in before if one is not record]
    if "- {" not in text:  # every line is still there, comments too
        added = list(words(new))
        for line in words(text):
            added.remove(line)
        assert set(added) <= {"reports:", "source: s001 p2", 'text: "New: text"'}


@given(st.integers(0, 1 << 30))
def test_a_record_is_added_between_lines_that_stay(seed: int) -> None:
    text, _records = Writer(seed).file()
    new = now(begin(text).with_record("facts", {"id": "new", "counterpart": "BG", "text": "T", "source": "s000"}))
    assert sorted(one["id"] for one in value(new)) == sorted(["new", *(one["id"] for one in value(text))])
    at = new.index("- id: new") if "- id: new" in new else new.index("-   id: new")
    assert text.startswith(new[:at].rstrip())
    assert [one for one in value(new) if one["id"] != "new"] == value(text)
    assert text.rstrip().endswith(new[at:].split("source: s000", 1)[1].strip() or "")


@given(st.integers(0, 1 << 30), st.sampled_from(["topic", "note", "doubt", "text"]), st.booleans())
def test_a_field_is_set(seed: int, name: str, long: bool) -> None:
    text, _records = Writer(seed).file()
    words = "Something else, and much of it: " * (4 if long else 1)
    made = begin(text).with_field("fact-0", (name,), words)
    outside(text, now(made), "fact-0")
    assert made.record("fact-0")[name] == words.strip()
