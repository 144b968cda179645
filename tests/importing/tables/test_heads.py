from __future__ import annotations

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.importing.tables.heads import parted
from briefgen.importing.tables.sheets import Sheet


def sheet(text: str) -> Sheet:
    return Sheet(tuple((number, tuple(line.split(";"))) for number, line in enumerate(text.splitlines(), start=1)))


@pytest.mark.parametrize(
    ("text", "heads", "first"),
    [
        ("Date;Event\n2027-03-16;Talks", ("Date", "Event"), 2),
        ("Plan 2027;\n;\nDate;Event\n2027-03-16;Talks", ("Date", "Event"), 4),
        ("When;;What\nfrom;to;\n2027-03-16;;Talks", ("from", "to", "What"), 3),
        ("Date;;Event;Partner\nvon;bis;;\n2027-03-16;;Talks;BG", ("von", "bis", "Event", "Partner"), 3),
        ("Date;Time;Event\n;from;\n2027-03-16;10:00;Talks", ("Date", "Time from", "Event"), 3),
        ("Date;Event\nto be confirmed;Talks", ("Date", "Event"), 2),  # a row, since it has a title
        ("Date;Event\nfrom 2027;", ("Date", "Event"), 2),  # and a year
        ("Alpha;Beta\nx;y", ("Alpha", "Beta"), 2),
    ],
)
def test_where_the_heads_end(text: str, heads: tuple[str, ...], first: int) -> None:
    found, rows = parted(sheet(text), "plan.csv")
    assert (found, rows[0][0]) == (heads, first)


@pytest.mark.parametrize("text", ["16.03.2027;Talks", "Talks;16 March 2027;BG", "46462;Talks\n46463;More"])
def test_a_table_without_heads_is_told_which_to_write(text: str) -> None:
    with pytest.raises(BriefgenError) as refused:
        parted(sheet(text), "plan.csv")
    assert (str(refused.value), refused.value.hint) == (
        "plan.csv begins with a row of data: nothing says what its columns are.",
        "Put a row above it with the heads of the columns, such as: Date, Event, Country, Place.",
    )


@pytest.mark.parametrize("text", ["", ";;\n;"])
def test_an_empty_table(text: str) -> None:
    with pytest.raises(BriefgenError, match=r"plan\.csv is an empty table"):
        parted(sheet(text), "plan.csv")
