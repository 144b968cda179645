"""Questions in a terminal: with completion, and with what is wrong told while it can still be mended."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _

Check = Callable[[str], None]


def is_terminal() -> bool:
    """Whether somebody sits there who could answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(
    question: str,
    *,
    choices: Iterable[str] | Mapping[str, str] = (),
    default: str = "",
    check: Check | None = None,
    below: str = "",
) -> str:
    """The answer to a question, without space around it; raises BriefgenError where it is broken off.

    *choices* are completed, with a word on each where they are a mapping. *check* raises BriefgenError at an answer that
    will not do; what it says stands below the line, and the question stays. *below* stands at the foot while it is asked.
    """
    from prompt_toolkit import prompt
    from prompt_toolkit.completion import FuzzyCompleter, WordCompleter

    known = list(choices)
    meta: Any = choices if isinstance(choices, Mapping) else None
    completer = FuzzyCompleter(WordCompleter(known, meta_dict=meta, sentence=True)) if known else None
    try:
        return prompt(
            f"{question}: ",
            completer=completer,
            default=default,
            bottom_toolbar=below or None,
            validator=_validator(check) if check else None,
            validate_while_typing=False,
        ).strip()
    except (KeyboardInterrupt, EOFError):
        raise interrupted() from None


def ask_list(
    question: str,
    *,
    choices: Iterable[str] | Mapping[str, str] = (),
    check: Check | None = None,
    below: str = "",
) -> list[str]:
    """Answers one after the other, until one is empty."""
    found: list[str] = []
    while answer := ask(
        _("{question}, {number} (empty: no more)").format(question=question, number=len(found) + 1),
        choices=choices,
        check=check,
        below=below,
    ):
        found.append(answer)
    return found


def confirmed(question: str) -> bool:
    """Whether somebody said yes; an empty answer is one."""
    yes = _("y")
    choice = _("{question} [{yes}/{no}]").format(question=question, yes=yes.upper(), no=_("n"))
    answer = ask(choice, check=_yes_or_no)
    return answer.casefold() in ("", yes, _("yes"))


def _yes_or_no(answer: str) -> None:
    if answer.casefold() not in ("", _("y"), _("n"), _("yes"), _("no")):
        raise BriefgenError(_("Answer y or n."))


def interrupted() -> BriefgenError:
    """What a broken-off command says."""
    return BriefgenError(_("Interrupted; nothing was written."), exit_code=Exit.INTERRUPTED)


def _validator(check: Check) -> Any:
    from prompt_toolkit.document import Document
    from prompt_toolkit.validation import ValidationError, Validator

    class _Checked(Validator):
        def validate(self, document: Document) -> None:
            try:
                check(document.text.strip())
            except BriefgenError as error:
                raise ValidationError(len(document.text), error.told(" ")) from None

    return _Checked()
