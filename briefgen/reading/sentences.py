"""Where sentences end: one rule for all languages of the sources, the same on every machine.

The rule, version 2. A paragraph is read with its spaces collapsed. A sentence ends at a full stop, an exclamation or question
mark or an ellipsis (or several of them), together with the quotation marks and brackets that close behind it, where a space
follows and behind it, after any opening quotation marks and brackets, a capital letter or a digit. A full stop ends none
behind an initial (J., Ye.), behind one of the abbreviations below, whatever follows (behind those of numbers only where a digit
does, behind those of parts of a year a Roman figure too), behind two small letters with a stop each (т. ч., t. y.), nor behind a
number of one or two digits that a month follows (9. Juni). What is left at the end of the paragraph is a sentence.

The rule is part of what `seeds/passages.lock` vouches for: whoever changes what it finds raises VERSION.
"""

from __future__ import annotations

import re
from functools import lru_cache

VERSION = 2
# Written with a full stop, and more often inside a sentence than at its end; small letters, without the stop.
_LISTED = (
    # English
    "mr mrs ms dr prof st vs e.g i.e etc approx dept est gen gov hon inc jr sr lt ltd col maj rep sen "
    "jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n p.m a.m "
    # Bulgarian, Russian, Kazakh
    "г гг лв млн млрд трлн тыс хил долл руб им ул см т.е т.н т.д т.п т.к т.б проф акад инж д-р др пр напр вкл "
    "обл р-н гр ж тг мың доц "
    # Romanian
    "dl dna d-na dvs mil mld ing acad "
    # Lithuanian
    "m mėn d val mln mlrd trln tūkst proc pvz t.y kt pan prof doc vyr "
    # Estonian
    "a aa nt jne jms s.t s.o mln mlrd tuh pr hr "
    # in several
    "ca cf op bd"
)
ABBREVIATIONS = frozenset(_LISTED.split())
_LISTED_BEFORE_NUMBERS = "no nos nr art alin lit str p pp lk u vol sec fig стр ст чл п"
BEFORE_NUMBERS = frozenset(_LISTED_BEFORE_NUMBERS.split())
PARTS_OF_A_YEAR = frozenset(("trim", "sem", "ketv", "kv", "кв", "мес", "тоқ"))
_ROMAN = re.compile(r"[IVX\u0406]{1,4}(?![^\W_])")
_MONTHS = re.compile(
    r"(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|okt|oct|noi|nov|de[czk]|iun|iul|янв|фев|мар|апр|ма[йия]|юн|юл|июн|июл|авг|"
    r"сен|сеп|окт|ное|ноя|дек|saus|vasar|kov|bal|geg|birž|liep|rugp|rugs|spal|lapkr|gruod|jaan|veebr|märts|juuni|juuli)",
    re.IGNORECASE,
)
_END = re.compile(
    r"""(?<![.!?…]) (?P<marks>[.!?…]+) ["'’”»“)\]]*
    (?= \s+ ["'‘“„«(\[–—-]* \s? (?P<next>[^\W_]) )""",
    re.VERBOSE,
)
NEAR = 80  # characters before a full stop in which all stands that tells what it ends: an abbreviation, initials, a day
_INITIAL = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.)*(?P<letters>[^\W\d_]{1,2})$")
_BEFORE_WORD = re.compile(r"[\s(\"“„«\[]")
_SMALL_LETTERS = re.compile(r"(?<![^\W_])[^\W\d_]\. [^\W\d_]$")
_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}$")


@lru_cache(maxsize=4096)
def sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences of a paragraph, their spaces collapsed; put together with spaces they are the paragraph."""
    text = " ".join(paragraph.split())
    out, start = [], 0
    for match in _END.finditer(text):
        if _ends(text, match):
            out.append(text[start : match.end()])
            start = match.end() + 1
    rest = text[start:]
    return (*out, rest) if rest else tuple(out)


def _ends(text: str, match: re.Match[str]) -> bool:
    following = match["next"]
    if not (following.isdigit() or following.isupper() or following.istitle()):
        return False
    if match["marks"] != ".":
        return True
    before = text[max(0, match.start() - NEAR) : match.start()]
    if _is_shortened(before, text, match.start("next")):
        return False
    if _DAY_BEFORE.search(before) and _MONTHS.match(text, match.start("next")):
        return False
    return not _is_initial(before)


def _is_shortened(before: str, text: str, following: int) -> bool:
    """Whether an abbreviation stands there that what follows goes on from."""
    short, number = _BEFORE_WORD.split(before)[-1].casefold(), text[following].isdigit()
    part = short in PARTS_OF_A_YEAR and (number or _ROMAN.match(text, following))
    letters = _SMALL_LETTERS.search(before)
    return bool(
        short in ABBREVIATIONS
        or (short in BEFORE_NUMBERS and number)
        or part
        or (letters and letters.group().islower())
    )


def _is_initial(before: str) -> bool:
    """Whether a name's initial stands there: J, Ye, Й, or several with stops between them; EU and it are none."""
    found = _INITIAL.search(before)
    if not found:
        return False
    letters = found["letters"]
    return letters[:1].isupper() and (len(letters) == 1 or letters[1:].islower())
