"""Memos to be edited: written when they are asked for, and left alone from the moment that somebody has edited one.

They are no part of what a build keeps up to date.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.building.edited import write_over
from briefgen.building.freshness import Order
from briefgen.building.making import MEETINGS, MEMOS
from briefgen.building.subjects import meeting_subjects, subject_of
from briefgen.domain.catalog import Catalog
from briefgen.files import exclusively
from briefgen.memos.editable import editable_memo, meeting_docx, memo_docx
from briefgen.memos.meeting import nobody_to_meet
from briefgen.paper.seals import sealed_html
from briefgen.project import Project

Made = Iterator[tuple[str, bytes]]  # paths in the tree, and what is to stand there


def as_html(project: Project, catalog: Catalog, order: Order, chosen: tuple[str, ...]) -> Made:
    """The country memos as HTML."""
    for code, name in _counterparts(catalog, chosen):
        subject = subject_of(project, catalog, order, code)
        yield f"{MEMOS}/{name}.html", sealed_html(editable_memo(subject, templates=project.templates))


def as_docx(project: Project, catalog: Catalog, order: Order, chosen: tuple[str, ...]) -> Made:
    """The country memos and the meeting memos as Word files."""
    for code, name in _counterparts(catalog, chosen):
        subject = subject_of(project, catalog, order, code)
        yield f"{MEMOS}/{name}.docx", memo_docx(subject, templates=project.templates)
    for meeting in (m for m in meeting_subjects(catalog, order, chosen) if not nobody_to_meet(m)):
        yield f"{MEETINGS}/{meeting.event}.docx", meeting_docx(meeting, templates=project.templates)


def _counterparts(catalog: Catalog, chosen: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    known = (catalog.counterparts[code] for code in chosen if code in catalog.counterparts)
    return ((counterpart.id, counterpart.slug) for counterpart in known if not counterpart.withdrawn)


def write(project: Project, order: Order, made: Made) -> Iterator[str]:
    """Write the files, and say which; one that was edited since it was made stays, and that is said too."""
    for path, data in made:
        file = project.tree(order.as_of) / path
        with exclusively(project.output):
            done = write_over(file, data)
        if done.made or done.edited:
            yield from done.lines(file)
