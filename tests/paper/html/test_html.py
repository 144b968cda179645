"""Templates filled in: the desk's own in front of the program's, one by one; data escaped; every fault at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import FileSystemLoader, TemplateNotFound, UndefinedError

from briefgen.diagnostics import BriefgenError
from briefgen.language import speaking
from briefgen.paper import faults, html
from briefgen.paper.html import render

MEND = "Mend it, or take it away: the program's own then stands in its place."


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's templates: a document of two parts, a macro and a style."""
    folder = tmp_path / "program" / "templates"
    write(folder, "memo/document.html", "{% import 'macros.html' as m %}<style>{% include 'memo/memo.css' %}</style>\n"
          "{% include 'memo/_head.html' %}{{ m.bold(view.text) }}")  # fmt: skip
    write(folder, "memo/_head.html", "<h1>Ours</h1>")
    write(folder, "memo/memo.css", "p { color: red }")
    write(folder, "macros.html", "{% macro bold(words) %}<b>{{ words }}</b>{% endmacro %}")
    for module in (html, faults):
        monkeypatch.setattr(module, "SHIPPED", folder)
    html._environment.cache_clear()
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "templates"


def write(folder: Path, name: str, text: str | bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


class View:
    text = "<script>alert(1)</script>{{ 7 * 7 }}"


SAID = "<b>&lt;script&gt;alert(1)&lt;/script&gt;{{ 7 * 7 }}</b>"


def filled(own: Path) -> str:
    return render(own, "memo/document.html", view=View())


def test_data_is_escaped_and_never_a_template(shipped: Path, own: Path) -> None:
    assert filled(own) == f"<style>p {{ color: red }}</style>\n<h1>Ours</h1>{SAID}"


@pytest.mark.parametrize(
    ("name", "text", "made"),
    [
        ("memo/_head.html", "<h1>Own</h1>", f"<style>p {{ color: red }}</style>\n<h1>Own</h1>{SAID}"),
        ("memo/memo.css", "p { color: blue }", f"<style>p {{ color: blue }}</style>\n<h1>Ours</h1>{SAID}"),
        (
            "macros.html",
            "{% macro bold(w) %}{{ w }}{% endmacro %}",
            f"<style>p {{ color: red }}</style>\n<h1>Ours</h1>{SAID[3:-4]}",
        ),
        ("memo/document.html", "{% include 'memo/_head.html' %}", "<h1>Ours</h1>"),
        ("memo/notes.txt", "anything", f"<style>p {{ color: red }}</style>\n<h1>Ours</h1>{SAID}"),
    ],
)
def test_own_templates_stand_in_front_one_by_one(shipped: Path, own: Path, name: str, text: str, made: str) -> None:
    write(own, name, text)
    assert filled(own) == made


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("memo/_head.html", "a\nb\n{{ view.txet }}", "memo/_head.html:3: there is no value “txet” here"),
        ("memo/_head.html", "{{ veiw.text }}", "memo/_head.html:1: there is no value “veiw” here"),
        ("memo/_head.html", "\n{% if %}", "memo/_head.html:2: a template is not written so: Expected an expression, got 'end of statement block'"),
        ("memo/_head.html", "{% for x in view.text %}", "memo/_head.html:1: a template is not written so: "),
        ("memo/_head.html", "\n\n{% include 'memo/_haed.html' %}", "memo/_head.html:3: there is no template “memo/_haed.html”, neither among your own nor among the program's"),
        ("memo/_head.html", "{% include 'memo/_head.html' %}", "memo/_head.html:1: it includes itself without end"),
        ("memo/_head.html", "\n{{ 1 // 0 }}", "memo/_head.html:2: it cannot be filled in: integer division or modulo by zero"),
        ("memo/_head.html", "{{ view.text | nonesuch }}", "memo/_head.html:1: a template is not written so: No filter named 'nonesuch'."),
        ("memo/_head.html", b"a\nb\ncaf\xe9", "memo/_head.html:3: it is not UTF-8; save it in that encoding"),
        ("memo/memo.css", b"\xff", "memo/memo.css:1: it is not UTF-8; save it in that encoding"),
        ("macros.html", "\n{% macro bold(w) %}\n{{ w.bold }}{% endmacro %}", "macros.html:3: there is no value “bold” here"),
    ],
)  # fmt: skip
def test_a_fault_in_an_own_template_is_told_with_its_place(
    shipped: Path, own: Path, name: str, text: str | bytes, message: str
) -> None:
    write(own, name, text)
    with pytest.raises(BriefgenError) as caught:
        filled(own)
    assert str(caught.value).startswith(f"templates/{message}")
    assert (caught.value.hint, caught.value.exit_code) == (MEND, 4)


def test_a_fault_that_shows_in_the_programs_own_leads_back_to_the_desks(shipped: Path, own: Path) -> None:
    write(own, "macros.html", "")
    with pytest.raises(BriefgenError, match=r"^templates/memo/document\.html of the program:2: ") as caught:
        filled(own)
    assert caught.value.hint == ("The program's own templates go well together: look at yours (templates/macros.html).")


def test_a_template_that_comes_or_goes_is_seen_at_once(shipped: Path, own: Path) -> None:
    before = filled(own)
    write(own, "memo/_head.html", "<h1>Own</h1>")
    assert filled(own) == before.replace("Ours", "Own")
    (own / "memo/_head.html").unlink()
    assert filled(own) == before


def test_an_own_template_that_cannot_be_read_is_named(
    shipped: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "memo/_head.html", "x")

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(FileSystemLoader, "get_source", refuse)
    with pytest.raises(BriefgenError, match=r"^templates/memo/document\.html: it cannot be read: Permission denied$"):
        filled(own)


def test_without_own_templates_a_fault_is_a_bug(shipped: Path, own: Path) -> None:
    write(shipped, "memo/_head.html", "{{ view.txet }}")
    with pytest.raises(UndefinedError, match="txet"):
        filled(own)
    own.mkdir(parents=True)
    with pytest.raises(UndefinedError, match="txet"):
        filled(own)


def test_a_template_outside_the_folders_is_not_found(shipped: Path, own: Path) -> None:
    write(own.parent, "outside.html", "x")
    with pytest.raises(TemplateNotFound):
        render(own, "../outside.html", view=View())
    write(own, "memo/_head.html", "{% include '../outside.html' %}")
    with pytest.raises(BriefgenError, match=r"there is no template “\.\./outside\.html”"):
        filled(own)


@pytest.mark.parametrize(
    "reach",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ view.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ '{0.__class__}'.format(view) }}",
        "{% set _ = [].append(1) %}",
    ],
)
def test_an_own_template_reaches_nothing_but_what_it_prints(shipped: Path, own: Path, reach: str) -> None:
    """The first one ran a command of the machine."""
    write(own, "memo/_head.html", f"\n{reach}")
    with pytest.raises(
        BriefgenError,
        match=r"^templates/memo/_head\.html:2: it cannot be filled in: .* (not safe|unsafe)",
    ):
        filled(own)


def test_the_programs_own_are_filled_in_without_that_where_a_desk_has_none(shipped: Path, own: Path) -> None:
    kinds = [html._environment(folder, own=there).sandboxed for folder, there in ((own, False), (shipped, True))]
    assert kinds == [False, False]
    own.mkdir(parents=True)
    assert html._environment(own, own=True).sandboxed


def test_a_template_that_is_a_link_out_of_the_desk_is_refused(shipped: Path, own: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("root:x:0:0")
    (own / "memo").mkdir(parents=True)
    (own / "memo/_head.html").symlink_to(tmp_path / "secret")
    with pytest.raises(
        BriefgenError, match=r"^templates/memo/_head\.html is a symbolic link out of the desk, to /.*/secret"
    ):
        filled(own)
    (own / "memo/_head.html").unlink()
    write(own, "heads/plain.html", "<h1>Own</h1>")
    (own / "memo/_head.html").symlink_to("../heads/plain.html")
    assert "<h1>Own</h1>" in filled(own)


def test_all_templates_may_stand_elsewhere_together(shipped: Path, own: Path, tmp_path: Path) -> None:
    """A look that several desks share."""
    write(tmp_path / "look", "memo/_head.html", "<h1>Own</h1>")
    own.parent.mkdir(parents=True)
    own.symlink_to(tmp_path / "look")
    assert "<h1>Own</h1>" in filled(own)


def test_fixed_words_pass_the_gettext_door(shipped: Path, own: Path) -> None:
    write(own, "ask.html", "{% trans %}Notes{% endtrans %}: {{ view.text }}")
    with speaking("xx"):
        assert render(own, "ask.html", view=View()).startswith("Notes:")
