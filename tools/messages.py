"""Writes docs/messages.md: every code of a message with an example, from what the bad files of the tests are answered with.

    python -m tools.messages > docs/messages.md

Of a code that no bad file shows stands the pattern of its message, as it is written in the program.
"""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ANSWERS = ROOT / "tests/data/golden/diagnostics.txt"
_CODE = re.compile(r"[EVW]\d{3}")
_FIRST_LINE = re.compile(r"^\S+:\d+:\d+: (?:error|warning) ([EW]\d{3}): ")
_DOORS = ("_", "ngettext")
_EXPECTED = re.compile(r" *# *(?:[EW]\d{3},? ?)+$", re.MULTILINE)  # what a bad file says of itself
GROUPS = (
    ("E1", "The text cannot be read as YAML, or says something else than it seems to"),
    ("E2", "A field is not as it has to be"),
    ("E3", "Records do not go together"),
    ("W4", "Warnings: nothing is held up, and something should be looked at"),
    ("V5", "Claims held against the texts of sources (`briefgen verify`)"),
)
# Codes whose words are another each time.
OTHERWISE = {
    "V520": "A claim that the text bears out in part, or that only a person can tell; the reason stands with it",
    "V540": "A person read it and did not find it borne out; who, when and why stand with it",
    "V541": "A person read it, and it has changed since; what has changed stands with it",
}
HEAD = """\
# Messages

Everything that `briefgen check`, `make` and `briefgen verify` say of the data, by its code. An error (`E`) stops the build, what was
made before stays; a warning (`W`) does not, and can be accepted where it stands: `accept: {code: W401, reason: …}`. Codes from `E900`
and `W900` on are those of a desk's own checks (see [extending](extending.md)).

The examples are real answers to small wrong files. This page is written by `tools/messages.py`; `make golden` writes it anew.
"""


def page() -> str:
    """The whole page."""
    examples, patterns = dict(_examples()), dict(_patterns()) | OTHERWISE
    parts = [HEAD]
    for group, title in GROUPS:
        parts.append(f"## {title}\n")
        codes = sorted({*patterns, *examples})
        parts += [_entry(code, examples, patterns) for code in codes if code.startswith(group)]
    return "\n".join(parts)


def _entry(code: str, examples: dict[str, str], patterns: dict[str, str]) -> str:
    if code in examples:
        return f"### {code}\n\n```text\n{examples[code]}\n```\n"
    return f"### {code}\n\n{patterns[code]}\n"


def _examples() -> Iterator[tuple[str, str]]:
    """The shortest answer with each code."""
    found: dict[str, str] = {}
    for block in ANSWERS.read_text(encoding="utf-8").split("=== ")[1:]:
        for answer in _answers(block.splitlines()[1:]):
            code = answer.partition(": ")[2][:13].split()[1].rstrip(":")
            if code not in found or len(answer) < len(found[code]):
                found[code] = answer
    yield from found.items()


def _answers(lines: list[str]) -> Iterator[str]:
    starts = [n for n, line in enumerate(lines) if _FIRST_LINE.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield _EXPECTED.sub("", "\n".join(lines[start:end]).rstrip())


def _patterns() -> Iterator[tuple[str, str]]:
    """Each code with the words of a message that is made with it, as they stand in the program."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "briefgen").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if not _CODE.search(text):
            continue
        nodes = [*ast.walk(ast.parse(text))]
        assigned = [node for node in nodes if isinstance(node, ast.Assign)]
        for call in (node for node in nodes if isinstance(node, ast.Call)):
            for place, argument in enumerate(call.args):
                if isinstance(argument, ast.Constant) and _CODE.fullmatch(str(argument.value)):
                    found[str(argument.value)] = _message(assigned, call, place) or found.get(str(argument.value), "")
    yield from found.items()


def _message(assigned: list[ast.Assign], call: ast.Call, place: int) -> str:
    """The first translated words behind a code, or those last put under a name that stands there."""
    for argument in [*call.args[place + 1 :], *(keyword.value for keyword in call.keywords)]:
        if words := _translated(argument):
            return words
        names = {node.id for node in ast.walk(argument) if isinstance(node, ast.Name)}
        before = [n for n in assigned if n.lineno < call.lineno]
        meant = [n for n in before if any(isinstance(t, ast.Name) and t.id in names for t in n.targets)]
        for last in sorted(meant, key=lambda n: -n.lineno):
            if words := _translated(last.value):
                return words
    return ""


def _translated(node: ast.AST) -> str:
    """The first words in an expression that pass the gettext door; those for one thing, where they are counted."""
    calls = (
        n for n in ast.walk(node) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id in _DOORS
    )
    return next((str(c.args[0].value) for c in calls if isinstance(c.args[0], ast.Constant)), "")


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    print(page(), end="")
