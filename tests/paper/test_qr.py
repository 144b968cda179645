from __future__ import annotations

from briefgen.paper.qr import code


def test_a_code_has_a_title_and_its_quiet_zone() -> None:
    svg = code("https://example.org/bulgaria.html", title="To the page")
    assert svg.count("<title>To the page</title>") == 1
    assert 'viewBox="0 0 37 37"' in svg  # 29 modules and 4 on each side


def test_the_same_address_gives_the_same_bytes() -> None:
    assert code("https://example.org/", title="x") == code("https://example.org/", title="x")
