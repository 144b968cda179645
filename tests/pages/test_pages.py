"""The pages as they are published: what is on them, what never is, and that each file stands on its own."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import PurePosixPath

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject
from briefgen.memos.paper import memo_html
from briefgen.reading.load import Loaded
from tests.pages import desks
from tests.pages.desks import JUNE, TEMPLATES, MakeCatalog, Parsed, pages, render_pages


@pytest.fixture(scope="module")
def small(catalog: MakeCatalog) -> Catalog:
    return desks.small(catalog)


@pytest.fixture(scope="module")
def kazakhstan(real: Loaded) -> Catalog:
    assert real.catalog is not None
    return real.catalog


@pytest.fixture(scope="module")
def of_small(small: Catalog) -> dict[str, str]:
    """The pages of the small desk."""
    return pages(small)


@pytest.fixture(scope="module")
def with_memos(small: Catalog) -> dict[str, str]:
    """Its pages where memos are published."""
    return pages(publishing_memos(small), JUNE, "bulgaria")


@pytest.fixture(scope="module")
def of_kazakhstan(kazakhstan: Catalog) -> dict[str, str]:
    """The pages of the sample."""
    return pages(kazakhstan)


def publishing_memos(catalog: Catalog) -> Catalog:
    return replace(catalog, calendar=catalog.calendar.model_copy(update={"publish_memos": True}))


def without_style(text: str) -> str:
    """The page without its look and its script, and the digests of both, which no golden file can judge."""
    bare = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", text, flags=re.DOTALL)
    return re.sub(r"'sha256-[^']*'", "'sha256-…'", bare)


# ------------------------------------------------------------------ what they say


@pytest.mark.parametrize(
    "name", ["index.html", "bulgaria.html", "romania.html", "months/romania.html", "romania-atom.xml"]
)
def test_golden(with_memos: dict[str, str], golden: Callable[[str, str], None], name: str) -> None:
    golden(f"page-{name.replace('/', '-')}", without_style(with_memos[name]))


def test_one_file_of_each_kind_for_all_and_for_each_counterpart(of_small: dict[str, str]) -> None:
    assert list(of_small) == [
        *(
            "index.html",
            "months/index.html",
            "bulgaria.html",
            "months/bulgaria.html",
            "romania.html",
            "months/romania.html",
        ),
        *("bulgaria-atom.xml", "romania-atom.xml", "atom.xml"),
    ]


def test_the_same_day_gives_the_same_bytes(kazakhstan: Catalog, of_kazakhstan: dict[str, str]) -> None:
    again = render_pages(kazakhstan, JUNE, TEMPLATES)
    assert {name: data.decode() for name, data in again.items()} == of_kazakhstan


def html_in(made: dict[str, str]) -> dict[str, Parsed]:
    return {name: Parsed(text) for name, text in made.items() if name.endswith(".html")}


def test_ids_are_there_once_and_every_link_leads_somewhere(
    of_kazakhstan: dict[str, str], of_small: dict[str, str]
) -> None:
    for made in (of_kazakhstan, of_small):
        parsed = html_in(made)
        for name, page in parsed.items():
            assert len(page.ids) == len(set(page.ids)), name
            for address in page.addresses:
                path, _mark, anchor = address.partition("#")
                target = (PurePosixPath(name).parent / path).as_posix().replace("months/../", "") if path else name
                if target in parsed and anchor:
                    assert anchor in parsed[target].ids, (name, address)


def test_what_the_program_calls_its_own_parts_is_no_id_of_a_record(of_small: dict[str, str]) -> None:
    own = [i for page in html_in(of_small).values() for i in page.ids if i.startswith("page_")]
    assert own
    assert all("_" in i for i in own)


def test_search_engines_stay_away_unless_they_are_asked(small: Catalog, of_small: dict[str, str]) -> None:
    asked = replace(small, calendar=small.calendar.model_copy(update={"publish_index": True}))
    for made, told in ((of_small, ["noindex"]), (pages(asked), [])):
        for page in html_in(made).values():
            assert [a["content"] for _tag, a in page.all("meta") if a.get("name") == "robots"] == told


def test_a_page_calls_nothing_today(of_kazakhstan: dict[str, str]) -> None:
    for page in html_in(of_kazakhstan).values():
        assert not re.search(r"\btoday\b", " ".join(page.words), re.IGNORECASE)


def test_memos_are_linked_only_when_published_and_made(small: Catalog, with_memos: dict[str, str]) -> None:
    link = 'href="memos/public/bulgaria.pdf"'
    assert link in with_memos["index.html"]
    assert link in with_memos["bulgaria.html"]
    for made in (pages(small, JUNE, "bulgaria"), pages(publishing_memos(small), JUNE, "romania")):
        assert all(link not in text for text in made.values())


# ------------------------------------------------------------------ what they never say

HAND_WRITTEN = """\
events:
  - id: one
    kind: visit
    title: A visit
    counterparts: [BG]
    status: planned
    when: 2025-07-01
    participants: [rumen-radev]
    source: s001 p1
    meeting:
      written: 2025-06-09
      purpose: HUSH purpose
      asked-by: HUSH asker
      objectives: [HUSH objective]
      points: [{text: HUSH point, fact: HUSH fact, source: s001 p2}]
      they-may-raise: [{they-may-raise: HUSH raise, answer: HUSH answer}]
      if-raised: [{trigger: HUSH trigger, facts: HUSH facts, do-not-say: HUSH}]
      do-not-say: [HUSH unsaid]
      language: HUSH language
      interpreter: HUSH interpreter
      press: HUSH press
"""
BRIEFED = """\
- code: BG
  slug: bulgaria
  brief:
    - written: 2025-06-09
      bottom-line: HUSH line
      if-raised: [{trigger: HUSH trigger, facts: HUSH facts, do-not-say: HUSH words, source: s000 p1}]
"""


def test_nothing_written_by_hand_is_on_a_page(catalog: MakeCatalog) -> None:
    written = publishing_memos(catalog(events=HAND_WRITTEN, counterparts=BRIEFED))
    assert "HUSH" in memo_html(Subject(written, "BG", JUNE), templates=TEMPLATES)
    assert "HUSH" in repr(written.events["one"].meeting)
    made = pages(written, JUNE, "bulgaria", "one", "meetings/one")
    assert "A visit" in made["bulgaria.html"]
    for text in made.values():
        assert "HUSH" not in text
        assert "meetings/" not in text


def test_withdrawn_records_are_on_no_page(catalog: MakeCatalog) -> None:
    events = "- {{id: one, kind: visit, title: GONE, counterparts: [BG], status: planned, when: 2025-07-01, source: s001 p1{}}}"
    assert "GONE" in pages(catalog(events=events.format("")))["bulgaria.html"]
    for text in pages(catalog(events=events.format(", withdrawn: true"))).values():
        assert "GONE" not in text


def test_a_withdrawn_counterpart_has_no_page(catalog: MakeCatalog) -> None:
    seeds = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania, withdrawn: true}\n"
    events = "- {id: one, kind: visit, title: A visit, counterparts: [BG, RO], status: planned, when: 2025-07-01, source: s001 p1}"
    made = pages(catalog(events=events, counterparts=seeds))
    assert [n for n in made if "/" not in n] == ["index.html", "bulgaria.html", "bulgaria-atom.xml", "atom.xml"]
    assert all("romania" not in text for text in made.values())


# ------------------------------------------------------------------ safety

HOSTILE = ["<script>alert(1)</script>", '"onmouseover="alert(1)', "{{7*7}}", "'><img src=x onerror=alert(1)>"]


def hostile(catalog: MakeCatalog) -> Catalog:
    """Hostile words in every kind of text that reaches a page, and addresses that no reading would let through."""
    words = " ".join(HOSTILE).replace("'", "''")
    text = f"'{words}'"
    found = catalog(
        events=f"""\
calendar: {{title: {text}, home: KZ, timezone: Asia/Almaty, domain: test.example, handling: {text}}}
events:
  - {{id: one, kind: visit, title: {text}, counterparts: [BG], status: planned, when: 2025-07-01, place: {text}, delegation: {text}, source: s001 p1}}
  - {{id: two, kind: visit, title: {text}, counterparts: [BG], status: held, when: 2025-06-09, outcome: {text}, participants: [kassym-jomart-tokayev, rumen-radev], source: s001 p1}}
""",
        agreements=f"- {{id: plan, title: {text}, kind: plan, counterparts: [BG], state: signed, when: 2022, source: s000 p3}}",
        facts=f"- {{id: fact, counterpart: BG, topic: trade, text: {text}, source: s000 p5}}",
        figures=f"- {{id: figure, counterpart: BG, indicator: turnover, title: {text}, period: 2024, unit: {text}, value: 1, note: {text}, source: s000 p5}}",
        sources=f"- {{id: s000, title: {text}, publisher: {text}, published: 2025-04-18, document: {text.replace('/', '')}}}\n"
        "- {id: s001, title: Second, published: 2025-06-09}",
    )
    bad = "javascript:alert(1)"
    return replace(
        found,
        calendar=found.calendar.model_copy(update={"address": bad}),
        sources={i: s.model_copy(update={"url": bad}) for i, s in found.sources.items()},
        events={i: e.model_copy(update={"url": bad}) for i, e in found.events.items()},
    )


def test_hostile_text_is_only_text(catalog: MakeCatalog) -> None:
    for page in html_in(pages(hostile(catalog))).values():
        assert [a.get("type") for _tag, a in page.all("script")] in ([None], ["application/ld+json", None])
        assert not page.all("img", "iframe", "object", "embed", "form", "base")
        assert not [a for _tag, attributes in page.elements for a in attributes if a.startswith("on") or a == "style"]
        assert not [a for a in page.addresses if a.lower().startswith("javascript:")]
        assert "49" not in " ".join(page.words)
        said = "".join(page.words)
        assert all(words in said for words in HOSTILE)


def test_good_addresses_are_linked(small: Catalog) -> None:
    found = {i: s.model_copy(update={"url": f"https://news.example/{i}"}) for i, s in small.sources.items()}
    assert "https://news.example/s000" in Parsed(pages(replace(small, sources=found))["bulgaria.html"]).addresses


def test_nothing_is_loaded_and_only_our_own_script_may_run(of_kazakhstan: dict[str, str]) -> None:
    for name, text in of_kazakhstan.items():
        if not name.endswith(".html"):
            continue
        page = Parsed(text)
        assert not [tag for tag, attributes in page.elements if "src" in attributes or "srcset" in attributes]
        assert {a["rel"] for _tag, a in page.all("link")} == {"icon", "canonical", "alternate"} - (
            {"canonical"} if "/" in name else set()
        )
        assert "url(" not in text
        assert "@import" not in text
        (policy,) = [a["content"] or "" for _tag, a in page.all("meta") if "http-equiv" in a]
        (script,) = re.findall(r"<script>(.*?)</script>", text, flags=re.DOTALL)
        assert f"script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}';" in policy
        assert f"style-src 'sha256-{b64encode(sha256(style(text).encode()).digest()).decode()}';" in policy
        assert "unsafe" not in policy


def style(text: str) -> str:
    found = re.search(r"<style>(.*?)</style>", text, flags=re.DOTALL)
    assert found
    return found[1]


def test_the_style_holds_nothing_that_only_paged_media_know(small: Catalog, of_small: dict[str, str]) -> None:
    assert "string-set" in style(memo_html(Subject(small, "BG", JUNE), templates=TEMPLATES))
    for text in (t for n, t in of_small.items() if n.endswith(".html")):
        assert not re.findall(r"string-set|string\(|element\(|@top-|@bottom-", style(text))


def test_words_from_right_to_left_leave_the_date_behind_them_in_its_place(catalog: MakeCatalog) -> None:
    made = pages(catalog(events=desks.EVENTS.replace("title: Consultations", "title: محادثات").replace("Sofia", "دبي")))
    assert '<bdi dir="rtl">محادثات</bdi>' in made["bulgaria.html"]
    apart = re.sub(r'<bdi dir="rtl">[^<]*</bdi>', "", made["bulgaria.html"])
    assert not re.search("[א-ي]", re.sub(r"<(title|svg|script|option)\b.*?</\1>|<[^>]*>", "", apart, flags=re.DOTALL))
