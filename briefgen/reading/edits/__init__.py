"""One way of editing curated files: at the places of their nodes, so that no byte changes but those that are meant.

::

    edits = Edits.of(project.folder)  # reads the files
    edits = edits.with_report("bg-visit-2025", {"source": "s006 p1", "when": "2026-12-03"})
    edits = edits.with_record("people", {"id": "…", "name": "…", "side": "BG", "source": "s006 p1"})
    edits = edits.with_field("bg-visit-2025", ("reports", 1, "place"), "Sofia").renamed("old-id", "new-id")
    edits.diff(), edits.check()  # what would change; what would be wrong
    edits.write()  # all files or none

The parts: ``spans`` finds where nodes begin and end, ``writing`` makes YAML of values, ``changes``, ``lists``, ``reports``
and ``renaming`` change a text, ``placing`` finds where a record belongs, ``editing`` holds them together.
"""

from briefgen.reading.edits.editing import Checked, Edits

__all__ = ["Checked", "Edits"]
