"""What is made untrue of people: who took part, who spoke, posts and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from briefgen.auditing.passages import Texts
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Participant, Text
from tools.faults.planting import Fault, Planting, of_field, of_record, reports, spoilt


def someone_else(catalog: Catalog, taken: Iterable[str], at: int) -> str:
    others = [p for p in catalog.people if p not in set(taken)]
    return others[at % len(others)]


def participants(kind: str, *, added: bool) -> Planting:
    def change(there: tuple[Participant, ...], record: Any, catalog: Catalog) -> Iterator[Any]:
        other = Participant.model_validate({"person": someone_else(catalog, [p.person for p in there], len(record.id))})
        if added and there:
            yield (*there, other)
        elif there:
            yield (other, *there[1:])

    return at_last(of_field(kind, "events", "participants", change), added=added)


def at_last(planting: Planting, *, added: bool) -> Planting:
    """The same with the path of the item that was changed: the last where one was added, else the first."""

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for fault in planting(catalog, texts):
            reports: Any = fault.record
            report = reports.reports[fault.path[1]]
            item = len(getattr(report, str(fault.path[2]))) - 1 if added else 0
            yield replace(fault, path=(*fault.path, item))

    return plant


def speakers(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
    for record, index, report in reports(catalog, "events", texts):
        taking = [p.person for p in report.participants]
        for at, said in enumerate(report.said):
            for other in [p for p in taking if p != said.person][:1] or [someone_else(catalog, [said.person], at)]:
                path = ("reports", index, "said", at)
                yield Fault("speaker", spoilt(record, path, said.model_copy(update={"person": other})), path)


def post(post: Text | None, record: Any, catalog: Catalog) -> Iterator[Text]:
    posts = dict.fromkeys(str(r.post) for p in catalog.people.values() for r in p.reports if r.post)
    others = [text for text in posts if text != str(post)]
    yield Text.read(others[len(record.id) % len(others)])
    if post and "Deputy" in str(post):
        yield Text.read(str(post).replace("Deputy ", "", 1))
    elif post and "Minister" in str(post):
        yield Text.read(f"Deputy {post}")


def names(name: Any, _record: Any, _catalog: Catalog) -> Iterator[Any]:
    words = str(name).split()
    last = words[-1]
    yield " ".join((*words[:-1], last[:-2] + ("a" if last[-2] != "a" else "e") + last[-1]))
    if len(words) == 2:
        yield f"Andrei {last}"


KINDS: dict[str, Planting] = {
    "person": participants("person", added=False),
    "participant": participants("participant", added=True),
    "speaker": speakers,
    "post": of_field("post", "people", "post", post),
    "name": of_record("name", "people", "name", names),
}  # fmt: skip
