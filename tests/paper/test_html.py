from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from briefgen.language import speaking
from briefgen.paper.html import render


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    (tmp_path / "ask.html").write_text("{% trans %}Notes{% endtrans %}: {{ view.text }}", encoding="utf-8")
    return tmp_path


class View:
    text = "<script>alert(1)</script>{{ 7 * 7 }}"


def test_data_is_escaped_and_never_a_template(templates: Path) -> None:
    assert render(templates, "ask.html", view=View()) == "Notes: &lt;script&gt;alert(1)&lt;/script&gt;{{ 7 * 7 }}"


def test_a_misspelt_field_stops_the_build(templates: Path) -> None:
    (templates / "bad.html").write_text("{{ view.txet }}", encoding="utf-8")
    with pytest.raises(UndefinedError, match="txet"):
        render(templates, "bad.html", view=View())


def test_a_template_outside_the_folder_is_not_found(templates: Path) -> None:
    with pytest.raises(TemplateNotFound):
        render(templates, "../conftest.py", view=View())


def test_fixed_words_pass_the_gettext_door(templates: Path) -> None:
    with speaking("xx"):
        assert render(templates, "ask.html", view=View()).startswith("Notes:")
