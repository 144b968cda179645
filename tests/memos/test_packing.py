"""What two pages hold, by what it is worth: nothing that must stand is missing, nothing that fits is left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.memos.packing import (
    LINE,
    LINES,
    Form,
    Frame,
    Item,
    Part,
    Side,
    back,
    before,
    front,
    holds,
    pack,
    pages,
    section,
)

PARTS = (
    Part("ahead", Side.FRONT, 0.05, always=True),
    Part("promises", Side.FRONT, 0.05),
    Part("contacts", Side.BACK, 0.04),
    Part("documents", Side.BACK, 0.04),
)
FRAME = Frame(PARTS, top=0.3, sources=(0.05, 0.02, 0.02), notes=0.18)


def rows(name: str, count: int, value: int, height: float, *, always: int = 0) -> list[Item]:
    return [Item(name, n, name, value - n, height, always=n < always) for n in range(count)]


def test_what_fits_one_page_stands_on_one() -> None:
    few = [*rows("ahead", 2, 90, 0.03), *rows("contacts", 2, 50, 0.04)]
    found = pack(FRAME, few)
    assert (found.form, found.shown) == (Form.ONE, {"ahead": frozenset({0, 1}), "contacts": frozenset({0, 1})})
    assert (round(front(FRAME, few), 6), round(back(FRAME, few), 6)) == (0.41, 0.21)


def test_a_full_front_parts_the_sheet() -> None:
    items = [*rows("ahead", 6, 90, 0.05), *rows("promises", 5, 80, 0.05), *rows("contacts", 4, 50, 0.06)]
    found = pack(FRAME, items)
    assert (found.form, found.shown["contacts"]) == (Form.PARTED, frozenset(range(4)))


def test_a_sheet_is_not_parted_where_that_leaves_half_a_page_blank_and_rows_out() -> None:
    crowded = [*rows("ahead", 12, 90, 0.05), *rows("promises", 8, 80, 0.05)]
    found = pack(FRAME, [*crowded, *rows("contacts", 1, 50, 0.06)])
    assert (found.form, len(found.shown["promises"])) == (Form.FLOWING, 8)
    found = pack(FRAME, [*crowded, *rows("contacts", 8, 50, 0.06)])  # a page break serves both
    assert (found.form, len(found.shown.get("promises", ())), len(found.shown["contacts"])) == (Form.PARTED, 0, 8)


def test_what_stands_before_the_notes_counts_what_a_page_edge_leaves_free() -> None:
    chosen = [*rows("ahead", 12, 90, 0.05), *rows("contacts", 3, 50, 0.06)]  # whose sum is 1.26
    assert round(before(FRAME, chosen), 6) == 1.31


def test_a_thin_front_lets_the_rest_begin_on_it() -> None:
    found = pack(FRAME, [*rows("ahead", 1, 90, 0.03), *rows("contacts", 9, 50, 0.06)])
    assert (found.form, found.shown["contacts"]) == (Form.FLOWING, frozenset(range(9)))


def test_a_front_that_leaves_its_page_a_third_blank_does_not_part_the_sheet() -> None:
    everything = [*rows("ahead", 5, 90, 0.05), *rows("contacts", 4, 50, 0.1)]
    assert pack(FRAME, everything).form is Form.FLOWING
    fuller = [*rows("ahead", 8, 90, 0.05), *rows("contacts", 3, 50, 0.1)]
    assert pack(FRAME, fuller).form is Form.PARTED
    assert pack(FRAME, [*everything, *rows("documents", 4, 40, 0.1)]).form is Form.FLOWING


def test_a_thin_file_does_without_what_is_spare_rather_than_need_a_second_page() -> None:
    drawing = Item("ladder", 0, "promises", 60, 0.2, spare=True)
    few = [*rows("ahead", 3, 90, 0.03), *rows("contacts", 2, 50, 0.04)]
    assert pack(FRAME, [drawing, *few]).shown.get("ladder") is None
    stays = pack(FRAME, [replace(drawing, always=True), *few])
    assert (stays.form, stays.shown["ladder"]) == (Form.FLOWING, frozenset({0}))


def test_what_is_worth_nothing_goes_before_a_drawing_that_a_thin_file_can_do_without() -> None:
    drawing = Item("ladder", 0, "promises", 60, 0.1, spare=True)
    few = [*rows("ahead", 3, 90, 0.03), *rows("contacts", 1, 50, 0.04)]
    assert pack(FRAME, [drawing, *few]).shown["ladder"] == frozenset({0})
    worthless = [replace(item, spare=True, value=0) for item in rows("documents", 3, 0, 0.1)]
    found = pack(FRAME, [drawing, *few, *worthless])
    assert (found.form, set(found.shown)) == (Form.ONE, {"ladder", "ahead", "contacts"})


def test_on_one_page_less_room_is_kept_for_notes() -> None:
    few = [*rows("ahead", 4, 90, 0.05), *rows("contacts", 2, 50, 0.075)]
    assert [pack(replace(FRAME, spared=room), few).form for room in (0.0, 0.1)] == [Form.FLOWING, Form.ONE]


def test_sections_without_rows_share_a_line_that_counts_them() -> None:
    """On one line two sections find room, on a second line the others."""
    bare, one = ([*rows("ahead", 1, 90, 0.03), *more] for more in ((), rows("contacts", 1, 9, 0.1)))
    two, three = ({"contacts", "documents"}, {"contacts", "documents", "people"})
    frames = [replace(FRAME, counted=frozenset(counted)) for counted in (set[str](), two, three)]
    more = [[round(back(frame, chosen) - back(FRAME, chosen), 6) for frame in frames] for chosen in (bare, one)]
    assert more == [[0.0, LINE, LINES], [0.0, LINE, LINE]]


def test_the_worthiest_rows_enter_first_whatever_their_section() -> None:
    items = [
        *(Item("contacts", n, "contacts", 10, 0.09) for n in range(5)),
        *(Item("documents", n, "documents", 20, 0.11) for n in range(5)),
        *(Item("ahead", n, "ahead", 90, 0.05, always=True) for n in range(12)),
    ]
    found = pack(FRAME, items)
    assert found.form is Form.PARTED
    assert found.shown == {"ahead": frozenset(range(12)), "documents": frozenset(range(5)), "contacts": frozenset({0})}


def test_a_lower_row_enters_where_a_higher_one_has_no_room() -> None:
    items = [
        Item("contacts", 0, "contacts", 90, 0.9),
        Item("contacts", 1, "contacts", 10, 0.1),
        *rows("ahead", 9, 95, 0.06, always=9),
    ]
    assert pack(FRAME, items).shown["contacts"] == frozenset({1})


def test_what_stands_always_goes_over_the_edge_of_the_front() -> None:
    found = pack(FRAME, rows("promises", 20, 80, 0.06, always=20))
    assert (found.form, found.shown["promises"]) == (Form.FLOWING, frozenset(range(20)))


def test_of_what_stands_always_the_worthiest_stand_where_two_pages_do_not_hold_it() -> None:
    found = pack(FRAME, rows("promises", 20, 80, 0.2, always=20))
    assert (found.form, found.shown["promises"]) == (Form.FLOWING, frozenset(range(5)))


def test_a_form_that_is_given_is_kept_with_what_stands_always() -> None:
    assert pack(FRAME, rows("ahead", 2, 90, 0.03), Form.PARTED).form is Form.PARTED
    crowded = pack(FRAME, rows("contacts", 30, 90, 0.1, always=20), Form.PARTED)
    assert (crowded.form, crowded.shown["contacts"]) == (Form.PARTED, frozenset(range(20)))


def test_of_columns_beside_each_other_the_higher_counts() -> None:
    beside = [Item("theirs", n, "contacts", 50, 0.1) for n in range(3)]
    beside += [Item("ours", n, "contacts", 40, 0.1, column=1) for n in range(3)]
    found = pack(FRAME, beside)
    assert (found.form, round(back(FRAME, beside), 6)) == (Form.ONE, 0.43)


def test_no_page_edge_parts_a_heading_from_its_rows() -> None:
    assert list(section(0.1, [0.2, 0.2])) == [0.5]
    assert [round(b, 6) for b in section(0.1, [0.2, 0.3, 0.1, 0.1, 0.2])] == [0.6, 0.1, 0.3]


def test_blocks_fill_pages() -> None:
    assert [pages(blocks) for blocks in ([0.5, 0.49, 0.3], [0.6, 0.6, 0.6], [2.5])] == [2, 3, 3]


items = st.lists(
    st.builds(
        lambda name, number, value, height, always: Item(name, number, name, value, height, always),
        st.sampled_from([p.name for p in PARTS]),
        st.integers(0, 10_000),
        st.integers(0, 100),
        st.floats(0.005, 0.15),
        st.booleans(),
    ),
    max_size=40,
    unique_by=lambda i: (i.listed, i.number),
)


@given(items)
def test_nothing_is_left_out_while_there_is_room_for_it(given_items: list[Item]) -> None:
    found = pack(FRAME, given_items)
    chosen = [i for i in given_items if i.number in found.shown.get(i.listed, ())]
    always = [i for i in given_items if i.always]
    assert holds(FRAME, chosen, found.form)
    assert always == [i for i in always if i in chosen] or not holds(FRAME, always, Form.FLOWING)
    left = [i for i in given_items if i not in chosen]
    assert [i for i in left if holds(FRAME, [*chosen, i], found.form)] == []


def test_a_line_counts_the_rows_that_are_left_out_and_goes_once_all_stand_there() -> None:
    parts = (PARTS[0], replace(PARTS[1], counts="promises", count=3, line=0.02), *PARTS[2:])
    frame, three = replace(FRAME, parts=parts), rows("promises", 3, 80, 0.05)
    heights = [round(front(frame, chosen) - front(FRAME, chosen), 6) for chosen in ([], three[:2], three)]
    assert heights == [0.0, 0.02, 0.0]
    always = rows(
        "ahead", 3, 90, 0.21, always=3
    )  # on a page of its own there is room for the last, and not for the line
    tight = replace(frame, top=0.1, counted=frozenset())
    assert pack(tight, [*always, *(replace(row, height=0.0165) for row in three)], Form.PARTED).shown["promises"] == {
        0,
        1,
        2,
    }
