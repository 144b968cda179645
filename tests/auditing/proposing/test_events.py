from __future__ import annotations

import pytest

from briefgen.auditing.proposing.events import _apart, events
from tests.auditing.proposing.texts import Read, text


@pytest.mark.parametrize(
    ("language", "words", "made"),
    [
        ("en", "The consultations with Bulgaria foreseen for 27 May 2025 were postponed.", "postponed 2025-05-27"),
        ("en", "The consultations with Bulgaria were postponed to 27 May 2025.", None),
        ("en", "The forum with Bulgaria planned for May 2025 has been cancelled.", "cancelled 2025-05"),
        ("ru", "Встреча с Болгарией, намеченная на июль, была отменена.", "cancelled 2025-07"),
        ("ro", "Consultările cu Bulgaria prevăzute pentru 14 martie 2025 au fost amânate.", "postponed 2025-03-14"),
        ("bg", "Форумът с България на 14 март 2025 г. беше отменен.", "cancelled 2025-03-14"),
        ("en", "No meeting with Bulgaria was on 9 April 2025.", None),
        ("en", "The meeting with Bulgaria planned for 9 April 2025 was spoken of.", None),
        ("en", "They invited Maria Ivanova to visit Astana.", "proposed undated"),
        ("en", "On Monday they invited Maria Ivanova to visit Astana.", "proposed undated"),
        ("en", "They invited Maria Ivanova to visit Astana in June 2025.", "proposed 2025-06"),
        ("en", "They invited Maria Ivanova to visit Astana in March.", "proposed 2026-03"),
        ("en", "They had invited Maria Ivanova to visit Astana in March 2025.", None),
        ("en", "They invited Maria Ivanova to visit Astana on 18 April 2025.", None),
        ("en", "They invited Maria Ivanova to visit Astana on 19 April 2025.", "proposed 2025-04-19"),
        ("kk", "Болгариямен мамырға жоспарланған форум кейінге қалдырылды.", "postponed 2025-05"),
        ("kk", "Болгариямен форум мамырға кейінге қалдырылды.", None),
        ("en", "At the invitation of the hosts, Maria Ivanova visited Astana.", "held ..2025-04-18"),
        ("ru", "Визит Марии Ивановой ожидается весной 2026 года.", "planned 2026-03..2026-05"),
        ("en", "The visit of Maria Ivanova is planned for later this year.", "planned 2025-04-18..2025-12-31"),
        ("en", "Maria Ivanova will visit Astana this summer.", "planned 2025-06..2025-08"),
        ("en", "Maria Ivanova will visit Astana next spring.", "planned 2026-03..2026-05"),
        ("en", "Maria Ivanova will visit Astana next summer.", "planned undated"),  # that of this year, or of the next
        ("en", "Maria Ivanova visited Astana last summer.", "held ..2025-04-18"),
        ("en", "They invited Maria Ivanova to visit Astana this summer.", "proposed 2025-06..2025-08"),
        ("en", "On Monday they invited Maria Ivanova to visit Astana this summer.", "proposed 2025-06..2025-08"),
        ("ru", "Визит Марии Ивановой состоялся, и следующий ожидается весной.", "held ..2025-04-18"),
        ("kk", "Мария Иванова Қазақстанға сапармен келеді деп күтілуде.", "planned undated"),
        ("en", "Today Maria Ivanova will visit Astana.", "planned 2025-04-18"),
        ("en", "Today Maria Ivanova visited Astana.", "held 2025-04-18"),
        ("en", "The forum with Bulgaria was on 9 April 2025.", "held 2025-04-09"),
        ("en", "They spoke of the weather in Bulgaria on 9 April 2025.", None),
    ],
)
def test_what_an_occasion_has_come_to(catalog: Read, language: str, words: str, made: str | None) -> None:
    read = text(catalog, words, language)
    found = [f"{p.fields['status']} {p.fields['when']}" for p in events(read, read.sentences[-1])]
    assert found == ([made] if made else [])


def test_a_doubt_about_the_day_is_one_of_the_draft(catalog: Read) -> None:
    read = text(catalog, "The forum with Bulgaria is on Monday, 12 May 2026.")
    (found,) = events(read, read.sentences[-1])
    assert found.fields["doubt"].startswith("The text gives another weekday")


def test_all_that_is_written_of_an_occasion(catalog: Read) -> None:
    read = text(catalog, "Since the forum with Bulgaria on 26 April 2024, Ivan Rus and Maria Ivanova visited Astana.")
    forum, visit = events(read, read.sentences[-1])
    assert (forum.kind, forum.fields) == (
        "events",
        {
            "id": "bg-forum-s001-p3-s1",
            "draft": True,
            "kind": "forum",
            "title": "Title in our own words",
            "counterparts": ["BG"],
            "status": "held",
            "when": "2024-04-26",
            "source": "s001 p3",
        },
    )
    assert visit.fields == {
        "id": "ro-visit-s001-p3-s1",
        "draft": True,
        "kind": "visit",
        "title": "Title in our own words",
        "counterparts": ["RO", "BG"],
        "status": "held",
        "when": "..2025-04-18",
        "participants": ["ir", "iv"],
        "source": "s001 p3",
    }
    assert type(forum.fields["counterparts"]) is type(visit.fields["participants"]) is list


def test_a_year_that_is_worked_out_is_said_to_be(catalog: Read) -> None:
    read = text(catalog, "The forum with Bulgaria was on 9 April.")
    (found,) = events(read, read.sentences[-1])
    assert (found.fields["when"], found.fields["inferred"]) == (
        "2025-04-09",
        {"when": "The text gives a part of the date; the rest is worked out from when it was published."},
    )


def test_a_season_is_told_as_such_and_not_as_worked_out_from_the_day_of_the_text(catalog: Read) -> None:
    read = text(catalog, "The next forum with Bulgaria will be held in the autumn of 2027.")
    (found,) = events(read, read.sentences[-1])
    assert (found.fields["when"], found.fields["inferred"]) == (
        "2027-09..2027-11",
        {"when": "The text tells no month; the season or the rest of the year is taken as a whole."},
    )


@pytest.mark.parametrize(
    ("words", "made"),
    [
        (
            "The forum with Bulgaria and the visit of Maria Ivanova on 9 April 2025 were short.",
            ["forum held 2025-04-09"],
        ),
        (
            "The visit of Maria Ivanova, and the forum with Bulgaria on 9 April 2025.",
            ["forum held 2025-04-09", "visit held ..2025-04-18"],
        ),
        ("The forum came, of which they spoke, on 9 April 2025, with Maria Ivanova.", ["forum held 2025-04-09"]),
        (
            "At the forum, of the visit of Maria Ivanova, and the forum with Bulgaria on 9 April 2025.",
            ["forum held 2025-04-09", "visit held ..2025-04-18"],
        ),
        (
            "Since the forum with Bulgaria on 9 April 2025, Maria Ivanova came on a visit and to a meeting.",
            ["forum held 2025-04-09", "meeting held ..2025-04-18"],
        ),
        ("A forum was on 9 April 2025.", []),
        ("The forum with Bulgaria was on 20 January.", ["forum held 2025-01-20"]),
        ("The forum with Bulgaria will be on 20 January.", ["forum planned 2026-01-20"]),
        ("A forum with Latvia was on 9 April 2025.", []),
        ("A forum with Bulgaria was spoken of.", []),
        (
            "No forum with Bulgaria was held, but one forum with Bulgaria was on 9 April 2025.",
            ["forum held 2025-04-09"],
        ),
        ("They did not come to the forum with Bulgaria on 9 April 2025.", []),
        ("They did not come, but the forum with Bulgaria was on 9 April 2025.", ["forum held 2025-04-09"]),
        ("The planned forum with Bulgaria on 9 May 2025 has been cancelled.", ["forum cancelled 2025-05-09"]),
        ("The forum with Bulgaria was cancelled.", []),
        ("The forum with Bulgaria will be on 9 May 2025.", ["forum planned 2025-05-09"]),
        ("The upcoming forum with Bulgaria is on 18 April 2025.", ["forum planned 2025-04-18"]),
        ("Upcoming forum with Bulgaria on 18 April 2025.", ["forum planned 2025-04-18"]),
        ("The upcoming forum of many cities and towns with Maria Ivanova of Bulgaria.", ["forum planned undated"]),
    ],
)
def test_which_occasions_a_sentence_tells(catalog: Read, words: str, made: list[str]) -> None:
    read = text(catalog, words)
    found = [p.fields for p in events(read, read.sentences[-1])]
    assert [f"{f['kind']} {f['status']} {f['when']}" for f in found] == made


@pytest.mark.parametrize(
    "apart", [",", ";", ":", " и ", " а ", " но ", " și ", " dar ", " ir ", " bet ", " ja ", " aga ", " және ", ". "]
)
def test_what_parts_an_occasion_from_what_is_expected(apart: str) -> None:
    assert _apart("xx").search(f"x{apart}x")
    if word := apart.strip(" ,;:."):
        assert not any(map(_apart("xx").search, (f"x{word}x", f"x{word} x", f"x {word}x")))
