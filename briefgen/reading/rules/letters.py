"""Rules for letters: the fonts have them, and the families that are named are installed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from typing import NamedTuple

from rapidfuzz import fuzz, process

from briefgen.domain.catalog import SETTINGS, Catalog
from briefgen.domain.dates import wording
from briefgen.domain.references import Path, concerned
from briefgen.domain.texts import texts
from briefgen.fonts import families, letters, scripts
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.rules.findings import Finding

MOST_NAMED = 5
NEARLY = 85
NATIVE = "native"
MOST_TEXTS, PLACES_SHOWN = 3, 3  # told one by one; of many, told besides the first


class _Missing(NamedTuple):
    """Letters of a text that no font has, and the codes of the states that it is of."""

    letters: str
    states: tuple[str, ...]


def fonts_have_the_letters(catalog: Catalog) -> Iterator[Finding]:
    """Letters that no font has are not printed: a native spelling is left out, elsewhere □ stands for them.

    Where many texts lack the same fonts, as all of a desk that writes Chinese, they are told together: one line mends them.
    """
    fonts = catalog.calendar.fonts
    lacking: dict[tuple[bool, tuple[str, ...]], list[tuple[Path, _Missing]]] = defaultdict(list)
    for path, text in _texts(catalog, {text for text in catalog.held.words if letters.lacking(text, fonts)}):
        if missing := letters.lacking(text, fonts):
            told = _Missing(missing, _states(catalog, str(path[0])))
            lacking[path[-1] == NATIVE, scripts.families_for(*told)].append((path, told))
    for (native, wanted), found in lacking.items():
        accepted = {path: missing for path, missing in found if _accepts(catalog, str(path[0]))}
        others = [(path, missing) for path, missing in found if path not in accepted]
        many = bool(wanted) and len(others) > MOST_TEXTS
        if many:
            yield _of_many(others, native=native)
        yield from (_of_one(path, missing, native=native) for path, missing in (accepted.items() if many else found))


def _accepts(catalog: Catalog, identity: str) -> bool:
    """Whether it is accepted at a record, or at the settings, that letters are not printed."""
    keeper = catalog.calendar if identity == SETTINGS else catalog.record(identity)
    return keeper is not None and any(acceptance.code == "W443" for acceptance in keeper.accept)


def _states(catalog: Catalog, identity: str) -> tuple[str, ...]:
    """Whom a record is of, whose forms its signs have; without anybody, home."""
    record = catalog.record(identity)
    return (concerned(record) if record else ()) or (catalog.calendar.home,)


def _of_many(found: list[tuple[Path, _Missing]], *, native: bool) -> Finding:
    """Texts that lack the same fonts, told at the first."""
    (first, _missing), *others = found
    here_too = tuple((path, _("they stand here too")) for path, _missing in others[:PLACES_SHOWN])
    count, every = len(found), "".join(dict.fromkeys("".join(missing.letters for _path, missing in found)))
    missing = _Missing(every, tuple(state for _path, missing in found for state in missing.states))
    left_out = ngettext(
        "no font has {letters}, in one native spelling: memos leave it out",
        "no font has {letters}, in {count} native spellings: memos leave them out",
        count,
    )
    boxes = ngettext(
        "no font has {letters}, in one text: memos show □ instead",
        "no font has {letters}, in {count} texts: memos show □ instead",
        count,
    )
    message = (left_out if native else boxes).format(letters=_named(missing), count=count)
    return Finding("W443", first, message, _remedy(missing), here_too)


def _of_one(path: Path, missing: _Missing, *, native: bool) -> Finding:
    left_out = _("no font has {letters}: memos leave this spelling out")
    said = left_out if native else _("no font has {letters}: memos show □ instead")
    return Finding("W443", path, said.format(letters=_named(missing)), _remedy(missing))


def families_are_installed(catalog: Catalog) -> Iterator[Finding]:
    """The families that the calendar names are installed, and have letters that can be printed."""
    for index, name in enumerate(catalog.calendar.fonts):
        family = families.find(name)
        if family is None:
            message = _("no font family “{name}” is installed").format(name=name)
            yield Finding("W444", (SETTINGS, "fonts", index), message, _how_to_have(name))
        elif not family.faces:
            message = _("“{name}” has pictures in colours or slanted letters alone: memos cannot be set in it")
            hint = _("name another family; for emoji “{family}” has outlines").format(family=scripts.PICTURES)
            yield Finding("W444", (SETTINGS, "fonts", index), message.format(name=name), hint)


def _texts(catalog: Catalog, wanted: Set[str]) -> Iterator[tuple[Path, str]]:
    """The texts of the settings, and those that are wanted of the records."""
    for path, text in texts(catalog.calendar):
        yield (SETTINGS, *path), text
    for record in catalog.records() if wanted else ():
        if not record.withdrawn:
            yield from (((record.id, *path), text) for path, text in texts(record) if text in wanted)


def _named(missing: _Missing) -> str:
    """The letters by their scripts, and signs with their numbers; the first few of many."""
    named: list[str] = []
    for script, found in scripts.by_script(*missing).items():
        few = found[:MOST_NAMED] + ("…" if len(found) > MOST_NAMED else "")
        if script:
            named.append(_("{script} letters ({letters})").format(script=script, letters=" ".join(few)))
        else:
            named += [f"{c} (U+{ord(c):04X})" if c.isprintable() else f"U+{ord(c):04X}" for c in few.rstrip("…")]
    return wording.listed(named)


def _remedy(missing: _Missing) -> str:
    names = scripts.families_for(*missing)
    if not names:
        return _("write it in other letters: these belong to no script")
    wanted = ", ".join(_with_its_origin(name) for name in names)
    return _("name a family that has them under “fonts:” of the calendar: {families}").format(families=wanted)


def _with_its_origin(name: str) -> str:
    command = _command(name)
    if command is None or families.find(name):
        return name
    return _("{family} (not installed: {command})").format(family=name, command=command)


def _how_to_have(name: str) -> str:
    known = scripts.known()
    if name not in known and (near := process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=NEARLY)):
        return _("did you mean “{family}”?").format(family=near[0])
    if command := _command(name):
        return _("install it: {command}").format(command=command)
    return _("install its .ttf, .otf or .ttc files for the system or the user, or name another family")


def _command(name: str) -> str | None:
    """What installs a family, from Python's packages or Debian's."""
    if package := scripts.package_of(name):
        return f"pip install {package}"
    if package := scripts.debian_package_of(name):
        return f"apt-get install {package}"
    return None
