"""Bars: how long they are, what stands in them, and what has no room there."""

from __future__ import annotations

import re
from functools import partial

from briefgen.paper.bars import Bar, Share, pace, whole

parted = partial(whole, width=200.0, title="Trade", description="Exports <303.6>, imports 71.6.")
beside = partial(pace, width=200.0, title="Trade", description="By year.")


def boxes(svg: str) -> list[tuple[float, float, str]]:
    found = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="[\d.]+" fill="(#\w+)"', svg)
    return [(float(x), float(width), ink) for x, width, ink in found]


def said(svg: str) -> list[tuple[str, str]]:
    return re.findall(r'fill="(#\w+)" text-anchor="\w+" font-weight="\d+">([^<]*)<', svg)


def test_a_whole_is_parted_where_its_parts_meet() -> None:
    svg = parted(Share(303.6, ("exports 303.6",)), Share(71.6, ("imports 71.6", "71.6")))
    assert boxes(svg) == [(0.0, 161.83, "#000"), (161.83, 38.17, "#fff")]
    assert said(svg) == [("#fff", "exports 303.6"), ("#000", "71.6")]
    assert "<title>Exports &lt;303.6&gt;, imports 71.6.</title><desc>Trade</desc>" in svg


def test_words_that_do_not_fit_a_part_stand_below() -> None:
    svg = parted(Share(99, ("exports 99",)), Share(1, ("imports 1", "1")))
    assert said(svg) == [("#fff", "exports 99"), ("#000", "imports 1")]
    assert 'viewBox="-0.5 -0.5 201 23.5"' in svg


def test_nothing_at_all_is_drawn_without_dividing_by_it() -> None:
    assert boxes(parted(Share(0, ("0",)), Share(0, ("0",)))) == [
        (0.0, 0.0, "#000"),
        (0.0, 200.0, "#fff"),
    ]


def test_values_stand_on_one_scale_from_nought() -> None:
    svg = beside(
        [Bar("2024", 30.0, "30"), Bar("2025", 20.0, "more than 20", open=True), Bar("2023", 10.0, "10†", hollow=True)]
    )
    found = boxes(svg)
    assert len({x for x, _width, _ink in found}) == 1
    longest = found[0][1]
    assert [(round(width / longest, 2), ink) for _x, width, ink in found] == [
        (1.0, "#000"),
        (0.67, "#000"),
        (0.33, "#fff"),
    ]
    assert svg.count("Z") == 1  # one arrow's head
    assert [words for _ink, words in said(svg)] == ["2024", "30", "2025", "more than 20", "2023", "10†"]


def test_no_words_leave_the_drawing() -> None:
    svg = beside([Bar("January to April 2025", 5.0, "more than 20.7† on the average", open=True)])
    (x, width, _ink) = boxes(svg)[0]
    assert width >= 20
    assert x + width < 200
