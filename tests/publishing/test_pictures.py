from __future__ import annotations

import re

from briefgen.publishing.pictures import Bar, bars, qr


def test_bars_are_on_one_scale_and_computed_ones_hollow() -> None:
    svg = bars(
        [Bar("2023", 1.0, "1.0†", hollow=True), Bar("2024", 4.0, "4.0")], title="Turnover", description="All of it."
    )
    assert re.findall(r'<rect [^>]*width="([\d.]+)"[^>]*fill="(#\w+)"', svg) == [("27.5", "#fff"), ("110", "#000")]
    assert "<title>All of it.</title>" in svg


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
