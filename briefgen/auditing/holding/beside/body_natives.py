"""The native name of a body, which the curator knows, held against the name on file: what a ministry is for, how a city sounds."""

from __future__ import annotations

from babel.languages import get_official_languages
from rapidfuzz import fuzz

from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.holding.context.portfolios import FIELDS
from briefgen.auditing.languages import known_languages
from briefgen.auditing.spoken.alike import is_latin
from briefgen.auditing.spoken.sounds import sound
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Organisation, OrganisationKind
from briefgen.language import gettext as _

LIKENESS = 55  # of a hundred; София and Sofia have 100, Москва and Moscow 67, Плевен and Plovdiv 46


def named_otherwise(body: Organisation) -> Held | None:
    """A native name that is of another field than the name on file, or sounds like another city; else None.

    Cities are held in letters other than Latin ones alone, since English has names of its own for others: Cologne is Köln.
    """
    native, name = str(body.native or ""), str(body.name)
    ours = keys_of(name) & FIELDS
    told = [keys_of(native, code) & FIELDS for code in _languages(body)] if native and ours else []
    short = " " not in native.strip()  # “Минпромторг” has industry in it too, which a ministry of trade once was for
    strange = any(told) and all(fields.isdisjoint(ours) if short else fields - ours for fields in told if fields)
    if body.kind is OrganisationKind.CITY and native and not is_latin(native):
        spelt = (sound(spelling) for spelling in (name, *body.aliases))
        strange = all(fuzz.ratio(sound(native), one) < LIKENESS for one in spelt)
    if not strange:
        return None
    message = _("{native} is another body than {name}").format(native=native, name=name)
    return doubtful("V505", message, _("put the name that this body has in its own language"))


def _languages(body: Organisation) -> tuple[str, ...]:
    """The languages with a table that are official ones of a body's country; English aside, all where none is (CLDR)."""
    own = get_official_languages(body.country, de_facto=True) if body.country else ()
    known = tuple(code for code in known_languages() if code != "en")
    return tuple(code for code in known if code in own) or (() if body.country else known)
