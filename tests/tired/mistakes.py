"""Ninety mistakes of tired people: what they wrote in place of what they meant, in a small desk without a fault.

Each is one change of one file: what stood there, and what stands there now. Names say the slip, and are those of the messages in
``tests/data/golden/tired.txt``.
"""

from __future__ import annotations

from dataclasses import dataclass

EVENTS, PEOPLE, FIGURES, COUNTERPARTS, SOURCES = (
    "events.yaml",
    "seeds/people.yaml",
    "seeds/figures.yaml",
    "seeds/counterparts.yaml",
    "seeds/sources.yaml",
)
DESK = {
    EVENTS: """\
calendar:
  title: Norway
  home: NO
  timezone: Europe/Oslo
  domain: desk.mfa.no

events:

  - id: bg-talks-2027
    kind: meeting
    title: Talks in Sofia
    counterparts: [BG]
    status: planned
    when: 2027-03-16
    place: Sofia
    participants: [kari-nordmann]
    source: s001 p3

  - id: jp-forum-2027
    kind: forum
    title: Forum
    counterparts: [JP]
    reports:
      - source: s001 p4
        status: planned
        when: 2027-05
      - source: s002 p1
        status: confirmed
        when: 2027-05-12
""",
    SOURCES: """\
- id: s001
  title: First item
  published: 2026-11-02
  language: en

- id: s002
  title: Second item
  published: 2026-11-20
  language: en
""",
    COUNTERPARTS: """\
- code: BG
  capital: Sofia
  timezone: Europe/Sofia
  slug: bulgaria

- code: JP
  capital: Tokyo
  timezone: Asia/Tokyo
  slug: japan
""",
    PEOPLE: """\
- id: kari-nordmann
  name: Kari Nordmann
  side: NO
  post: Minister of Foreign Affairs
  rank: minister
  source: s001 p1
""",
    FIGURES: """\
- id: bg-turnover-2025
  counterpart: BG
  indicator: turnover
  period: 2025
  unit: USD million
  reporter: NO
  value: 375.2
  source: s001 p5
""",
}


@dataclass(frozen=True)
class Mistake:
    """A slip: in which file, what was meant, and what was written."""

    name: str
    meant: str
    written: str
    file: str = EVENTS

    def files(self) -> dict[str, str]:
        """The desk with this mistake in it."""
        text = DESK[self.file]
        assert text.count(self.meant) >= 1, self.name
        return {**DESK, self.file: text.replace(self.meant, self.written, 1)}


WHEN, DAY = "    when: 2027-03-16\n", "2027-03-16"


def _date(name: str, written: str) -> Mistake:
    return Mistake(f"date: {name}", WHEN, f"    when: {written}\n")


MISTAKES = (
    # Dates as people write them
    _date("day, month in words, year", "16 March 2027"),
    _date("month in words first", "March 16, 2027"),
    _date("short month", "16 Mar 2027"),
    _date("dots", "16.03.2027"),
    _date("slashes", "16/03/2027"),
    _date("slashes, ambiguous", "03/04/2027"),
    _date("year and slashes", "2027/03/16"),
    _date("no leading zeros", "2027-3-16"),
    _date("eight digits", "20270316"),
    _date("two-digit year", "16.3.27"),
    _date("in Russian", "16 марта 2027 г."),
    _date("month in words", "March 2027"),
    _date("quarter", "Q1 2027"),
    _date("season", "spring 2027"),
    _date("a day that does not exist", "2027-02-30"),
    _date("a day that does not exist, in slashes", "31/04/2027"),
    _date("a day that does not exist, in words", "April 31, 2027"),
    _date("day 32", "2027-03-32"),
    _date("day 00", "2027-03-00"),
    _date("month thirteen", "2027-13-01"),
    _date("range with a hyphen", "16-18 March 2027"),
    _date("range with a dash", "2027-03-16 – 2027-03-18"),
    _date("range with to", "2027-03-16 to 2027-03-18"),
    _date("end before start", "2027-03-18/2027-03-16"),
    _date("hours: end before start", "2027-03-16T22:00/01:00"),
    _date("hours: twice the same", "2027-03-16T10:00/10:00"),
    _date("hours: an end alone", "2027-03-16/12:00"),
    _date("hour behind a space", "2027-03-16 10:00"),
    _date("hour in twelve", "2027-03-16T10:00 am"),
    _date("hour with a point", "2027-03-16T10.30"),
    _date("with a weekday", "Tuesday 2027-03-16"),
    _date("TBC", "TBC"),
    _date("not known", "unknown"),
    _date("next week", "next week"),
    _date("a part of a month", "end of March 2027"),
    _date("in Vietnamese", "ngày 16 tháng 3 năm 2027"),
    _date("hour 24", "2027-03-16T24:00"),
    _date("serial number of Excel", "46462"),
    _date("date and time of Excel", "2027-03-16 00:00:00"),
    _date("with a zone", "2027-03-16T10:00+01:00"),
    _date("letter O for zero", "2O27-03-16"),
    _date("a list of days", "[2027-03-16, 2027-03-17]"),
    _date("nothing", ""),
    _date("minute 60", "2027-03-16T10:60"),
    _date("hours with two dots", "2027-03-16T10:00..12:00"),
    _date("a quotation mark behind it", '2027-03-16"'),
    _date("a whole year", "2027-03-16/2028-03-15"),
    _date("until the last year there is", "2027-03-16/2199-12-31"),
    _date("the last year there is", "2199-12-31"),
    Mistake(
        "held before it was", "    status: planned\n    when: 2027-03-16", "    status: held\n    when: 2027-03-16"
    ),
    Mistake(
        "address: a full stop",
        "  title: Second item",
        "  url: https://www.mfa.bg/news/1.\n  title: Second item",
        SOURCES,
    ),
    Mistake(
        "address: a bracket", "  title: Second item", "  url: https://www.mfa.bg/news/1)\n  title: Second item", SOURCES
    ),
    # Names where codes and ids are meant
    Mistake("code: name of a state", "counterparts: [BG]", "counterparts: [Bulgaria]"),
    Mistake("code: three letters", "counterparts: [BG]", "counterparts: [BGR]"),
    Mistake("code: small letters", "counterparts: [BG]", "counterparts: [bg]"),
    Mistake("code: one that is nobody's", "counterparts: [BG]", "counterparts: [BX]"),
    Mistake("code: the first letters of a name", "counterparts: [BG]", "counterparts: [BU]"),
    Mistake("code: a state without an entry", "counterparts: [BG]", "counterparts: [RO]"),
    Mistake("code: Cyrillic letters that look alike", "counterparts: [BG]", "counterparts: [ВG]"),
    Mistake("code: home", "counterparts: [BG]", "counterparts: [NO]"),
    Mistake("code: two in words", "counterparts: [BG]", "counterparts: BG and JP"),
    Mistake("code: UK", "home: NO", "home: UK"),
    Mistake("person: by name", "[kari-nordmann]", "[Kari Nordmann]"),
    Mistake("person: misspelt id", "[kari-nordmann]", "[kari-norman]"),
    Mistake("person: not on file", "[kari-nordmann]", "[ola-nordmann]"),
    Mistake("id: capitals and spaces", "id: bg-talks-2027", "id: BG talks 2027"),
    Mistake("id: underscores", "id: bg-talks-2027", "id: bg_talks_2027"),
    Mistake("id: twice", "id: jp-forum-2027", "id: bg-talks-2027"),
    Mistake("id: twice, and the other is missed", "- id: s002", "- id: s001", SOURCES),
    Mistake("id: in Cyrillic", "id: bg-talks-2027", "id: разговори-2027"),
    Mistake("id: empty", "id: bg-talks-2027", "id:"),
    Mistake("id: a hundred letters", "id: bg-talks-2027", f"id: {'a-talk-' * 14}27"),
    Mistake("id: missing", "  - id: bg-talks-2027\n    kind: meeting", "  - kind: meeting"),
    Mistake("list: nothing in it", "counterparts: [BG]", "counterparts: []"),
    Mistake("code: quotes around nothing", "counterparts: [BG]", 'counterparts: ""'),
    Mistake("title: quotes around nothing", "title: Talks in Sofia", 'title: ""'),
    # Words of a closed set
    Mistake("kind: another word", "kind: meeting", "kind: talks"),
    Mistake("kind: capital", "kind: meeting", "kind: Meeting"),
    Mistake("status: misspelt", "status: planned", "status: planed"),
    Mistake("status: American spelling", "status: planned", "status: canceled"),
    Mistake("status: another word", "status: planned", "status: done"),
    Mistake("rank: in words", "rank: minister", "rank: foreign minister", PEOPLE),
    Mistake("zone: a city", "timezone: Europe/Oslo", "timezone: Oslo"),
    Mistake("zone: an offset", "timezone: Europe/Oslo", "timezone: UTC+1"),
    Mistake("zone: an abbreviation", "timezone: Europe/Oslo", "timezone: CET+1"),
    Mistake("language: in words", "language: en", "language: English", SOURCES),
    # Fields
    Mistake("field: misspelt", "    title: Talks", "    titel: Talks"),
    Mistake("field: capital", "    title: Talks", "    Title: Talks"),
    Mistake("field: underscore", "    participants:", "    partici_pants:"),
    Mistake("field: of another program", "    when: 2027-03-16", "    date: 2027-03-16"),
    Mistake("field: twice", WHEN, WHEN + "    when: 2027-03-17\n"),
    Mistake("field: empty", "place: Sofia", "place:"),
    Mistake("field: no space behind the colon", "kind: meeting", "kind:meeting"),
    Mistake("field: no colon", "kind: meeting", "kind meeting"),
    Mistake("field: equals sign", "kind: meeting", "kind = meeting"),
    Mistake("field: full-width colon", "kind: meeting", "kind： meeting"),
    Mistake("report beside reports", "    reports:\n", "    status: planned\n    reports:\n"),
    Mistake("looked: a day alone", "  slug: japan", "  slug: japan\n  looked: 2026-11-20", COUNTERPARTS),
    Mistake("published: in words", "published: 2026-11-20", "published: yesterday", SOURCES),
    Mistake("rank: with its state", "rank: minister", "rank: president of the republic", PEOPLE),
    Mistake("source: missing", "    source: s001 p3\n", ""),
    Mistake("source: not on file", "source: s001 p3", "source: s009 p3"),
    Mistake("source: a zero too few", "source: s001 p3", "source: s01 p3"),
    Mistake("source: a capital", "source: s001 p3", "source: S001 p3"),
    Mistake("source: words", "source: s001 p3", "source: s001, paragraph 3"),
    Mistake("source: a web address", "source: s001 p3", "source: https://www.mfa.bg/news/1"),
    Mistake("source: a colon", "source: s001 p3", "source: s001: p3"),
    Mistake("session: in words", "    title: Talks", "    session: fifth\n    title: Talks"),
    # Indentation and dashes
    Mistake("indent: tabs on all lines", DESK[EVENTS], DESK[EVENTS].replace("    ", "\t")),
    Mistake(
        "indent: none below a stroke",
        "title: Talks in Sofia",
        "title: |\n    Talks in Sofia\n    and in Plovdiv\n    and in Varna\n    and in Burgas",
    ),
    Mistake("indent: one space too many", "    kind: meeting", "     kind: meeting"),
    Mistake("indent: one space too few", "    kind: meeting", "   kind: meeting"),
    Mistake("indent: a tab", "    kind: meeting", "\tkind: meeting"),
    Mistake("indent: no-break spaces", "    kind: meeting", "\u00a0\u00a0\u00a0\u00a0kind: meeting"),
    Mistake("indent: at the left edge", "    kind: meeting", "kind: meeting"),
    Mistake("dash: missing", "  - id: jp-forum-2027", "    id: jp-forum-2027"),
    Mistake("dash: without a space", "  - id: jp-forum-2027", "  -id: jp-forum-2027"),
    Mistake("dash: a long one", "  - id: jp-forum-2027", "  – id: jp-forum-2027"),
    # Quotes, brackets, signs
    Mistake("quotes: not closed", "title: Talks in Sofia", 'title: "Talks in Sofia'),
    Mistake("quotes: a comma behind", "title: Talks in Sofia", 'title: "Talks in Sofia",'),
    Mistake("quotes: in the middle", "title: Talks in Sofia", 'title: "Talks" in Sofia'),
    Mistake("quotes: smart", "title: Talks in Sofia", "title: “Talks: in Sofia”"),
    Mistake("quotes: an apostrophe", "title: Talks in Sofia", "title: 'Minister's talks'"),
    Mistake("colon: in a title", "title: Talks in Sofia", "title: Talks: in Sofia"),
    Mistake("number sign: in a title", "title: Talks in Sofia", "title: Talks #5 in Sofia #2"),
    Mistake("bracket: not closed", "counterparts: [BG]", "counterparts: [BG"),
    Mistake("bracket: a round one", "counterparts: [BG]", "counterparts: (BG)"),
    Mistake("bracket: comma forgotten", "participants: [kari-nordmann]", "participants: [kari-nordmann ola-nordmann]"),
    Mistake("sign: ampersand first", "title: Talks in Sofia", "title: & talks"),
    Mistake("sign: asterisk first", "title: Talks in Sofia", "title: * Talks"),
    Mistake("sign: percent first", "title: Talks in Sofia", "title: %5 growth"),
    Mistake("sign: at first", "title: Talks in Sofia", "title: @mfa talks"),
    # Numbers and units
    Mistake("number: thousands", "value: 375.2", "value: 3,752", FIGURES),
    Mistake("number: decimal comma", "value: 375.2", "value: 375,2", FIGURES),
    Mistake("number: with its unit", "value: 375.2", "value: 375.2 million", FIGURES),
    Mistake("number: with a sign of money", "value: 375.2", "value: $375.2", FIGURES),
    Mistake("number: with a percent sign", "value: 375.2", "value: 12%", FIGURES),
    Mistake("number: about", "value: 375.2", "value: ~375", FIGURES),
    Mistake("number: more than", "value: 375.2", "value: over 375", FIGURES),
    Mistake(
        "number: minus in words",
        "  value: 375.2",
        "  value: 375.2\n  change: {by: minus 4.5, unit: percent, against: 2024}",
        FIGURES,
    ),
    Mistake(
        "period: compared with itself",
        "  value: 375.2",
        "  value: 375.2\n  change: {by: 4.5, unit: percent, against: 2025}",
        FIGURES,
    ),
    Mistake("number: in words", "value: 375.2", "value: three hundred", FIGURES),
    Mistake("number: thousands with spaces", "value: 375.2", "value: 3 752.5", FIGURES),
    Mistake("period: a window", "period: 2025", "period: 2025-01..2025-09", FIGURES),
    Mistake("period: two years", "period: 2025", "period: 2024-2025", FIGURES),
    # Settings
    Mistake("domain: an address", "domain: desk.mfa.no", "domain: https://desk.mfa.no/"),
    Mistake("domain: capitals", "domain: desk.mfa.no", "domain: Desk.MFA.no"),
    # What editors and other programs leave behind
    Mistake("paste: a row of Excel", "    place: Sofia\n", "    place: Sofia\n2027-04-01\tMeeting\tSofia\tPlanned\n"),
    Mistake("paste: marks of direction", "place: Sofia", "place: \u200fSofia\u200f"),
    Mistake("paste: a byte order mark before a line", "    place: Sofia", "\ufeff    place: Sofia"),
    Mistake("paste: a line separator", "    place: Sofia\n", "    place: Sofia\u2028"),
    Mistake(
        "paste: lists that hold each other",
        "    place: Sofia\n",
        "    place: Sofia\n    x-one: &a [lol, lol]\n"
        + "".join(f"    x-{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in ("ab", "bc", "cd", "de")),
    ),
    Mistake("paste: zero-width space", "kari-nordmann]", "kari-nord\u200bmann]"),
    Mistake(
        "paste: a conflict of git",
        "    place: Sofia\n",
        "<<<<<<< HEAD\n    place: Sofia\n=======\n    place: Plovdiv\n>>>>>>> other\n",
    ),
    Mistake("paste: RTF", DESK[PEOPLE], "{\\rtf1\\ansi\\deff0 {\\fonttbl{\\f0 Arial;}} - id: kari-nordmann}\n", PEOPLE),
    Mistake("paste: HTML", DESK[PEOPLE], "<html><body>- id: kari-nordmann</body></html>\n", PEOPLE),
)
