"""Forty counterparts: what is next still stands high, and whom one looks for is found by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import PROGRAMS, TAGS, Look, Site

pytestmark = pytest.mark.browser
Open = Callable[..., Look]


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_phone_what_is_next_stands_within_the_first_screen(populous: Site, look: Open, javascript: bool) -> None:
    for name, first in (("index.html", ".cards li .coming"), ("c-bg.html", ".glance > div")):
        box = (
            look(f"{populous.address}/{name}", 375, java_script_enabled=javascript)
            .page.locator(first)
            .first.bounding_box()
        )
        assert box["y"] + box["height"] <= 500, name


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_whom_one_looks_for_is_found_by_name(populous: Site, look: Open, width: int) -> None:
    page = look(f"{populous.address}/c-bg.html", width).page
    assert page.locator("nav a:visible").all_inner_texts() == ["Overview", "Bulgaria"]
    page.locator("nav summary").click()
    names = page.locator("nav .all a").all_inner_texts()
    assert (len(names), names[:3]) == (40, ["Afghanistan", "Albania", "Andorra"])
    assert names[-3:] == ["Cuba", "Switzerland", "United Arab Emirates"]
    assert names.index("Côte d’Ivoire") == names.index("Cuba") - 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("nav .all").get_by_role("link", name="Chile").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Chile"


def test_later_months_are_folded_and_nothing_keeps_anyone_from_them(populous: Site, look: Open) -> None:
    page = look(f"{populous.address}/index.html").page
    assert page.locator("article:visible").count() == 20
    assert page.locator("#page_ahead ~ details.year > summary").all_inner_texts() == ["June 2026\n20"]
    for summary in (page.locator("nav summary"), page.locator("#page_ahead ~ details.year > summary")):
        summary.click()
    assert page.locator("article:visible").count() == 40
    page.evaluate((PROGRAMS / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]] == []
    assert look(f"{populous.address}/index.html#event-39").page.locator("#event-39").is_visible()


def test_a_tablet_shows_what_is_in_its_months_and_a_phone_lists_it(site: Site, look: Open) -> None:
    for width, shown in ((768, (True, False)), (375, (False, True))):
        page = look(f"{site.address}/months/bulgaria.html", width).page
        cell = page.locator("td a").first.bounding_box()
        assert (cell["width"] > 20, page.locator(".dated").first.is_visible()) == shown
