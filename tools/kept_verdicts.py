"""Edit a desk and its texts at random, and see that verdicts kept of an earlier run are those that are come to anew.

    python -m tools.kept_verdicts --texts ~/texts
    python -m tools.kept_verdicts --project ~/desk --texts ~/texts --edits 500 --seed 7

One trial makes one edit, or two at once: a field of a record, of a report or of anything within it takes the value of another one,
or is left out; a record is gone, comes back, is copied under another id, or changes its place; of a text, words change places, a
sentence or a paragraph is gone, comes twice, or takes a name that is on file; of the settings, home, zone or title are others. The
verdicts of the trial before lie ready. Every statement is then held three times: with them, without, and by rules that see the whole
catalog. What differs is printed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic import BaseModel

from briefgen.auditing.kept.file import Kept
from briefgen.auditing.passages import Texts, read_texts
from briefgen.auditing.verdicts import Statement
from briefgen.auditing.verify import held_against, of_record
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import Record, Source
from briefgen.reading.load import load

ROOT = Path(__file__).parent.parent
Paragraphs = Mapping[str, tuple[str, ...]]


class Desk(Struct, frozen=True):
    """A catalog and the paragraphs of its texts, under way from edit to edit; ``told`` is what was done last."""

    catalog: Catalog
    paragraphs: Paragraphs
    moved: Mapping[Citation, Citation] = field(default_factory=dict)
    told: str = ""

    @property
    def texts(self) -> Texts:
        """The texts, of which nothing has been read."""
        return Texts(self.paragraphs, sources=self.catalog.sources, moved=self.moved)

    def statements(self, kept: Kept | None = None) -> tuple[Statement, ...]:
        """Everything held; what is kept is taken from there."""
        return held_against(self.catalog, self.texts, kept).statements

    def by_the_whole(self) -> tuple[Statement, ...]:
        """Everything held by rules that see the whole catalog and all texts."""
        texts = self.texts
        return tuple(s for record in self.catalog.records() for s in of_record(self.catalog, texts, record))


Edit = Callable[[Desk, random.Random], Desk]


def _with(desk: Desk, kind: str, records: Mapping[str, Record], told: str) -> Desk:
    changed: dict[str, Any] = {kind: records}
    return replace(desk, catalog=replace(desk.catalog, **changed), told=told)


def _one(desk: Desk, chance: random.Random) -> tuple[str, Record]:
    kind = chance.choice([kind for kind, records in desk.catalog.kinds().items() if records])
    return kind, chance.choice(list(desk.catalog.kinds()[kind].values()))


def another_value(desk: Desk, chance: random.Random) -> Desk:
    """A field takes the value of the same field elsewhere, or is left out."""
    kind, record = _one(desk, chance)
    places = list(_places(record))
    path, model, name = chance.choice(places)
    donors = [
        m
        for r in desk.catalog.kinds()[kind].values()
        for _p, m, n in _places(r)
        if n == name and type(m) is type(model)
    ]
    donor = chance.choice(donors)
    update: dict[str, Any] = {name: getattr(donor, name)}
    if chance.random() < 0.15 and not type(model).model_fields[name].is_required():
        update = {name: type(model).model_fields[name].get_default(call_default_factory=True)}
    if isinstance(record, Source) and name == "published":
        update = {name: record.published + timedelta(days=chance.choice((-400, -1, 1, 31)))}
    told = f"{kind}/{record.id}: {'.'.join(map(str, (*path, name)))} = {update[name]}"
    changed = _put(record, path, model.model_copy(update=update))
    return _with(desk, kind, {**desk.catalog.kinds()[kind], record.id: changed}, told)


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], BaseModel, str]]:
    """Every field that is written in a record and within it, but for ids."""
    if isinstance(value, BaseModel):
        for name in sorted(value.model_fields_set & type(value).model_fields.keys()):
            if name not in ("id", "code"):
                yield path, value, name
                yield from _places(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _places(item, (*path, index))


def _put(model: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*model[:step], _put(model[step], rest, value), *model[step + 1 :])
    return model.model_copy(update={step: _put(getattr(model, step), rest, value)})


def gone(desk: Desk, chance: random.Random) -> Desk:
    """A record is gone; a source stays, for without it citations lead nowhere."""
    kind, record = _one(desk, chance)
    if isinstance(record, Source):
        return another_text(desk, chance)
    rest = {i: r for i, r in desk.catalog.kinds()[kind].items() if i != record.id}
    return _with(desk, kind, rest, f"{kind}/{record.id} is gone")


def copied(desk: Desk, chance: random.Random) -> Desk:
    """A record stands there twice, under two ids."""
    kind, record = _one(desk, chance)
    if kind == "counterparts":
        return another_value(desk, chance)
    identity = f"{record.id}-{chance.randrange(10**6)}"
    copy = record.model_copy(update={"id": identity})
    return _with(desk, kind, {**desk.catalog.kinds()[kind], identity: copy}, f"{kind}/{record.id} is copied")


def in_another_order(desk: Desk, chance: random.Random) -> Desk:
    """A record stands first of its kind."""
    kind, record = _one(desk, chance)
    return _with(desk, kind, {record.id: record, **desk.catalog.kinds()[kind]}, f"{kind}/{record.id} comes first")


def another_text(desk: Desk, chance: random.Random) -> Desk:
    """A text changes in one of its paragraphs."""
    source = chance.choice(sorted(desk.paragraphs))
    number = chance.randrange(len(desk.paragraphs[source]))
    whole = desk.paragraphs[source]
    name, change = chance.choice(tuple(_CHANGES.items()))
    changed = (*whole[:number], *change(whole[number], desk.catalog, chance), *whole[number + 1 :]) or ("Nothing.",)
    return replace(desk, paragraphs={**desk.paragraphs, source: changed}, told=f"{source} p{number + 1}: {name}")


def _swapped(text: str, _catalog: Catalog, chance: random.Random) -> tuple[str, ...]:
    words = text.split()
    one, two = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[two] = words[two], words[one]
    return (" ".join(words),)


def _shortened(text: str, _catalog: Catalog, chance: random.Random) -> tuple[str, ...]:
    words = text.split()
    del words[chance.randrange(len(words))]
    return (" ".join(words),) if words else ()


def _named(text: str, catalog: Catalog, chance: random.Random) -> tuple[str, ...]:
    words = text.split()
    known: list[Any] = [*catalog.people.values(), *catalog.organisations.values()]
    words.insert(chance.randrange(len(words) + 1), str(chance.choice(known).name) if known else "Nobody")
    return (" ".join(words),)


def _numbered(text: str, _catalog: Catalog, chance: random.Random) -> tuple[str, ...]:
    return ("".join(str(chance.randrange(10)) if c.isdigit() and chance.random() < 0.2 else c for c in text),)


_CHANGES: Mapping[str, Callable[[str, Catalog, random.Random], tuple[str, ...]]] = {
    "two words change places": _swapped,
    "a word is gone": _shortened,
    "a name comes in": _named,
    "other digits": _numbered,
    "gone": lambda _text, _catalog, _chance: (),
    "twice": lambda text, _catalog, _chance: (text, text),
}


def off_file(desk: Desk, chance: random.Random) -> Desk:
    """A text is no longer on file."""
    source = chance.choice(sorted(desk.paragraphs))
    rest = {s: p for s, p in desk.paragraphs.items() if s != source}
    return replace(desk, paragraphs=rest, told=f"{source} is not on file") if rest else desk


def moved(desk: Desk, chance: random.Random) -> Desk:
    """A citation is looked for elsewhere."""
    cited = [c for r in desk.catalog.events.values() for report in r.reports for c in report.source if c.first]
    if not cited:
        return desk
    one = chance.choice(cited)
    now = replace(one, first=one.first + 1, last=one.last + 1)
    return replace(desk, moved={**desk.moved, one: now}, told=f"{one} stands at {now}")


def other_settings(desk: Desk, chance: random.Random) -> Desk:
    """The desk is another country's, or its calendar has another title or zone."""
    setting, values = chance.choice(
        (
            ("home", [*desk.catalog.counterparts, "KZ", "DE"]),
            ("timezone", ["Europe/Berlin", "Asia/Almaty", "UTC"]),
            ("title", ["Bilateral events", "Other events"]),
        )
    )
    calendar = desk.catalog.calendar.model_copy(update={setting: chance.choice(values)})
    told = f"{setting}: {getattr(calendar, setting)}"
    return replace(desk, catalog=replace(desk.catalog, calendar=calendar), told=told)


EDITS: tuple[tuple[Edit, int], ...] = (
    (another_value, 57),
    (other_settings, 3),
    (another_text, 18),
    (gone, 7),
    (copied, 7),
    (in_another_order, 3),
    (off_file, 2),
    (moved, 3),
)


def edited(desk: Desk, chance: random.Random) -> Desk:
    """A desk after one edit, or after two."""
    edits, weights = zip(*EDITS, strict=True)
    told = []
    for edit in chance.choices(edits, weights, k=chance.choice((1, 1, 2))):
        desk = edit(desk, chance)
        told.append(desk.told)
    return replace(desk, told="; ".join(told))


def differing(one: tuple[Statement, ...], other: tuple[Statement, ...]) -> Iterator[str]:
    """What two runs disagree on."""
    if len(one) != len(other):
        yield f"{len(one)} statements, and {len(other)}"
    for here, there in zip(one, other, strict=False):
        if here != there:
            both = zip(here.findings, there.findings, strict=False)
            told = [f"  {f.path}: {f.held} / {g.held}" for f, g in both if f != g]
            yield "\n".join((f"{here.path}", *told))


def tried(true: Desk, number: int, chance: random.Random, folder: Path) -> Iterator[str]:
    """So many edits, one upon the other; after every tenth the desk is as it was in the beginning."""
    desk = true
    true.statements(Kept(folder))
    for count in range(number):
        desk = edited(true if count % 10 == 0 else desk, chance)
        taken, anew, by_the_whole = desk.statements(Kept(folder)), desk.statements(), desk.by_the_whole()
        yield from (f"{count}: {desk.told}\n{one}" for one in differing(taken, anew))
        yield from (f"{count}, by the whole: {desk.told}\n{one}" for one in differing(anew, by_the_whole))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--texts", type=Path, required=True, help="the folder with the texts of the sources")
    parser.add_argument("--project", type=Path, default=ROOT)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", default="1")
    asked = parser.parse_args()
    catalog = load(asked.project).whole
    if catalog is None:
        print("The data have errors; see what check says.")
        return 1
    paragraphs = dict(read_texts(catalog, asked.texts).paragraphs)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        sys.prefix = sys.base_prefix  # nothing of this is kept beside what the program keeps
        wrong = 0
        for told in tried(Desk(catalog, paragraphs), asked.edits, random.Random(asked.seed), Path(folder)):
            wrong += 1
            print(told)
    print(f"{asked.edits} trials: {wrong} statements differ.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
