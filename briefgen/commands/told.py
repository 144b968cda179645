"""What is told on the command line: words, and how many of them can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import click

from briefgen.language import gettext as _

LONGEST = 4000  # letters; no field of the files has half as many
LONGEST_LINE = 200  # letters, of what stands on a cover or at the head of a memo
_UNSEEN = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Line(click.ParamType[str]):
    """Words that are printed as they are told, on one line."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words with single spaces between them, at most 200 letters."""
        line = " ".join(str(value).split())
        if len(line) > LONGEST_LINE:
            problem = _("these are {count} letters, and at most {most} have room")
            self.fail(problem.format(count=len(line), most=LONGEST_LINE), param, ctx)
        return line


def refuse_what_says_nothing(command: click.Command, arguments: Sequence[str]) -> None:
    """Raise UsageError where an option or an argument is blank: a variable of the shell was empty, as a rule.

    It would count as not told, or as the folder where one stands. Control characters would move the cursor of whoever reads
    of them, and what is longer than any field is a file that was pasted.
    """
    for name, value in _told(command, arguments):
        if _UNSEEN.fullmatch(value):
            raise click.UsageError(
                _("{name} says nothing: put something between the quotes, or leave it out").format(name=name)
            )
        if found := _CONTROL.search(value):
            number = f"U+{ord(found[0]):04X}"
            words = _("{name} has a control character ({number}) in it: type it anew, without that")
            raise click.UsageError(words.format(name=name, number=number))
        if len(value) > LONGEST:
            words = _("{name} has {count} letters, and at most {most} are taken: shorten it")
            raise click.UsageError(words.format(name=name, count=len(value), most=LONGEST))


def _told(command: click.Command, arguments: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each word by the option that it belongs to, or as what it stands for among those without one."""
    valued = {name for one in command.params if isinstance(one, click.Option) and not one.is_flag for name in one.opts}
    bare = next((one.human_readable_name for one in command.params if isinstance(one, click.Argument)), "")
    before = ""
    for each in arguments:
        option, equals, value = each.partition("=")
        if before in valued:
            yield before, each
        elif equals and option in valued:
            yield option, value
        elif not each.startswith("-"):
            yield bare or _("A word"), each
        before = "" if before in valued else each
