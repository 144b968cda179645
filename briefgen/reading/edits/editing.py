"""Edits of a project's files that are made in memory, shown, checked, and written whole or not at all."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import unified_diff
from functools import cached_property
from pathlib import Path as Folder
from typing import Any, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError, Diagnostic, Severity
from briefgen.domain.catalog import SETTINGS
from briefgen.domain.references import Path
from briefgen.files import write_all
from briefgen.language import gettext as _
from briefgen.reading.edits import changes, renaming
from briefgen.reading.edits.files import file_for, settings_file
from briefgen.reading.edits.lists import grown, with_item_at
from briefgen.reading.edits.paths import node_at, value_at
from briefgen.reading.edits.reports import REPORTS, opened
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.spans import Mapping as Fields
from briefgen.reading.edits.spans import Node, Sequence
from briefgen.reading.edits.writing import simple
from briefgen.reading.load import Loaded, curated, load_documents
from briefgen.reading.meant.nearest import nearest
from briefgen.reading.shapes import Shape
from briefgen.reading.text import read_document

Text = Callable[[Sheet, Fields], str]
Meaning = Callable[[dict[str, Any]], object]


class Place(NamedTuple):
    """Where a record stands: its file, and its number in the list there."""

    path: str
    at: int


class Checked(NamedTuple):
    """The project as it would be, and what is wrong in it that was not before."""

    loaded: Loaded
    errors: tuple[Diagnostic, ...]
    warnings: tuple[Diagnostic, ...]


class Edits(Struct, frozen=True, dict=True):
    """The files of a project as they were read, and those that are to be written; each edit gives a new one.

    Ids and names of fields are those that a curator writes. Values are strings, lists and mappings of them, days, numbers
    and truth values. Every edit is read back: what the file says is what it said, and the edit; where that cannot be,
    BriefgenError tells so and nothing is changed.
    """

    folder: Folder
    before: Mapping[str, bytes]
    after: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Folder) -> Edits:
        """Begin to edit the project in a folder."""
        return cls(folder, curated(folder))

    def sheet(self, path: str) -> Sheet:
        """A file as it is now; empty where it is not there yet."""
        return Sheet.read(path, self.after.get(path, self.before.get(path, b"")))

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Where each record stands."""
        sheets = reversed(list(self._sheets()))
        return {name: Place(sheet.path, at) for sheet in sheets for name, at in sheet.identities()}

    def _sheets(self) -> Iterator[Sheet]:
        return map(self.sheet, dict.fromkeys([*self.before, *self.after]))

    def kind(self, identity: str) -> str:
        """The kind of a record, as the catalog names it: ``events``, ``people``."""
        return _shape(self.sheet(self._place(identity).path)).kind

    def record(self, identity: str) -> dict[str, Any]:
        """What is written of a record, as plain values."""
        sheet, at = self.sheet(self._place(identity).path), self._place(identity).at
        found: dict[str, Any] = sheet.values(sheet.value)[at]
        return found

    def settings(self) -> dict[str, Any]:
        """What is written of the calendar, as plain values."""
        found = (self.sheet(settings_file(self._sheets())).value or {}).get("calendar")
        return found if isinstance(found, dict) else {}

    def _place(self, identity: str) -> Place:
        if identity not in self.places:
            near = nearest(identity, self.places)
            hint = (
                _("Did you mean “{near}”?").format(near=near)
                if near
                else _("`briefgen agenda` and `briefgen person NAME` print ids.")
            )
            raise BriefgenError(_("There is no record “{id}”.").format(id=identity), hint=hint)
        return self.places[identity]

    def with_report(self, identity: str, report: Mapping[str, Any]) -> Edits:
        """A further report on a record. The fields of a single one move under ``reports:`` by themselves."""
        shape = _shape(self.sheet(self._place(identity).path))
        if shape.report is None:
            raise BriefgenError(_("“{id}” is a record without reports.").format(id=identity))
        moved = shape.moving(self.record(identity))
        first = self
        if moved:
            first = self._edited(
                identity,
                lambda sheet, node: opened(sheet.text, node, moved, sheet.style),
                lambda record: record.update({REPORTS: [{name: record.pop(name) for name in moved}]}),
            )
        return first.with_item(identity, (REPORTS,), report)

    def with_record(self, kind: str, fields: Mapping[str, Any]) -> Edits:
        """A new record in the file of its kind, behind those of its group; an event behind those of its day."""
        return self.with_records(kind, [fields])

    def with_records(self, kind: str, records: Iterable[Mapping[str, Any]]) -> Edits:
        """The same with several."""
        edits, files = self, defaultdict[str, list[Mapping[str, Any]]](list)
        sheets = list(self._sheets())
        for record in records:
            files[file_for(sheets, kind, simple(record))].append(record)
        for path, new in files.items():
            edits = edits._with(grown(self.sheet(path), new, by_day=kind == "events"))
        return edits

    def with_field(self, identity: str, path: Path, value: Any) -> Edits:
        """A field set or replaced, at a path such as ``("reports", 0, "when")``; ``calendar:`` names the settings."""
        name, before = str(path[-1]), REPORTS if len(path) == 1 else ""

        def text(sheet: Sheet, node: Fields) -> str:
            return changes.with_entry(sheet, _fields_at(node, path[:-1]), name, value, before)

        return self._edited(identity, text, lambda r: value_at(r, path[:-1]).update({name: simple(value)}))

    def with_item(self, identity: str, path: Path, value: Any) -> Edits:
        """A list with one more item at its end; it is made where there is none, and of a single value."""

        def meant(record: dict[str, Any]) -> None:
            fields = value_at(record, path[:-1])
            old = fields.get(path[-1], [])
            fields[path[-1]] = [*(old if isinstance(old, list) else [old]), simple(value)]

        def text(sheet: Sheet, node: Fields) -> str:
            return with_item_at(sheet, _fields_at(node, path[:-1]), str(path[-1]), value)

        return self._edited(identity, text, meant)

    def with_name(self, identity: str, path: Path, new: str) -> Edits:
        """A field under another name, with its value and comments."""
        name = str(path[-1])

        def meant(record: dict[str, Any]) -> None:
            fields = value_at(record, path[:-1])
            pairs = [(new if key == name else key, value) for key, value in fields.items()]
            fields.clear()
            fields.update(pairs)

        return self._edited(
            identity, lambda sheet, node: changes.with_name(sheet.text, _fields_at(node, path[:-1]), name, new), meant
        )

    def renamed(self, old: str, new: str) -> Edits:
        """An id changed, and with it everything that refers to the record; the files must be without errors."""
        self._place(old)
        if new in self.places:
            raise BriefgenError(_("The id “{id}” is taken.").format(id=new))
        edits = self
        for path, places in renaming.places_of(self.load(), old, self.places).items():
            sheet = edits.sheet(path)
            text, meant = renaming.renamed(sheet, places, old, new)
            edits = edits._replaced(sheet, text, meant)
        return edits

    def with_other(self, path: str, change: Callable[[bytes], bytes], to: str = "") -> Edits:
        """A change in another file beside the curated ones, where there is one: it is written with them or not at all.

        Where *to* names another file, that is written, and the old one stays.
        """
        file = self.folder / path
        if not file.is_file():
            return self
        data = file.read_bytes()
        changed, place = change(data), to or path
        if changed == data and place == path:
            return self
        before = self.before if to else {**self.before, path: data}
        return replace(self, before=before, after={**self.after, place: changed})

    def diff(self) -> str:
        """What would change, as a unified diff."""
        return "".join(line for path in sorted(self.after) for line in self._diff_of(path))

    def _diff_of(self, path: str) -> Iterator[str]:
        old, new = (_shown(files.get(path, b"")) for files in (self.before, self.after))
        for line in unified_diff(old, new, path, path, lineterm=""):
            yield line + "\n"

    def load(self, published: frozenset[str] = frozenset(), today: date = date.max) -> Loaded:
        """The project as it would be, read and checked in memory; ``today`` as loading has it."""
        return _loaded({**self.before, **self.after}, published, today)

    def check(self, published: frozenset[str] = frozenset(), today: date = date.max) -> Checked:
        """The same, and what is wrong in it that was not before."""
        loaded = self.load(published, today)
        told = [_told(fault) for fault in _loaded(self.before, published, today).diagnostics]
        new = []
        for fault in loaded.diagnostics:
            if _told(fault) in told:
                told.remove(_told(fault))
            else:
                new.append(fault)
        errors = tuple(fault for fault in new if fault.severity is Severity.ERROR)
        return Checked(loaded, errors, tuple(fault for fault in new if fault.severity is not Severity.ERROR))

    def write(self) -> tuple[str, ...]:
        """Write the files, all or none; the paths of those written. Raises BriefgenError where one has changed since."""
        files = {self.folder / path: (self.before.get(path), data) for path, data in self.after.items()}
        write_all(files)
        return tuple(sorted(self.after))

    def _edited(self, identity: str, text: Text, meaning: Meaning) -> Edits:
        place = Place(settings_file(self._sheets()), -1) if identity == SETTINGS else self._place(identity)
        sheet = self.sheet(place.path)
        meant = copy.deepcopy(sheet.value)
        if identity == SETTINGS:
            node, record = node_at(_root(sheet), ("calendar",)), meant["calendar"]
        else:
            node, record = _item(sheet, place.at), sheet.values(meant)[place.at]
        assert isinstance(node, Fields), "what has an id has fields"
        new = text(sheet, node)
        meaning(record)
        return self._replaced(sheet, new, meant)

    def _replaced(self, sheet: Sheet, text: str, meant: Any) -> Edits:
        """The edits with a new text of a file, when it says what it is meant to say."""
        return self._with(sheet.with_text(text, meant))

    def _with(self, sheet: Sheet) -> Edits:
        after = {**self.after, sheet.path: sheet.data}
        if sheet.data == self.before.get(sheet.path):
            del after[sheet.path]
        return replace(self, after=after)


def _shape(sheet: Sheet) -> Shape:
    assert sheet.shape is not None, "only files with records are looked into"
    return sheet.shape


def _root(sheet: Sheet) -> Node:
    assert sheet.root is not None, "there are settings"
    return sheet.root


def _item(sheet: Sheet, at: int) -> Node:
    assert isinstance(sheet.records, Sequence), "a record was found in it"
    return sheet.records.items[at]


def _fields_at(node: Fields, path: Path) -> Fields:
    found = node_at(node, path)
    if not isinstance(found, Fields):
        steps = " → ".join(str(step) for step in path)
        raise BriefgenError(_("There is no “{path}” in that record.").format(path=steps))
    return found


def _loaded(files: Mapping[str, bytes], published: frozenset[str], today: date) -> Loaded:
    curated_files = {path: data for path, data in files.items() if path.endswith((".yaml", ".yml"))}
    documents = {path: read_document(path, data) for path, data in curated_files.items()}
    return load_documents(documents, published, today=today)


def _told(fault: Diagnostic) -> tuple[str, str, str]:
    return fault.code, fault.message, fault.location.path


def _shown(data: bytes) -> list[str]:
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n").splitlines()
