from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefgen.auditing.passages import texts_of
from briefgen.auditing.verify import held_against
from briefgen.domain.catalog import Catalog
from briefgen.pages.audit import audit_html
from tests.auditing.held import hold

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
TEXT = "Tourism & trade with Bulgaria grew. More <b>."
FACTS = "- {id: f, counterpart: BG, topic: trade, text: Tourism grew by 9, source: s000 p1 s1}"


def test_a_statement_stands_beside_its_sentence_with_the_shared_words_marked(catalog: Callable[..., Catalog]) -> None:
    html = audit_html(hold(catalog, TEXT, facts=FACTS), TEMPLATES)
    assert (
        '<article class="not-borne-out" data-verdict="not-borne-out" data-counterpart="BG" data-memo="country">' in html
    )
    assert '<p class="source"><b>s000</b> An item · 18 Apr 2025</p>' in html
    assert (
        "<p><b>p1 s1</b> <mark>Tourism</mark> &amp; <mark>trade</mark> with <mark>Bulgaria</mark> <mark>grew</mark>.</p>"
        in html
    )
    assert (
        "<details><summary>the paragraph around it</summary><p>Tourism &amp; trade with Bulgaria grew. More &lt;b&gt;.</p></details>"
        in html
    )
    assert html.index("Tourism grew by 9") < html.index("An item")  # the worst on top


def test_it_asks_nothing_of_a_server(catalog: Callable[..., Catalog]) -> None:
    html = audit_html(hold(catalog, TEXT, facts=FACTS), TEMPLATES)
    assert "default-src 'none'" in html
    assert "http" not in html.replace('http-equiv="Content', "")


def test_a_date_is_marked_as_the_sentence_writes_it(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: 2025-04-09, source: s000 p1}"
    html = audit_html(hold(catalog, "They met on April 9, not on April 8.", events=event), TEMPLATES)
    assert "on <mark>April 9</mark>, not on April 8." in html


def test_it_says_at_the_top_how_many_there_are_of_each_verdict(catalog: Callable[..., Catalog]) -> None:
    html = audit_html(hold(catalog, TEXT, facts=FACTS), TEMPLATES)
    assert '<p class="first">2 statements wait to be read: they stand on top.</p>' in html
    assert '<p class="counts"><span class="verdict not-borne-out">not borne out 1</span>' in html
    assert '<output id="shown">2</output> / 2' in html


def test_whom_a_statement_names_is_marked_however_the_sentence_spells_it(catalog: Callable[..., Catalog]) -> None:
    people = "- {id: tok, name: Kassym-Jomart Tokayev, side: KZ, post: President of Kazakhstan, source: s000 p1}"
    bodies = "- {id: mfa, name: Ministry of Foreign Affairs of Kazakhstan, aliases: [MFA], kind: ministry, country: KZ}"
    event = (
        "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, organisations: [mfa],"
        " participants: [tok], said: [{person: tok, text: It rained}], source: s000 p1}"
    )
    html = audit_html(
        hold(
            catalog, "Kasym-Zhomart Tokaev met them, the MFA says.", people=people, organisations=bodies, events=event
        ),
        TEMPLATES,
    )
    assert "<mark>Kasym-Zhomart Tokaev</mark> <mark>met</mark> them, the <mark>MFA</mark> says." in html
    assert "<mark>Kasym-Zhomart Tokaev</mark> met them, the MFA says." in html  # of the person alone


def test_a_paragraph_of_one_sentence_is_cited_whole(catalog: Callable[..., Catalog]) -> None:
    html = audit_html(hold(catalog, "Tourism grew.", facts=FACTS.replace("p1 s1", "p1")), TEMPLATES)
    assert "<b>p1</b> <mark>Tourism</mark> <mark>grew</mark>.</p>" in html
    assert "<details>" not in html


def test_what_concerns_no_counterpart_can_be_chosen_too(catalog: Callable[..., Catalog]) -> None:
    html = audit_html(hold(catalog, TEXT, facts=FACTS), TEMPLATES)
    assert '<option value="BG">Bulgaria (1)</option><option value="none">none of them (1)</option></select>' in html
    assert 'data-counterpart="none"' in html
    assert '<form id="filters" hidden' in html  # it is of use with its script alone, which shows it


def test_a_paragraph_of_which_several_sentences_are_cited_stands_once_below_the_last(
    catalog: Callable[..., Catalog],
) -> None:
    facts = "- {id: f, counterpart: BG, topic: trade, text: Tourism grew, source: s000 p1 s1-2}"
    html = audit_html(hold(catalog, "Tourism grew. Trade fell.\nFarming grew. It rained.", facts=facts), TEMPLATES)
    article = html[html.index("<dd>Tourism grew") :].partition("</article>")[0]
    assert article.count("<details>") == 1
    assert article.index("<b>p1 s2</b>") < article.index("<details>")


SOURCES = """\
- {id: s000, title: An item, published: 2025-04-18, document: first.txt}
- {id: s001, title: A second item, publisher: A paper, published: 2025-05-02, url: "https://paper.example/2?a=1&b=2"}
- {id: s002, title: A third item, published: 2025-05-03}
"""


def test_of_a_source_without_a_text_it_says_where_it_can_be_read(catalog: Callable[..., Catalog]) -> None:
    facts = "- {id: f, counterpart: BG, topic: trade, text: Tourism grew, source: s001 p1}"
    html = audit_html(hold(catalog, TEXT, sources=SOURCES, facts=facts), TEMPLATES)
    article = html[html.index('<article class="no-text"') :].partition("</article>")[0]
    assert (
        '<p class="source"><b>s001</b> <a href="https://paper.example/2?a=1&amp;b=2" rel="noreferrer">A second item</a>'
        " · A paper · 2 May 2025</p>"
    ) in article
    assert article.count("Its text is not on file.") == 1
    assert "no text on file</span>\n" not in article.partition("</h2>")[2]  # once, beside the title


def test_what_is_cited_from_two_sources_stands_with_each(catalog: Callable[..., Catalog]) -> None:
    facts = "- {id: f, counterpart: BG, topic: trade, text: Tourism grew, source: [s002 p1, s000 p1 s1]}"
    html = audit_html(hold(catalog, TEXT, sources=SOURCES, facts=facts), TEMPLATES)
    found = html[html.index("<dd>Tourism grew") :].partition("</article>")[0]
    assert found.index("A third item · 3 May 2025") < found.index("Its text is not on file.") < found.index("An item ·")


def test_nothing_waits_where_no_text_is_on_file(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources="- {id: s000, title: An item, published: 2025-04-18}", people="", organisations="")
    html = audit_html(held_against(found, texts_of(found, {})), TEMPLATES)
    assert '<p class="first">Nothing waits to be read.</p>' in html


def test_a_place_that_a_text_does_not_have_is_told_as_such(catalog: Callable[..., Catalog]) -> None:
    html = audit_html(hold(catalog, TEXT, facts=FACTS.replace("p1 s1", "p9")), TEMPLATES)
    found = html[html.index("<dd>Tourism grew") :].partition("</article>")[0]
    assert "Its text does not have the place that is cited." in found
    assert "Its text is not on file." not in found


def test_a_sentence_from_right_to_left_stands_apart_from_its_number(catalog: Callable[..., Catalog]) -> None:
    html = audit_html(hold(catalog, "نمت السياحة مع بلغاريا. Trade grew.", facts=FACTS), TEMPLATES)
    assert '<b>p1 s1</b> <bdi dir="rtl">نمت السياحة مع بلغاريا</bdi>.' in html
