from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefgen.domain.catalog import Catalog
from briefgen.pages.audit import audit_html
from tests.auditing.held import hold

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
TEXT = "Tourism & trade with Bulgaria grew. More <b>."
FACTS = "- {id: f, counterpart: BG, topic: trade, text: Tourism grew by 9, source: s000 p1 s1}"


def test_a_statement_stands_beside_its_sentence_with_the_shared_words_marked(catalog: Callable[..., Catalog]) -> None:
    html = audit_html(hold(catalog, TEXT, facts=FACTS), TEMPLATES)
    assert '<article data-verdict="not-borne-out" data-counterpart="BG" data-memo="country">' in html
    assert (
        '<p><b title="An item, 18 Apr 2025">s000 p1 s1</b> <mark>Tourism</mark> &amp; <mark>trade</mark> with <mark>Bulgaria</mark> <mark>grew</mark>.</p>'
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
    assert '<p class="counts"><span class="verdict not-borne-out">not borne out 1</span>' in html
    assert '<output id="shown">2</output> / 2' in html
