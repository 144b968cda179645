"""The preview in a browser: an open page follows what is saved, mistakes lie over it and go, and a hidden one waits."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from tests.browser.conftest import HIDDEN, Look
from tests.servers.previewed import Served, previewed, until

pytestmark = pytest.mark.browser
SOON = 60_000  # milliseconds: on a machine with other work to do
Open = Callable[..., Look]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with previewed(tmp_path_factory.mktemp("preview")) as found:
        yield found


def shows(seen: Look, day: str) -> None:
    seen.page.locator(f"#bg-talks time[datetime='{day}']").wait_for(timeout=SOON)


def day_shown(seen: Look) -> str:
    """The day of the talks, whichever test before has moved them."""
    return str(seen.page.locator("#bg-talks time").first.get_attribute("datetime", timeout=SOON))


def asks_for(seen: Look, address: str, times: int) -> bool:
    """Whether a page asks for something so often, soon; its own clock goes on meanwhile."""
    ends = time.monotonic() + SOON / 1000
    while seen.asked.count(address) < times and time.monotonic() < ends:
        seen.page.wait_for_timeout(100)
    return seen.asked.count(address) >= times


def test_an_open_page_follows_what_is_saved_and_is_loaded_once_for_it(preview: Served, look: Open) -> None:
    seen = look(f"{preview.address}/bulgaria.html")
    assert day_shown(seen) != "2027-03-17"
    seen.page.wait_for_timeout(500)
    del seen.asked[:]
    preview.move("2027-03-17")
    shows(seen, "2027-03-17")
    seen.page.wait_for_timeout(500)
    assert (seen.asked.count(f"{preview.address}/bulgaria.html"), seen.complaints) == (1, [])


def test_a_mistake_lies_over_the_last_good_page_and_goes_when_it_is_mended(preview: Served, look: Open) -> None:
    seen = look(f"{preview.address}/bulgaria.html")
    before = day_shown(seen)
    preview.move("2027-03-47")
    alert = seen.page.get_by_role("alert")
    alert.get_by_text("2027-03 has no day 47").wait_for(timeout=SOON)
    assert alert.inner_text().startswith("events.yaml:")
    assert seen.page.locator(f"#bg-talks time[datetime='{before}']").is_visible()
    preview.move("2027-03-18")
    shows(seen, "2027-03-18")
    alert.wait_for(state="hidden", timeout=SOON)


def test_a_memo_that_is_looked_at_follows_too(preview: Served, look: Open) -> None:
    memo = f"{preview.address}/memos/bulgaria.pdf"
    assert until(
        lambda: preview.raw(b"HEAD /memos/bulgaria.pdf HTTP/1.0\r\nHost: localhost\r\n\r\n")[9:12] == b"200", 60
    )
    seen = look(f"{preview.address}/_preview/memos/bulgaria.pdf")
    assert asks_for(seen, memo, 1)
    seen.page.wait_for_timeout(1000)  # what was being made when it was opened has come by then
    before = seen.asked.count(memo)
    preview.move("2027-03-19")
    assert asks_for(seen, memo, before + 1)


def test_a_page_that_nobody_sees_listens_to_nothing_until_it_is_seen(preview: Served, look: Open) -> None:
    seen = look("about:blank")
    seen.page.add_init_script(HIDDEN)
    seen.page.goto(f"{preview.address}/bulgaria.html")
    seen.page.wait_for_timeout(300)
    listening = f"{preview.address}/_preview/events?of=%2Fbulgaria.html"
    assert listening not in seen.asked
    preview.move("2027-03-20")
    assert preview.shows_day("2027-03-20")
    seen.page.wait_for_timeout(500)
    assert seen.page.locator("#bg-talks time[datetime='2027-03-20']").count() == 0
    seen.page.evaluate("unseen = false; document.dispatchEvent(new Event('visibilitychange'))")
    shows(seen, "2027-03-20")
    assert listening in seen.asked
