"""The frozen records: what a curator may write, field by field.

Each record has *record fields*, which say what the thing is and do not change, and *reports*, which say what a
source reported on the day it was published. ``briefgen.domain.records`` lays the reports over each other.
"""

from briefgen.domain.citations import Citation
from briefgen.domain.model.base import (
    EUROPEAN_UNION,
    HOME_EVENTS,
    Acceptance,
    Basis,
    Model,
    Noted,
    Record,
    Report,
)
from briefgen.domain.model.documents import (
    Agreement,
    AgreementKind,
    AgreementReport,
    Commitment,
    CommitmentReport,
)
from briefgen.domain.model.events import (
    Event,
    EventReport,
    Participant,
    Role,
    Said,
    Stop,
)
from briefgen.domain.model.figures import (
    Change,
    Fact,
    FactReport,
    Figure,
    FigureReport,
    Qualifier,
    Topic,
)
from briefgen.domain.model.handwritten import Brief, IfRaised, Meeting, Objection, Point
from briefgen.domain.model.lead_times import LeadTimes, LetterTimes, Step, lead_times, letter_times
from briefgen.domain.model.people import (
    Counterpart,
    CounterpartKind,
    Organisation,
    OrganisationKind,
    OrganisationReport,
    Person,
    PersonReport,
    Rank,
)
from briefgen.domain.model.sources import Calendar, Cancelled, ReferenceDay, Source
from briefgen.domain.terms.agreement_state import AgreementState
from briefgen.domain.terms.commitment_state import CommitmentState
from briefgen.domain.terms.event_kind import EventKind
from briefgen.domain.terms.reference_kind import ReferenceKind
from briefgen.domain.terms.status import Status
from briefgen.domain.text import Text

__all__ = [
    "EUROPEAN_UNION",
    "HOME_EVENTS",
    "Acceptance",
    "Agreement",
    "AgreementKind",
    "AgreementReport",
    "AgreementState",
    "Basis",
    "Brief",
    "Calendar",
    "Cancelled",
    "Change",
    "Citation",
    "Commitment",
    "CommitmentReport",
    "CommitmentState",
    "Counterpart",
    "CounterpartKind",
    "Event",
    "EventKind",
    "EventReport",
    "Fact",
    "FactReport",
    "Figure",
    "FigureReport",
    "IfRaised",
    "LeadTimes",
    "LetterTimes",
    "Meeting",
    "Model",
    "Noted",
    "Objection",
    "Organisation",
    "OrganisationKind",
    "OrganisationReport",
    "Participant",
    "Person",
    "PersonReport",
    "Point",
    "Qualifier",
    "Rank",
    "Record",
    "ReferenceDay",
    "ReferenceKind",
    "Report",
    "Role",
    "Said",
    "Source",
    "Status",
    "Step",
    "Stop",
    "Text",
    "Topic",
    "lead_times",
    "letter_times",
]
