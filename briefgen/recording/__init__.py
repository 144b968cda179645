"""What a person records: a report, a meeting that was held, a new record, that somebody looked or wrote, another id.

For whoever offers this to people, in a terminal or in a form::

    desk = Desk.at(project, now)  # reads the files; BriefgenError where they have mistakes
    proposal = report(desk, "bg-visit-2025", {"source": "s006 p1", "when": "2026-12-03"})
    proposal.diff, proposal.faults, proposal.notes  # to be shown; ``errors`` forbid writing
    proposal.write()  # all files or none; BriefgenError where one changed meanwhile

Every function takes a desk and plain values by the names that are written, and returns a ``Proposal``; nothing is asked, printed
or written in them. A value that cannot be read raises ``FieldError``, whose ``field`` is the name of that value.
"""

from briefgen.recording.desk import Desk, FieldError, Proposal
from briefgen.recording.held import Outcome, Promise, expected, held
from briefgen.recording.importing import take_in
from briefgen.recording.looked import confirm, looked
from briefgen.recording.meeting import meeting
from briefgen.recording.new import Made, new
from briefgen.recording.noting import asked, sent
from briefgen.recording.renaming import rename
from briefgen.recording.report import report

__all__ = [
    "Desk",
    "FieldError",
    "Made",
    "Outcome",
    "Promise",
    "Proposal",
    "asked",
    "confirm",
    "expected",
    "held",
    "looked",
    "meeting",
    "new",
    "rename",
    "report",
    "sent",
    "take_in",
]
