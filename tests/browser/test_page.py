"""The pages in a browser, as they are published: what can be pressed, who can use them, what they ask for."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest

from tests.browser.conftest import Look, Site, invalid, violations

pytestmark = pytest.mark.browser

PAGES = ("index.html", "bulgaria.html", "romania.html", "months/bulgaria.html", "months/index.html")
WIDTHS = (375, 1280)
PUBLISHED = "https://calendar.mfa.test.kz/kz/"
Open = Callable[..., Look]


def test_html_is_valid(site: Site) -> None:
    assert invalid(site.folder / name for name in PAGES) == ""


@pytest.mark.parametrize(
    "look_of", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["light", "dark", "forced"]
)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_keeps_anyone_from_using_them(site: Site, look: Open, width: int, look_of: dict[str, str]) -> None:
    for name in PAGES:
        assert violations(look(f"{site.address}/{name}", width, **look_of).page) == [], name


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_asked_of_anyone_else(site: Site, look: Open, name: str, width: int) -> None:
    seen = look(f"{site.address}/{name}", width)
    seen.page.wait_for_timeout(100)
    assert (seen.asked, seen.complaints) == ([f"{site.address}/{name}"], [])


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_stands_beyond_the_edge_and_no_word_is_cut(site: Site, look: Open, width: int) -> None:
    for name in PAGES:
        page = look(f"{site.address}/{name}", width).page
        wide = page.evaluate("""() => [...document.querySelectorAll("main *")].filter(e => {
            const box = e.getBoundingClientRect();
            return !e.closest(".unseen, svg, input, select, details:not([open])") && getComputedStyle(e).clipPath === "none"
                && getComputedStyle(e).position !== "absolute" && box.width && box.right > innerWidth + 1;
        }).map(e => e.outerHTML.slice(0, 80))""")
        assert (page.evaluate("document.documentElement.scrollWidth <= innerWidth"), wide) == (True, []), name
        assert page.evaluate(BROKEN_WORDS) == [], name


# A word that stands on two lines was cut, unless it has a hyphen or a dash, or is an address.
BROKEN_WORDS = """() => {
    const found = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement.closest("code, .unseen, svg, input, select, details:not([open]), td a")) continue;
        for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
            const tops = new Set([...range.getClientRects()].map(r => Math.round(r.top)));
            if (tops.size > 1) found.push(word[0]);
        }
    }
    return found;
}"""


def test_a_long_link_runs_on_in_its_line(site: Site, look: Open) -> None:
    """No full stop begins a line, no day stands above what happens on it, and a source's lines begin below each other."""
    page = look(f"{site.address}/bulgaria.html", 375).page
    page.evaluate(LONG_LINKS, ".sources a")
    assert (
        page.evaluate("""() => [...document.querySelectorAll(".sources > li > p")].map(p => {
        const number = p.querySelector(".n"), text = document.createRange();
        text.setStartAfter(number); text.setEndAfter(p.lastChild);
        const lines = [...text.getClientRects()].filter(r => r.width > 1);
        const behind = p.querySelector("a") ? document.createRange() : null;
        if (behind) { behind.setStart(p.querySelector("a").nextSibling, 0); behind.setEnd(p.querySelector("a").nextSibling, 1); }
        return [
            lines[0].top < number.getBoundingClientRect().bottom,
            Math.abs(lines[0].left - Math.min(...lines.map(r => r.left))) < 0.5,
            !behind || behind.getBoundingClientRect().left > lines[0].left + 1,
        ];
    }).filter(found => !found.every(Boolean))""")
        == []
    )
    assert page.locator(".sources > li > p > a").count() > 0

    page = look(f"{site.address}/months/bulgaria.html", 375).page
    page.evaluate(LONG_LINKS, ".list a")
    assert page.locator(".dated").count() > 0
    assert (
        page.evaluate("""() => [...document.querySelectorAll(".dated")].filter(day =>
        day.querySelector("a").getClientRects()[0].top > day.querySelector("b").getBoundingClientRect().bottom
    ).map(day => day.textContent)""")
        == []
    )


LONG_LINKS = """of => document.querySelectorAll(of).forEach(link => link.append(" and more of a title that goes on beyond its line"))"""


def test_on_a_phone_what_is_next_stands_within_the_first_screen(site: Site, look: Open) -> None:
    page = look(f"{site.address}/bulgaria.html", 375).page
    box = page.locator(".glance > div").first.bounding_box()
    assert box["y"] + box["height"] <= 500
    page.get_by_role("link", name="Get this calendar").first.click()
    assert page.get_by_role("heading", name="Get this calendar").bounding_box()["y"] < 100


def fetched(site: Site, address: str) -> bytes:
    """What the server gives where the published address would lead."""
    assert address.startswith(PUBLISHED)
    with urlopen(f"{site.address}/{address.removeprefix(PUBLISHED)}") as answer:
        data: bytes = answer.read()
    return data


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("javascript", [True, False])
def test_each_choice_gives_every_program_the_same_calendar(
    site: Site, look: Open, width: int, javascript: bool
) -> None:
    page = look(f"{site.address}/bulgaria.html", width, java_script_enabled=javascript).page
    for label, file in (
        ("Events and national days", "bulgaria-days.ics"),
        ("Events", "bulgaria.ics"),
        ("Fixed dates only", "bulgaria-fixed.ics"),
        ("Events, with reminders", "bulgaria-alarms.ics"),
    ):
        page.get_by_role("radio", name=label, exact=False).and_(page.locator(f"#{_choice(file)}")).check()
        panel = page.locator(".panel:visible")
        assert panel.count() == 1
        links = [link.get_attribute("href") for link in panel.locator(".targets a").all()]
        given = [_calendar(link) for link in links]
        assert [urlsplit(link).hostname for link in links[:2]] == ["outlook.office.com", "calendar.google.com"]
        assert given == [f"{PUBLISHED}feeds/{file}"] * 4
        assert panel.get_by_role("textbox").input_value() == given[0]
        data = fetched(site, given[0])
        assert data == site.files[f"feeds/{file}"]
        assert data.startswith(b"BEGIN:VCALENDAR")
        assert panel.get_by_role("link", name="Download a copy").get_attribute("href") == f"feeds/{file}"


def _choice(file: str) -> str:
    ending = file.removesuffix(".ics").removeprefix("bulgaria").strip("-")
    return f"page_choice_{ending or 'events'}"


def _calendar(link: str) -> str:
    """The https address of the calendar that a program is given."""
    asked = parse_qs(urlsplit(link).query)
    (address,) = asked.get("url") or asked.get("cid") or [link]
    return address.replace("webcal://", "https://")


def test_the_address_is_copied(site: Site, look: Open) -> None:
    page = look(f"{site.address}/bulgaria.html", permissions=["clipboard-read", "clipboard-write"]).page
    page.locator(".panel:visible").get_by_role("button", name="Copy").click()
    assert page.evaluate("navigator.clipboard.readText()") == f"{PUBLISHED}feeds/bulgaria-days.ics"
    page.get_by_text("Address copied").wait_for(state="attached")


def test_without_a_script_nothing_is_offered_that_needs_one(site: Site, look: Open) -> None:
    page = look(f"{site.address}/bulgaria.html", java_script_enabled=False).page
    assert page.get_by_role("button").count() == 0
    assert page.locator("article").count() == page.locator("article:visible").count()


@pytest.mark.parametrize(("zone", "said"), [("Asia/Tokyo", ["9 Jul, 16:00 GMT+9 by your clock"]), ("Europe/Sofia", [])])
def test_hours_in_the_readers_own_zone(site: Site, look: Open, zone: str, said: list[str]) -> None:
    page = look(f"{site.address}/bulgaria.html", timezone_id=zone).page
    assert page.locator("#call .mine").all_inner_texts() == said
    assert page.locator("#call time").get_attribute("datetime") == "2025-07-09T10:00+03:00"


def test_what_search_engines_read_is_json(site: Site, look: Open) -> None:
    page = look(f"{site.address}/bulgaria.html").page
    events = {e["@id"].partition("#")[2]: e for e in json.loads(page.locator("script[type*=json]").inner_text())}
    assert events["call"]["eventStatus"] == "https://schema.org/EventRescheduled"
    assert events["call"]["previousStartDate"] == "2025-07-08"


def test_from_a_folder(site: Site, look: Open) -> None:
    seen = look((site.folder / "bulgaria.html").as_uri())
    seen.page.get_by_role("link", name="Romania").first.click()
    assert (seen.page.get_by_role("heading", level=1).inner_text(), seen.complaints) == ("Romania", [])


@pytest.mark.parametrize("width", WIDTHS)
def test_three_hundred_events_can_be_found(crowded: Site, look: Open, width: int) -> None:
    page = look(f"{crowded.address}/bulgaria.html", width).page
    assert page.locator("article:visible").count() < 70
    page.get_by_role("searchbox").fill("Round 123 of")
    assert [a.get_attribute("id") for a in page.locator("article:visible").all()] == ["event-123"]
    assert page.get_by_role("status").filter(has_text="of 3").inner_text().startswith("1 of 3")
    page.get_by_role("searchbox").fill("")
    page.get_by_label("Kind").select_option("forum")
    page.get_by_label("Year").select_option("2023")
    assert {a.get_attribute("data-year") for a in page.locator("article:visible").all()} == {"2023"}
    page.evaluate("location.hash = 'event-200'")
    page.locator("#event-200").wait_for(state="visible")


def test_an_address_of_an_article_opens_its_year(crowded: Site, look: Open) -> None:
    assert look(f"{crowded.address}/bulgaria.html#event-280").page.locator("#event-280").is_visible()


def test_a_counterpart_without_any_event(crowded: Site, look: Open) -> None:
    page = look(f"{crowded.address}/romania.html").page
    assert page.locator(".glance b").all_inner_texts() == ["none dated", "nothing", "none on file"]


@pytest.mark.parametrize(
    "look_of", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["light", "dark", "forced"]
)
def test_words_on_a_filled_bar_can_be_read(site: Site, look: Open, look_of: dict[str, str]) -> None:
    page = look(f"{site.address}/bulgaria.html").page
    page.emulate_media(**look_of)
    page.locator("main").evaluate(
        """main => main.insertAdjacentHTML("beforeend", '<svg id="bar"><rect fill="#000" width="90" height="9"/>'
        + '<text fill="#fff" y="8">exports 210.1</text><text y="20">imports</text></svg>')"""
    )
    fills = page.locator("#bar > *").evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
    assert fills[0] == fills[2] != fills[1]


@pytest.mark.parametrize("width", [320, 1280])
def test_words_beside_a_bar_stand_whole_in_wider_letters_too(site: Site, look: Open, width: int) -> None:
    page = look(f"{site.address}/bulgaria.html", width).page
    edges = page.locator("main").evaluate(
        """main => {
            main.insertAdjacentHTML("beforeend", '<figure id="pace"><svg viewBox="-0.5 -0.5 229 13" width="229pt" height="13pt">'
                + '<text x="228" y="10" text-anchor="start">of</text></svg></figure>');
            const [drawing, words] = ["svg", "text"].map(name => document.querySelector(`#pace ${name}`));
            return [getComputedStyle(drawing).overflow, words.getBoundingClientRect().right - innerWidth];
        }"""
    )
    assert edges[0] == "visible"  # what stands beyond the drawing is seen
    assert edges[1] < 0


def test_on_paper_there_is_nothing_to_press_and_nothing_is_folded(crowded: Site, look: Open) -> None:
    page = look(f"{crowded.address}/bulgaria.html").page
    page.emulate_media(media="print")
    assert page.locator(".get:visible, .filter:visible, nav:visible").count() == 0
    assert page.locator("#event-280").is_visible()
    heading = page.locator(".year > summary").first
    ends = heading.evaluate("one => [getComputedStyle(one).breakAfter, getComputedStyle(one, '::before').content]")
    assert ends == ["avoid", "none"]  # no year at the foot of a page, and no sign that something could be unfolded


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("few", [0, 7, 8, 9, 10, 11, 12, 13, 14])
def test_no_sheet_of_paper_holds_the_foot_alone(
    crowded: Site, look: Open, tmp_path: Path, few: int, paper: str
) -> None:
    """It stands at the foot of every sheet: behind one that was full it had a sheet of its own."""
    page = look(f"{crowded.address}/bulgaria.html").page
    page.evaluate("few => document.querySelectorAll('article').forEach((one, n) => n < few || one.remove())", few)
    file = tmp_path / "printed.pdf"
    page.pdf(path=file, format=paper)
    told = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout
    sheets = [" ".join(sheet.split()) for sheet in told.split("\f")[:-1]]
    foot = " ".join(page.locator("footer").inner_text().split())
    assert [sheet.count(foot) for sheet in sheets] == [1] * len(sheets)
    assert all(len(sheet) > len(foot) + 10 for sheet in sheets)


def test_each_part_is_one_tap_away_and_what_changed_can_be_followed(site: Site, look: Open) -> None:
    page = look(f"{site.address}/bulgaria.html", 375).page
    links = {link.inner_text(): link.get_attribute("href") for link in page.locator(".tap a").all()}
    changes = links.pop("What changed (Atom, for feed readers)")
    assert (changes, site.files[str(changes)].startswith(b"<?xml")) == ("bulgaria-atom.xml", True)
    assert {"Past": "#page_past", "Documents": "#page_documents", "Sources": "#page_sources"}.items() <= links.items()
    assert all(page.locator(to).count() == 1 for to in links.values() if to.startswith("#"))
