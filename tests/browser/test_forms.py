"""The forms of the preview, filled in by somebody who has never seen the files: on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import HIDDEN, Look, invalid, violations
from tests.servers.previewed import Served, previewed

pytestmark = pytest.mark.browser
Open = Callable[..., Look]
FORM = "_preview/report/bg-talks"
FORMS = ("", "new", "report/bg-talks", "held/bg-talks", "meeting/bg-talks")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with previewed(tmp_path_factory.mktemp("forms")) as found:
        yield found


def events(preview: Served) -> str:
    return (preview.folder / "events.yaml").read_text(encoding="utf-8")


def press(page: Any, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


@pytest.mark.parametrize(("width", "day"), [(375, "2027-04-08"), (1280, "2027-04-09")])
def test_a_moved_date_is_shown_and_then_written(preview: Served, look: Open, width: int, day: str) -> None:
    before, page = events(preview), look(f"{preview.address}/{FORM}", width).page
    page.get_by_label("When").fill(day)
    page.get_by_label("Or where else it is known from").fill("Call from the Bulgarian embassy")
    press(page, "Show what would change")
    assert (f"when: {day}" in page.locator("pre").inner_text(), events(preview)) == (True, before)
    press(page, "Change the answers")
    assert page.get_by_label("When").input_value() == day
    press(page, "Show what would change")
    press(page, "Write it")
    assert page.get_by_role("status").inner_text().startswith("Written to the files")
    assert events(preview).count(f"when: {day}") == 1
    page.go_back()  # what was written is not written again
    assert events(preview).count(f"when: {day}") == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_a_mistake_is_told_at_the_head_and_beside_its_field(preview: Served, look: Open, width: int) -> None:
    before, page = events(preview), look(f"{preview.address}/{FORM}", width).page
    page.get_by_label("When").fill("31 February 2027")
    page.get_by_label("Or where else").fill("Call")
    press(page, "Show what would change")
    assert page.title().startswith("Not yet: ")
    assert "2027-02 has no day 31" in page.locator("#fault_when").inner_text()
    page.get_by_role("alert").get_by_role("link").click()
    assert page.get_by_label("When").evaluate("field => field === document.activeElement")
    assert (page.get_by_label("Or where else").input_value(), events(preview)) == ("Call", before)


def test_of_two_tabs_the_second_is_shown_what_it_would_change_now(preview: Served, look: Open) -> None:
    tabs = [look(f"{preview.address}/{FORM}").page for _tab in range(2)]
    for page, day in zip(tabs, ("2027-05-03", "2027-05-04"), strict=True):
        page.get_by_label("When").fill(day)
        page.get_by_label("Or where else").fill("Call")
        press(page, "Show what would change")
    press(tabs[0], "Write it")
    press(tabs[1], "Write it")
    assert (tabs[1].locator("pre").count(), "when: 2027-05-04" in events(preview)) == (1, False)
    press(tabs[1], "Write it")
    assert [events(preview).count(f"when: {day}") for day in ("2027-05-03", "2027-05-04")] == [1, 1]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look_of", [{}, {"color_scheme": "dark"}])
def test_nothing_keeps_anyone_from_the_forms(preview: Served, look: Open, width: int, look_of: dict[str, str]) -> None:
    for name in FORMS:
        page = look("about:blank", width, **look_of).page
        page.add_init_script(HIDDEN)  # or what the tests before wrote would load it anew while it is looked through
        page.goto(f"{preview.address}/_preview/{name}")
        if name:
            press(page, "Show what would change")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_html_of_the_forms_is_valid(preview: Served, look: Open, tmp_path: Path) -> None:
    page = look(f"{preview.address}/_preview/").page
    for name in FORMS:
        text = page.request.get(f"{preview.address}/_preview/{name}").text()
        (tmp_path / f"{name.replace('/', '-') or 'desk'}.html").write_text(text, encoding="utf-8")
    assert invalid(tmp_path.glob("*.html")) == ""
