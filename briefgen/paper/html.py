"""Views to HTML: one Jinja2 environment, strict and escaping, that speaks through the one gettext door."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefgen import language


def render(templates: Path, name: str, **view: Any) -> str:
    """Lay a view out with a template; an unknown name in the template stops the build."""
    return _environment(templates).get_template(name).render(view)


@cache
def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=True,  # the preview serves a template again as soon as it is saved
    )
    # Looked up at each call, so that one environment serves every language.
    environment.install_gettext_callables(language.gettext, language.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment
