"""The commands by what they are for, as `--help` and the man page list them."""

from __future__ import annotations

from briefgen.language import gettext as _


def overview() -> dict[str, tuple[str, ...]]:
    """The names of the commands under a heading each, those of every day first."""
    return {
        _("Make and look up"): ("check", "build", "agenda", "show", "diff", "serve"),
        _("Record"): ("report", "new", "held", "looked", "confirm", "rename", "import"),
        _("The desk's week"): (
            *("week", "chase", "courtesies", "sent", "person", "contacts", "free", "programme"),
            *("book", "issue"),
        ),
        _("Sources and what they bear out"): ("read", "verify", "review", "audit"),
        _("Begin, publish, keep"): ("init", "publish", "upgrade", "schema", "help"),
    }
