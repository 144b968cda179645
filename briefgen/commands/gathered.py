"""The commands by their names, each loaded when it is asked for: one does not wait for what only others need."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module

import click

# The modules of this wing with the commands that each has, by the names of their functions.
MODULES = {
    "book": ("book",),
    "build": ("build",),
    "data": ("check", "schema"),
    "diff": ("diff",),
    "importing": ("import_calendar",),
    "issue": ("issue",),
    "look": ("agenda", "show"),
    "publishing": ("publish",),
    "serving": ("serve",),
    "starting": ("init",),
    "upgrading": ("upgrade",),
    "auditing.audit": ("audit",),
    "auditing.read": ("read_text",),
    "auditing.review": ("review",),
    "auditing.verify": ("verify",),
    "desk.chase": ("chase",),
    "desk.contacts": ("contacts",),
    "desk.courtesies": ("courtesies", "sent"),
    "desk.free": ("free",),
    "desk.person": ("person",),
    "desk.programme": ("programme",),
    "desk.week": ("week",),
    "recording.held": ("held",),
    "recording.new": ("new",),
    "recording.reporting": ("report", "looked", "confirm", "rename"),
}
# Commands whose names are words of Python, or are other functions' there.
NAMED = {"import_calendar": "import", "read_text": "read"}


class Gathered(MutableMapping[str, click.Command]):
    """The commands of the program; what is added by hand stands behind them."""

    def __init__(self) -> None:
        self._places = {
            NAMED.get(function, function): (module, function)
            for module, functions in MODULES.items()
            for function in functions
        }
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            module, function = self._places[name]
            self._loaded[name] = getattr(import_module(f"briefgen.commands.{module}"), function)
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in self._places or name in self._loaded

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._places, *self._loaded)))

    def __len__(self) -> int:
        return len({*self._places, *self._loaded})
