"""Files that carry our mark, stand where a build puts its own, and that no manifest tells of.

In a fresh clone, or where the manifest was damaged, nothing is known of what earlier builds made: without this, what was
withdrawn since would stay published for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePath

from briefgen.building.edited import is_kept
from briefgen.calendars.sightings import glance
from briefgen.files import whole

PAGE_MARK = b'<meta name="generator" content="briefgen">'
NEWS_MARK = b"<generator>briefgen</generator>"
CREATOR, PRODUCER = "briefgen", "WeasyPrint"  # a book is created by another name, an annotated memo produced by another


def leftovers(tree: Path, made: Collection[str] = ()) -> Iterator[str]:
    """The paths of all files of our own making below a tree, in order: calendars, memos and pages, nothing else.

    Those that are ``made`` now are no leftovers, and are not looked into.
    """
    for pattern, is_ours in _PLACES:
        for path in sorted(tree.glob(pattern)):
            name = path.relative_to(tree).as_posix()
            if name not in made and path.is_file() and not is_kept(path.name) and _carries(path, is_ours):
                yield name


def is_marked(file: Path, path: str) -> bool:
    """Whether a file carries the mark of what a build puts at a path of its tree."""
    return any(PurePath(path).match(pattern) and _carries(file, is_ours) for pattern, is_ours in _PLACES)


def _carries(path: Path, is_ours: Callable[[str, bytes], bool]) -> bool:
    try:
        return is_ours(path.name, whole(path))
    except OSError:
        return False


def _is_calendar(name: str, data: bytes) -> bool:
    return glance(name, data) is not None


def _is_page(_name: str, data: bytes) -> bool:
    return PAGE_MARK in data.partition(b"</head>")[0]


def _is_news(_name: str, data: bytes) -> bool:
    return NEWS_MARK in data


def _is_memo(_name: str, data: bytes) -> bool:
    from io import BytesIO

    from pikepdf import PasswordError, Pdf, PdfError

    try:
        with Pdf.open(BytesIO(data)) as pdf:
            told = {key: str(pdf.docinfo.get(key, "")) for key in ("/Creator", "/Producer")}
    except (PdfError, PasswordError, ValueError, TypeError):
        return False
    return told["/Creator"] == CREATOR and told["/Producer"].startswith(PRODUCER)


# Never what stands beside the memos in another form (.html, .docx): someone edits those.
_PLACES: tuple[tuple[str, Callable[[str, bytes], bool]], ...] = (
    ("feeds/*.ics", _is_calendar),
    ("feeds/*.json", _is_calendar),
    ("feeds/events/*.ics", _is_calendar),
    ("memos/*.pdf", _is_memo),
    ("memos/public/*.pdf", _is_memo),
    ("memos/meetings/*.pdf", _is_memo),
    ("*.html", _is_page),
    ("months/*.html", _is_page),
    ("*atom.xml", _is_news),
)
