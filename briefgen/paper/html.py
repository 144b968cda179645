"""Views to HTML: one Jinja2 environment, strict and escaping, that speaks through the one gettext door.

A desk's own templates stand in front of the program's, one by one: whatever it does not have itself is the program's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.bccache import Bucket

from briefgen import language
from briefgen.paper import faults
from briefgen.project import SHIPPED


def render(templates: Path, name: str, **view: Any) -> str:
    """Lay a view out with a template, one of the desk's own ``templates`` or of the program's.

    An unknown name in the template stops the build. Raises BriefgenError where one of the desk's own is at fault.
    """
    try:
        return _environment(templates).get_template(name).render(view)
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
        try:
            source, file, unchanged = super().get_source(environment, template)
        except TemplateNotFound:
            raise
        except (UnicodeDecodeError, OSError) as error:
            raise faults.unreadable(place or Path(), template, error) from error
        return source, file, lambda: unchanged() and self._place(template) == place

    def _place(self, template: str) -> Path | None:
        return next((Path(folder) for folder in self.searchpath if Path(folder, template).is_file()), None)


class _Compiled(BytecodeCache):
    """Templates as this process compiled them, by their files: desks that share one compile it once."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, unless the template says something else since."""
        if kept := self._kept.get(bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


@cache
def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=_Folders([templates, SHIPPED]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=_COMPILED,
        auto_reload=True,  # the preview serves a template again as soon as it is saved
    )
    # Looked up at each call, so that one environment serves every language.
    environment.install_gettext_callables(language.gettext, language.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment
