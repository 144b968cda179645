"""What a body is, and of which country, held against the words of its own name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anyascii import anyascii

from briefgen.auditing.holding import counterparts
from briefgen.auditing.holding.case import Case, country_names, keys_of, spellings
from briefgen.auditing.verdicts import HELD, UNREAD, Held, Verdict, doubtful
from briefgen.domain import codes
from briefgen.domain.model import Organisation, OrganisationKind
from briefgen.language import gettext as _
from briefgen.reading.cities import capital

_CALLED = {
    OrganisationKind.MINISTRY: "ministry|ministries",
    OrganisationKind.CHAMBER: "chamber",
    OrganisationKind.COMMISSION: "commission|council|committee|group",
    OrganisationKind.INSTITUTE: "institute|academy|university|college",
    OrganisationKind.CITY: "city of|town of",
    OrganisationKind.INSTITUTION: "embassy|consulate|parliament|assembly|senate|library|museum|theatre|court|press service|presidency",
    OrganisationKind.COMPANY: "Ltd|LLC|LLP|Inc|JSC|plc|GmbH|AG|SA|AD|EAD|OOD|AB|Oyj?|corporation|company|group|holding|railways?|airlines?|airways|airport",
}

# By which words what governs is called.
_GOVERNS = re.compile(
    r"minist|office|department|chancell|secretariat|treasury|government|agency|committee|council|service|authority|board"
    r"|bureau|inspectorate|administration|presidency|(?-i:\b[A-Z]{3,}\b)",
    re.IGNORECASE,
)


def hold_body_kind(case: Case, body: Organisation, kind: OrganisationKind) -> Held:
    """What a body is: not what its name says of another kind, a capital by the name of one; an institution is any but that."""
    name = str(body.name)
    called = {k for k, words in _CALLED.items() if re.search(rf"\b(?:{words})\b", name, re.IGNORECASE)}
    if _whose_capital(case, name):
        called = {OrganisationKind.CITY}
    if (
        kind is OrganisationKind.MINISTRY
        and not name.isupper()
        and not _GOVERNS.search(anyascii(" ".join(spellings(body))))
    ):
        return _otherwise(name, kind)
    if not called or kind in called or _is_any(kind, called):
        return UNREAD
    return _otherwise(name, kind)


def _otherwise(name: str, kind: OrganisationKind) -> Held:
    message = _("{name} is called otherwise than “{kind}”").format(name=name, kind=kind.value)
    return doubtful("V505", message, _("put the kind that its name says"))


def _is_any(kind: OrganisationKind, called: set[OrganisationKind]) -> bool:
    return kind is OrganisationKind.INSTITUTION and OrganisationKind.CITY not in called


def _whose_capital(case: Case, name: str) -> frozenset[str]:
    """The countries on file whose capital has this name; to know all cities takes a tenth of a second, which this is not worth."""
    return frozenset(code for code in (case.catalog.calendar.home, *case.catalog.counterparts) if capital(code) == name)


def hold_country(case: Case, code: str) -> Held:
    """Where a body is: its country is in its name, is the only one its passage names, or is the one spoken of before."""
    body = case.record
    assert isinstance(body, Organisation)
    if told := next(by_its_name(case, body, code), None):
        return told
    if f"@{code}" in case.passage.keys:
        return HELD if len(case.passage.countries) == 1 else UNREAD
    elsewhere = code in case.catalog.counterparts and counterparts.hold_counterpart(case, code)
    return elsewhere if elsewhere and elsewhere.verdict <= Verdict.READ_THIS_ONE else UNREAD


def by_its_name(case: Case, body: Organisation, code: str) -> Iterator[Held]:
    """What a body's name alone tells of its country, if it tells anything."""
    named = {key[1:] for key in keys_of(str(body.name)) if key.startswith("@")}
    if code in named:
        yield HELD
        return
    theirs = named or _whose_capital(case, str(body.name))
    if len(theirs) == 1 and code not in theirs:
        message = _("{name} is of {named} by its name, not of {country}").format(
            name=body.name, named=country_names(theirs), country=codes.name(code)
        )
        yield doubtful("V519", message, _("put the country that its name says"))
