"""The files of a new desk, as text by path; and the way into a folder, whole or not at all."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefgen import __version__
from briefgen.diagnostics import BriefgenError
from briefgen.domain.dates import wording
from briefgen.domain.model import EUROPEAN_UNION
from briefgen.domain.model.sources import FORMAT
from briefgen.files import together
from briefgen.language import gettext as _
from briefgen.reading.rules.known.counterparts import MEMBERS
from briefgen.reading.schema import schema_files
from briefgen.reading.shapes import SHAPES
from briefgen.starting.plan import Host, NationalDay, Plan
from briefgen.starting.states import LETTER, State, perhaps_national

TEXTS = Path(__file__).parent / "desk"
FILES = (
    *(shape.path for shape in SHAPES),
    "README.md",
    "Makefile",
    "requirements.txt",
    ".gitignore",
    ".gitattributes",
    ".vscode/settings.json",
    ".vscode/tasks.json",
    ".vscode/extensions.json",
)
HOSTS = {
    Host.GITHUB: ".github/workflows/publish.yaml",
    Host.GITLAB: ".gitlab-ci.yml",
    Host.NGINX: "nginx.conf",
    Host.CADDY: "Caddyfile",
    Host.CONTAINER: "Containerfile",
}


def desk_files(plan: Plan) -> dict[str, str]:
    """Every file of a new desk, by its path in the folder."""
    view, paths = _view(plan), (*FILES, *([HOSTS[plan.publish]] if plan.publish else []))
    # Among the program's own files none is hidden.
    texts = {path: _texts().get_template(path.removeprefix(".")).render(view) for path in paths}
    return texts | {f".vscode/{path}": text for path, text in schema_files().items()}


def write_desk(folder: Path, files: dict[str, str]) -> None:
    """Write the files into a folder; raises BriefgenError, and writes none, where one of them is there already."""
    there = [path for path in files if os.path.lexists(folder / path)]
    if there:
        raise BriefgenError(
            _("{folder} has {files} already; nothing was written.").format(folder=folder, files=", ".join(there[:5])),
            hint=_("Begin a desk in an empty folder."),
        )
    with together() as written:  # of half a desk the next try would say that it is there already
        for path, text in files.items():
            written.write(folder / path, text.encode())


@cache
def _texts() -> Environment:
    """Texts with gaps in square brackets: braces belong to make, to workflows and to YAML."""
    return Environment(
        loader=FileSystemLoader(TEXTS),
        autoescape=False,
        undefined=StrictUndefined,
        block_start_string="[%",
        block_end_string="%]",
        variable_start_string="[[",
        variable_end_string="]]",
        comment_start_string="[#",
        comment_end_string="#]",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _view(plan: Plan) -> dict[str, Any]:
    first, year = plan.counterparts[0], plan.begun.year
    sides = (plan.home, *plan.counterparts)
    return {
        "plan": plan,
        "title": _scalar(plan.title),
        "heading": plan.title,
        "first": first,
        "names": wording.listed([one.name for one in plan.counterparts]),
        "codes": ", ".join(one.code for one in plan.counterparts),
        "counterparts": [
            (one, _scalar(one.capital) if one.capital else None, _members(plan, one)) for one in plan.counterparts
        ],
        "days": [(_day_id(plan, day), _scalar(day.title), day) for day in plan.national_days],
        "unknown_days": [_perhaps(one, year) for one in sides if one.code not in {d.code for d in plan.national_days}],
        "paper": "Letter" if plan.home.code in LETTER else "A4",
        "begun": plan.begun.isoformat(),
        "year": year,
        "next_year": year + 1,
        "version": __version__,
        "format": FORMAT,
    }


def _members(plan: Plan, union: State) -> str:
    """The counterparts that are members of the European Union as a list of YAML, where it is one of them too."""
    found = [one.code for one in plan.counterparts if one.code in MEMBERS and union.code == EUROPEAN_UNION]
    return f"[{', '.join(found)}]" if found else ""


def _scalar(text: str) -> str:
    """Words as one line of YAML, in quotes where they need them."""
    return yaml.safe_dump(text, allow_unicode=True, width=10_000, default_style=None).removesuffix("\n...\n").strip()


def _day_id(plan: Plan, day: NationalDay) -> str:
    number = [d for d in plan.national_days if d.code == day.code].index(day)
    return f"{day.code.lower()}-national-day" + (f"-{number + 1}" if number else "")


def _perhaps(side: State, year: int) -> tuple[State, str]:
    """A side whose national day was not told, and which of its public holidays it may be, in words."""
    found = [f"{day:%m-%d} ({name})" for day, name in perhaps_national(side.code, year)]
    return side, ", ".join(found)
