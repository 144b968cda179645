"""Made-up desks of any size, as a ministry has them: the same files for the same numbers, and every kind of record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from briefgen.domain import codes

FIRST, LAST = date(2022, 1, 3), date(2028, 12, 20)
ITEMS = 200  # sources; they come out all through the years before FIRST_AHEAD
FIRST_AHEAD = date(2026, 11, 1)
OVER_UNTIL = date(2026, 10, 10)  # what lies before it is told by an item that came later
KINDS = ("visit", "meeting", "consultations", "commission-session", "forum", "signing", "culture")
RANKS = ("head-of-state", "minister", "deputy-minister", "ambassador", "executive")
SYLLABLES = (
    "bark",
    "dov",
    "feln",
    "gim",
    "hust",
    "jor",
    "kamp",
    "lind",
    "mosz",
    "nerv",
    "pol",
    "quist",
    "ruth",
    "sveg",
    "tahm",
    "wiz",
)
SUBJECTS = ("transit", "grain", "civil aviation", "water", "digital services", "higher education", "energy", "health")

HEAD = "calendar: {title: A ministry, home: KZ, timezone: Asia/Almaty, domain: desk.gov.kz, address: 'https://desk.gov.kz/b'}\n"


IN_A_FILE = 10_000  # events; the rest go into further files, since none of over 32 MB is read


def desk(events: int, counterparts: int) -> dict[str, str]:
    """The text of a project by path: so many events of 21 lines, and what a desk has beside them."""
    sides = states(counterparts)
    return {
        "events.yaml": HEAD + _events(0, min(events, IN_A_FILE), sides),
        **{
            f"events/from-{first}.yaml": _events(first, min(events, first + IN_A_FILE), sides)
            for first in range(IN_A_FILE, events, IN_A_FILE)
        },
        "seeds/sources.yaml": "".join(map(_source, range(ITEMS))),
        "seeds/counterparts.yaml": "".join(f"- {{code: {code}, slug: {code.lower()}-desk}}\n" for code in sides),
        "seeds/organisations.yaml": "".join(_organisation(n, side) for n, side in enumerate(("KZ", *sides))),
        "seeds/people.yaml": "".join(_people(("KZ", *sides))),
        "seeds/figures.yaml": "".join(_figures(sides)),
        "seeds/agreements.yaml": "".join(_agreement(n, sides) for n in range(max(events // 20, 1))),
        "seeds/commitments.yaml": "".join(_commitment(n, events, sides) for n in range(max(events // 8, 1))),
        "seeds/facts.yaml": "".join(_facts(sides)),
        "seeds/reference-days.yaml": "".join(_days(("KZ", *sides))),
    }


def write(folder: Path, files: dict[str, str]) -> None:
    """Put a desk's files into a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def retitle(folder: Path) -> None:
    """Change the title of the first event."""
    events = folder / "events.yaml"
    calendar, found, records = events.read_text(encoding="utf-8").partition("\nevents:")
    events.write_text(calendar + found + records.replace("    title: ", "    title: New ", 1), encoding="utf-8")


def states(number: int) -> tuple[str, ...]:
    """The first codes of states there are, but for home's."""
    found = sorted(set(codes.names("en")) - {"KZ", "EU", "UN"})
    if number > len(found):
        raise ValueError(f"there are {len(found)} states, and {number} were asked for")
    return tuple(found[:number])


def _day(number: int, step: int = 37) -> date:
    return FIRST + timedelta(days=number * step % (LAST - FIRST).days)


def _source(number: int) -> str:
    published = FIRST + timedelta(days=number * (FIRST_AHEAD - FIRST).days // ITEMS)
    return f"- id: s{number:03}\n  title: Item {number} on relations\n  publisher: A paper\n  published: {published}\n"


def _item_before(day: date) -> int:
    """The newest source that can have told of a day ahead of it."""
    known = min(day, FIRST_AHEAD) - FIRST
    return max(min(known.days * ITEMS // (FIRST_AHEAD - FIRST).days - 2, ITEMS - 2), 0)


def _item_after(day: date) -> int:
    """The first source that can have told of what was held on a day."""
    return min((day - FIRST).days * ITEMS // (FIRST_AHEAD - FIRST).days + 1, ITEMS - 1)


def _events(first: int, end: int, sides: tuple[str, ...]) -> str:
    return "events:\n" + "".join(_event(number, sides) for number in range(first, end))


def _event(number: int, sides: tuple[str, ...]) -> str:
    day, side = _day(number), sides[number % len(sides)]
    over = day < OVER_UNTIL
    item, subject = _item_before(day), SUBJECTS[number % len(SUBJECTS)]
    later = _item_after(day) if over else min(item + 1, ITEMS - 1)
    return f"""\
  - id: event-{number}
    kind: {KINDS[number % len(KINDS)]}
    title: Talks number {number} on {subject}
    counterparts: [{side}]
    reports:
      - source: s{item:03} p{number % 9 + 1}
        status: planned
        when: {day:%Y-%m}
        place: Astana
      - source: s{later:03} p{number % 7 + 1}
        status: {"held" if over else "confirmed"}
        when: {day}{"T10:00/12:00" if number % 3 else ""}
        place: {"Astana" if number % 2 else "Almaty"}
        participants:
          - {{person: kz-person-{number % 5}, as: chair}}
          - {side.lower()}-person-{number % 5}
        agenda: [The state of {subject}, Next steps on {subject}]
        outcome: The two sides went through what is open on {subject} and agreed to meet again.
        said:
          - {{person: kz-person-{number % 5}, text: The work on {subject} goes on}}
"""


def _organisation(number: int, side: str) -> str:
    return f"- {{id: {side.lower()}-ministry, name: Ministry of Foreign Affairs number {number}, kind: ministry, country: {side}}}\n"


def _people(sides: tuple[str, ...]) -> Iterator[str]:
    for number, side in enumerate(sides):
        for place, rank in enumerate(RANKS):
            yield (
                f"- id: {side.lower()}-person-{place}\n  name: {_given(place)} {_family(number * len(RANKS) + place)}\n"
                f"  side: {side}\n  post: Post number {place}\n  organisation: {side.lower()}-ministry\n  rank: {rank}\n"
                f"  source: s{(number + place) % ITEMS:03} p2\n"
            )


def _given(number: int) -> str:
    return ("Aliya", "Bogdan", "Carmen", "Dmitri", "Erzsebet")[number]


def _family(number: int) -> str:
    """A name unlike all others, of three of sixteen syllables that have no letter in common with their neighbours."""
    return "".join(SYLLABLES[number // 16**place % 16] for place in (2, 0, 1)).capitalize()


def _figures(sides: tuple[str, ...]) -> Iterator[str]:
    for number, side in enumerate(sides):
        for year in range(2022, 2026):
            for indicator, factor in (("turnover", 5), ("exports", 3), ("imports", 2)):
                value = factor * (number % 50 + 10 + 2 * (year - 2022))
                yield (
                    f"- id: {side.lower()}-{indicator}-{year}\n  counterpart: {side}\n  indicator: {indicator}\n  period: {year}\n"
                    f"  unit: USD million\n  reporter: KZ\n  value: {value}\n"
                    f"  source: s{ITEMS - 1 - (2026 - year) * 30:03} p4\n"
                )


def _agreement(number: int, sides: tuple[str, ...]) -> str:
    side, day = sides[number % len(sides)], _day(number, 53)
    return (
        f"- id: agreement-{number}\n  title: Memorandum number {number} on {SUBJECTS[number % len(SUBJECTS)]}\n  kind: memorandum\n"
        f"  counterparts: [{side}]\n  parties: [kz-ministry, {side.lower()}-ministry]\n"
        + (f"  state: signed\n  when: {day}\n" if day < OVER_UNTIL else "  state: in-negotiation\n")
        + f"  source: s{_item_after(day):03} p5\n"
    )


def _commitment(number: int, events: int, sides: tuple[str, ...]) -> str:
    event = number * 8 % events
    day, side = _day(event), sides[event % len(sides)]
    due = f"  due: {day + timedelta(days=200):%Y-%m}\n" if number % 2 else ""
    return (
        f"- id: promise-{number}\n  title: Send a draft on {SUBJECTS[number % len(SUBJECTS)]}, number {number}\n"
        f"  counterparts: [{side}]\n  owner: {'kz' if number % 3 else side.lower()}-ministry\n  event: event-{event}\n  state: open\n"
        f"{due}  source: s{_item_after(day):03} p6\n"
    )


def _facts(sides: tuple[str, ...]) -> Iterator[str]:
    for number, side in enumerate(sides):
        for topic in ("trade", "transport", "energy"):
            yield (
                f"- {{id: {side.lower()}-{topic}, counterpart: {side}, topic: {topic}, text: The {topic} of the two sides "
                f"is in its place number {number}, source: s{number % ITEMS:03} p7}}\n"
            )


def _days(sides: tuple[str, ...]) -> Iterator[str]:
    for number, side in enumerate(sides):
        day = date(1990 + number % 30, number % 12 + 1, number % 28 + 1)
        yield (
            f"- id: {side.lower()}-national-day\n  title: National day of {side}\n  kind: national-day\n  counterpart: {side}\n"
            f"  when: {day}\n  rule: FREQ=YEARLY\n  basis: {{text: A law, date: 2024-01-01}}\n"
        )
