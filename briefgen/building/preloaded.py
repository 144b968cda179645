"""What every worker needs, loaded once: workers are forked from a process that has done nothing else."""

from __future__ import annotations

from contextlib import suppress

from briefgen.building import workers  # noqa: F401 - what workers are asked to do
from briefgen.diagnostics import BriefgenError
from briefgen.paper import pdf

with suppress(BriefgenError):  # without Pango: whoever lays out a page says so
    pdf.load()
