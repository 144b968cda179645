from __future__ import annotations

import re

from briefgen.paper.pictures import Bar, Moment, Point, bars, qr, timeline


def test_bars_are_on_one_scale_and_computed_ones_hollow() -> None:
    svg = bars(
        [Bar("2023", 1.0, "1.0†", hollow=True), Bar("2024", 4.0, "4.0")], title="Turnover", description="All of it."
    )
    assert re.findall(r'<rect [^>]*width="([\d.]+)"[^>]*fill="(#\w+)"', svg) == [("27.5", "#fff"), ("110", "#000")]
    assert "<title>All of it.</title>" in svg


def test_the_longest_words_beside_bars_have_their_room() -> None:
    wide = [Bar("24 Apr – 31 Dec 2024", 999.0, "more than 999,999,999,999.99†"), Bar("2024", 1.0, "1")]
    svg = bars(wide, title="Turnover", description="All of it.")
    width = float(re.findall(r'viewBox="0 0 ([\d.]+)', svg)[0])
    left, end = (
        float(re.findall(pattern, svg)[0]) for pattern in (r'text x="([\d.]+)"', r'text x="([\d.]+)" y="[\d.]+">more')
    )
    assert left >= 4.3 * len(wide[0].label)
    assert width - end >= 4.3 * len(wide[0].words)
    assert min(float(x) for x in re.findall(r'<rect [^>]*width="([\d.]+)"', svg)) > 0


def test_words_from_data_are_escaped() -> None:
    svg = bars([Bar("<b>", 1.0, "&")], title="t", description="</svg>")
    assert "<b>" not in svg
    assert "&lt;/svg&gt;" in svg


def test_a_code_has_a_title_and_its_quiet_zone() -> None:
    svg = qr("https://example.org/bulgaria.html", title="To the page")
    assert svg.count("<title>To the page</title>") == 1
    assert 'viewBox="0 0 37 37"' in svg  # 29 modules and 4 on each side


def test_the_same_address_gives_the_same_bytes() -> None:
    assert qr("https://example.org/", title="x") == qr("https://example.org/", title="x")


def test_points_stand_in_order_of_time_and_their_words_do_not_collide() -> None:
    points = [Point(100, 100, "1 Jan 2025"), Point(102, 102, "3 Jan 2025"), Point(400, 500, "autumn", hollow=True)]
    svg = timeline(points, Moment(300, "today"), [Moment(365, "2026")], title="t", description="All <of> it.")
    assert "<title>All &lt;of&gt; it.</title>" in svg
    marks = [float(x) for x in re.findall(r'<rect x="([\d.]+)"', svg)]
    assert marks == sorted(marks)
    words = re.findall(r'y="([\d.]+)" text-anchor="middle" font-weight="400">(\d Jan 2025)<', svg)
    assert [text for _y, text in words] == ["1 Jan 2025", "3 Jan 2025"]
    assert words[0][0] != words[1][0]


def test_a_year_too_near_to_today_keeps_its_tick_and_loses_its_words() -> None:
    points = [Point(0, 0, "a"), Point(1000, 1000, "b")]
    near = timeline(
        points, Moment(500, "today"), [Moment(505, "2026"), Moment(900, "2027")], title="t", description="d"
    )
    assert (">2026<" in near, ">2027<" in near) == (False, True)
