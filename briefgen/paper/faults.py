"""What is wrong in a desk's own templates and styles: the file, the line, and what to do; a fault in ours stays a bug.

The program's templates are sound with each other. Where a desk has put some of its own in front of them, whatever goes wrong
in laying out is theirs to mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import SHIPPED

MOST_NAMED = 6
MOST_OF_AN_ADDRESS = 80  # characters; a picture in an address has a hundred thousand
_QUOTED = re.compile(r"[`'](.+?)[`']|(@[\w-]+)|(\S+)$")  # what the layout engine repeats of a style it refuses
_MISSING = re.compile(r"'([^']+)'(?: is undefined)?$")  # what an undefined name is told with, at the end
_TOKEN = re.compile(r"\w+|[^\w\s]")


class UnsoundDocument(RuntimeError):  # noqa: N818 - it says what happened
    """A document that asks for what cannot be laid out: a style that is none, or something outside itself."""


def refused(address: str) -> str:
    """What is said of an address that nothing is fetched from."""
    if address.startswith("data:"):
        return no_picture(address)
    return _("it refers to something outside itself: {address}").format(address=_in_short(address))


def no_picture(address: str) -> str:
    """What is said of a picture that is given by its letters or by the name of a file."""
    told = _(
        "no picture is taken from a file or an address; put an emblem into the template itself, as <svg>: {address}"
    )
    return told.format(address=_in_short(address))


def _in_short(address: str) -> str:
    return address if len(address) <= MOST_OF_AN_ADDRESS else f"{address[:MOST_OF_AN_ADDRESS]}…"


def of_template(own: Path, error: Exception) -> BriefgenError | None:
    """The answer to an error in filling in a template; None where the desk has no templates, or it is an answer already."""
    place = _place(own, error)
    if isinstance(error, BriefgenError) or place is None or not _own_files(own):
        return None
    file, line = place
    theirs = file.is_relative_to(own.resolve())
    where = _name(own, file) if theirs else _("{file} of the program").format(file=_name(SHIPPED, file))
    return _answer(f"{where}:{line}", _reason(error), None if theirs else own)


def unreadable(folder: Path, template: str, error: OSError | UnicodeDecodeError) -> BriefgenError:
    """The answer to a template that cannot be read, or is not UTF-8."""
    file = f"{folder.name}/{template}"
    if isinstance(error, OSError):
        return _answer(file, _("it cannot be read: {reason}").format(reason=error.strerror))
    line = error.object[: error.start].count(b"\n") + 1
    return _answer(f"{file}:{line}", _("it is not UTF-8; save it in that encoding"))


@contextmanager
def answered(own: Path) -> Iterator[None]:
    """What cannot be laid out is told as a fault of the desk's own templates, where it has any."""
    try:
        yield
    except UnsoundDocument as error:
        if not _own_files(own):
            raise
        found = next(_mentions(own, str(error)), None)
        where = f"{_name(own, found[0])}:{found[1]}" if found else own.name
        reason = _("the page cannot be laid out: {reason}").format(reason=error)
        raise _answer(where, reason, None if found else own) from error


def _place(own: Path, error: Exception) -> tuple[Path, int] | None:
    """The file and the line of the innermost template that was being filled in."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Path(error.filename).resolve(), error.lineno
    place, folders, trace = None, (own.resolve(), SHIPPED.resolve()), error.__traceback__
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename).resolve()
        if any(file.is_relative_to(folder) for folder in folders):
            place = (file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _reason(error: Exception) -> str:
    match error:
        case TemplateNotFound():
            return _("there is no template “{name}”, neither among your own nor among the program's").format(
                name=error.name
            )
        case TemplateSyntaxError():
            return _("a template is not written so: {reason}").format(reason=error.message)
        case UndefinedError() if missing := _MISSING.search(error.message or ""):
            return _("there is no value “{name}” here").format(name=missing[1])
        case RecursionError():
            return _("it includes itself without end")
        case _other:
            return _("it cannot be filled in: {reason}").format(reason=str(error) or type(error).__name__)


def _answer(where: str, reason: str, own: Path | None = None) -> BriefgenError:
    """``own`` is given where the fault itself stands elsewhere, and the desk's templates are what to look at."""
    hint = _("Mend it, or take it away: the program's own then stands in its place.")
    if own:
        named = ", ".join(_name(own, file) for file in _own_files(own)[:MOST_NAMED])
        hint = _("The program's own templates go well together: look at yours ({files}).").format(files=named)
    return BriefgenError(f"{where}: {reason}", exit_code=Exit.SOME_FAILED, hint=hint)


def _own_files(own: Path) -> list[Path]:
    return sorted(path for path in own.rglob("*") if path.is_file())


def _name(folder: Path, file: Path) -> str:
    """A file as an officer knows it: from the folder of templates on."""
    return Path(folder.name, file.resolve().relative_to(folder.resolve())).as_posix()


def _mentions(own: Path, complaint: str) -> Iterator[tuple[Path, int]]:
    """Where the desk's own files say what the layout engine complains of, spaces apart."""
    for quoted in (next(filter(None, match.groups())) for match in _QUOTED.finditer(complaint)):
        wanted = re.compile(r"\s*".join(map(re.escape, _TOKEN.findall(quoted.removesuffix("…")))))
        for file in _own_files(own):
            text = file.read_text(encoding="utf-8", errors="replace")
            if found := wanted.search(text):
                yield file, text.count("\n", 0, found.start()) + 1
