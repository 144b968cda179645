"""Views to HTML: one Jinja2 environment, strict and escaping, that speaks through the one gettext door.

A desk's own templates stand in front of the program's, one by one: whatever it does not have itself is the program's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound

from briefgen import language
from briefgen.paper import faults
from briefgen.paper.html.compiled import Compiled
from briefgen.project import SHIPPED, refuse_template_that_leads_out


def render(templates: Path, name: str, **view: Any) -> str:
    """Lay a view out with a template, one of the desk's own ``templates`` or of the program's.

    An unknown name in the template stops the build. Raises BriefgenError where one of the desk's own is at fault.
    """
    try:
        return _environment(templates, own=templates.is_dir()).get_template(name).render(view)
    except Exception as error:
        fault = faults.of_template(templates, error)
        if fault is None:
            raise
        raise fault from error


class _Folders(FileSystemLoader):
    """The desk's own folder and the program's behind it: a template is taken from the first that has it."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Names the template that cannot be read; and takes one anew when the desk gets its own."""
        place = self._place(template)
        if place == (own := Path(self.searchpath[0])):
            refuse_template_that_leads_out(own, template)
        try:
            source, file, unchanged = super().get_source(environment, template)
        except TemplateNotFound:
            raise
        except (UnicodeDecodeError, OSError) as error:
            raise faults.unreadable(place or Path(), template, error) from error
        return source, file, lambda: unchanged() and self._place(template) == place

    def _place(self, template: str) -> Path | None:
        return next((Path(folder) for folder in self.searchpath if Path(folder, template).is_file()), None)


# What decides, beside the words of a template, on the code that it becomes.
_OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
_COMPILED = Compiled(repr(_OPTIONS))
_COMPILED_APART = Compiled(f"sandboxed {_OPTIONS!r}")


def _sandboxed() -> type[Environment]:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment


@cache
def _environment(templates: Path, *, own: bool) -> Environment:
    """Where the desk has templates of its ``own``, they reach what they are given to print, and nothing else of this machine.

    Who changes the look of a page need not be trusted with all that the program may do. It takes twice as long to fill them in,
    which the program's own alone are spared.
    """
    apart = own and not SHIPPED.samefile(templates)
    environment = (_sandboxed() if apart else Environment)(
        loader=_Folders([templates, SHIPPED]),
        bytecode_cache=_COMPILED_APART if apart else _COMPILED,
        auto_reload=True,  # the preview serves a template again as soon as it is saved
        **_OPTIONS,
    )
    # Looked up at each call, so that one environment serves every language.
    environment.install_gettext_callables(language.gettext, language.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment
