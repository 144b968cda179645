"""Small made-up desks, the same for the same seed: every kind of record, and every field at some time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

SEEDS = ("sources", "counterparts", "organisations", "people", "figures", "facts", "agreements", "commitments")
STATUSES = ("proposed", "planned", "confirmed", "held", "postponed", "cancelled")
CODES = ("BG", "RO", "EU")


class Desk:
    """The text of a project by path, made with one source of chance."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.days = [date(2023, 1, 10) + timedelta(days=chance.randint(0, 900)) for _n in range(3)]

    def files(self) -> dict[str, str]:
        """Every file of the desk."""
        kinds = {f"seeds/{kind}.yaml": "".join(self.records(getattr(self, kind))) for kind in SEEDS}
        events = "".join("  " + line + "\n" for record in self.records(self.events) for line in record.splitlines())
        return {
            "events.yaml": self.calendar() + "events:\n" + events,
            **kinds,
            "seeds/reference-days.yaml": "".join(self.records(self.reference_days)),
        }

    def records(self, make: Callable[[int], Iterator[str]]) -> Iterator[str]:
        """Three records of a kind, each line of which stands under its dash."""
        for number in range(3):
            lines = [line for part in make(number) for line in part.splitlines()]
            yield "- " + "\n  ".join(lines) + "\n"

    def some(self, *parts: str) -> Iterator[str]:
        """Each part or not, as chance has it."""
        return (part for part in parts if self.chance.random() < 0.5)

    def one(self, *choices: str) -> str:
        return self.chance.choice(choices)

    def calendar(self) -> str:
        extra = self.some(
            "paper: Letter", "handling: For the desk", "address: https://desk.gov.kz/k", "cancelled: visible"
        )
        lines = ["title: A desk", "home: KZ", "timezone: Asia/Almaty", "domain: desk.gov.kz", *extra]
        return "calendar:\n" + "".join(f"  {line}\n" for line in lines)

    def source(self) -> str:
        return f"source: s{self.chance.randrange(3):03} p{self.chance.randint(1, 9)}"

    def when(self) -> str:
        first = date(2024, 1, 2) + timedelta(days=self.chance.randint(0, 1400))
        later = first + timedelta(days=self.chance.randint(1, 40))
        return self.one(f"{first}", f"{first:%Y-%m}", f"{first:%Y}", f"{first}/{later}", f"{first}..{later}", f"..{first}",
                        f"{first}T10:00/12:30", f"{first}~", f"{first:%Y-%m}?", "undated")  # fmt: skip

    def sources(self, number: int) -> Iterator[str]:
        yield f"id: s{number:03}\ntitle: Item {number}\npublished: {self.days[number]}"
        yield from self.some("publisher: A paper", "attributed-to: A minister", "url: https://a.test/b", "language: bg",
                             f"document: s{number:03}.txt", "quality: '#2, a summary'", "inferred: {published: From the page}")  # fmt: skip

    def counterparts(self, number: int) -> Iterator[str]:
        yield f"code: {CODES[number]}\nslug: name-{number}"
        yield from self.some("capital: Sofia", "timezone: Europe/Sofia", "members: [BG, RO]")
        yield from self.some("brief:\n  written: 2024-05-01\n  bottom-line: All is well\n  if-raised:\n"
                             f"    - {{trigger: Visas, facts: Talks go on, do-not-say: A day, {self.source()}}}")  # fmt: skip

    def organisations(self, number: int) -> Iterator[str]:
        kind = self.one("ministry", "city", "commission", "company")
        yield f"id: org-{number}\nname: {self.one('Ministry', 'City', 'Chamber')} number {number}\nkind: {kind}"
        yield from self.some("native: Министерство", "native-basis: {text: A site, date: 2024-01-01}", "aliases: [One, Two]",
                             "country: BG", f"chairs: [person-{number}]\n{self.source()}")  # fmt: skip

    def people(self, number: int) -> Iterator[str]:
        yield f"id: person-{number}\nname: Name{'abc'[number]} Surname{'xyz'[number]}\nside: {('KZ', 'BG', self.one('KZ', 'BG', 'EU'))[number]}"
        yield from self.some("native: Имя", "say-it: na-me", f"aliases: [Other {number}]")
        rank = self.one("head-of-state", "minister", "ambassador", "other")
        yield f"post: Minister\nrank: {rank}\norganisation: org-{self.chance.randrange(3)}\n{self.source()}"

    def figures(self, number: int) -> Iterator[str]:
        yield f"id: figure-{number}\ncounterpart: {self.one(*CODES)}\nindicator: {('turnover', 'exports', 'imports')[number]}"
        yield f"period: {self.one('2023', '2024', '2024-01/2024-09')}\nunit: million US dollars\nvalue: {self.one('375.2', '3000', '12')}"
        yield from self.some(
            "reporter: KZ", "title: Trade", "qualifier: more-than", "change: {by: 62.5, unit: percent, against: 2022}"
        )
        yield self.source()

    def facts(self, number: int) -> Iterator[str]:
        yield f"id: fact-{number}\ncounterpart: {self.one(*CODES)}\ntopic: {self.one('trade', 'culture', 'transport')}"
        yield f"text: A standing fact\n{self.source()}"

    def agreements(self, number: int) -> Iterator[str]:
        yield f"id: paper-{number}\ntitle: A plan\nkind: {self.one('plan', 'memorandum')}\ncounterparts: [{self.one(*CODES)}]"
        yield from self.some(
            "parties: [org-0, org-1]", f"event: event-{number}", "period: 2024/2027", f"when: {self.when()}"
        )
        yield f"state: {self.one('proposed', 'signed', 'in-force')}\n{self.source()}"

    def commitments(self, number: int) -> Iterator[str]:
        yield f"id: promise-{number}\ntitle: Do it\ncounterparts: [{self.one(*CODES)}]"
        yield from self.some("owner: person-1", f"due: {self.when()}", "event: event-1", "agreement: paper-1")
        yield f"state: {self.one('open', 'progressed', 'done')}\n{self.source()}"

    def reference_days(self, number: int) -> Iterator[str]:
        yield f"id: day-{number}\ntitle: A day\nkind: {self.one('national-day', 'anniversary')}\ncounterpart: {self.one('KZ', *CODES)}"
        yield "when: 2023-03-03\nbasis: {text: A law, date: 2023-01-01}"
        yield from self.some("rule: FREQ=YEARLY", "also: [RO]", "replaced-by: event-0")

    def events(self, number: int) -> Iterator[str]:
        yield f"id: event-{number}\nkind: {self.one('visit', 'meeting', 'forum')}\ntitle: 'Talks: round {number}'"
        yield f"counterparts: {self.one('[BG]', '[BG, RO]', 'all', '[EU, BG]')}"
        yield from self.some(f"series: org-2\nsession: {number + 1}", "timezone: Europe/Sofia", "busy: true", "url: https://a.kz/1",
                             "accept: [{code: W401, reason: It is meant}]")  # fmt: skip
        yield from self.some("meeting:\n  written: 2024-06-01\n  purpose: To agree\n  objectives: [One, Two]\n"
                             f"  points:\n    - {{text: Trade, fact: It grew to 12, {self.source()}}}\n"
                             f"  they-may-raise: [{{they-may-raise: Visas, answer: Later, {self.source()}}}]")  # fmt: skip
        yield "reports:"
        for _report in range(self.chance.randint(1, 3)):
            yield "\n".join(("  - " if not at else "    ") + line for at, line in enumerate(self.report()))

    def report(self) -> Iterator[str]:
        yield self.source() if self.chance.random() < 0.8 else "basis: {text: A protocol list, date: 2024-02-01}"
        status = self.one(*STATUSES)
        yield f"status: {status}"
        yield f"when: {self.one('2022-11-05', '2022-12', '..2023-01-09') if status == 'held' else self.when()}"
        yield "participants: [person-0, {person: person-1, as: chair}, person-2]"
        yield from self.some("place: Sofia", "delegation: Ten people", "agenda: [Trade, Transport]", "organisations: [org-0]",
                             "outcome: They agreed", "said: [{person: person-1, text: Thanks}]", "doubt: Is it so?",
                             "stops: [{place: Plovdiv, participants: [person-2], outcome: Seen}]", "unset: [place]",
                             "inferred: {when: Last year}", "note: See there", "corrects: true")  # fmt: skip


def small(seed: str) -> dict[str, str]:
    """The files of a small desk by path."""
    return Desk(Random(seed)).files()
