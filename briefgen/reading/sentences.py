"""Where sentences end: one rule for all languages of the sources, the same on every machine.

The rule, version 4. A paragraph is read with its spaces collapsed. A sentence ends at a full stop, an exclamation or question
mark or an ellipsis (or several of them), together with the quotation marks and brackets that close behind it, where a space
follows and behind it, after any opening quotation marks and brackets, a capital letter or a digit. A full stop ends none
behind an initial (J., Ye.), behind one of the abbreviations below, whatever follows (behind those of numbers and of months only where
a digit does, behind those of parts of a year a Roman figure too; of months that a dash joins the last one counts: янв.–апр.), behind two small letters with a stop each (т. ч., t. y.), nor behind a
number of one or two digits that a month follows (9. Juni). Behind what often ends a sentence (млн., m., etc.) it ends one
all the same where a word follows that has a capital only at the beginning of a sentence (млн. Это, 2025 m. Jis): those below.
What is left at the end of the paragraph is a sentence.

The rule is part of what `seeds/passages.lock` vouches for: whoever changes what it finds raises VERSION.
"""

from __future__ import annotations

import re
from functools import lru_cache

VERSION = 4
# Written with a full stop, and more often inside a sentence than at its end; small letters, without the stop.
_LISTED = (
    # English
    "mr mrs ms dr prof st vs e.g i.e etc approx appr dept est gen gov hon inc jr sr lt ltd col maj rep sen "
    "jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n p.m a.m "
    "amb min pres rev capt sgt brig adm messrs bros corp co eng incl excl "
    # Bulgarian, Russian, Kazakh
    "г гг лв млн млрд трлн тыс хил долл руб им ул см т.е т.н т.д т.п т.к т.б проф акад инж д-р др пр напр вкл "
    "мил мрд обл р-н гр ж тг мың доц прибл ориент и.о м.а и.д "
    "т.ч т.нар ген полк подполк кап посл чл.-кор св бул ж.к пос дер просп наб пер ок тов о р с "
    # Romanian
    "dl dna d-na dvs mil mld ing acad aprox cca ș.a ş.a str jud mun com cpt univ conf lect "
    # Lithuanian
    "m mėn d val mln mlrd trln tūkst proc pvz t.y t.t kt pan prof doc vyr apyt š.m gerb inž sav mstl plk mjr g "
    # Estonian
    "a aa nt jne jms s.t s.o s.h jt jm mln milj mlj mlrd mrd tuh pr hr umb suurs kol kpt ins mnt tn pst "
    # in several
    "ca cf op bd a.i p.i"
)
ABBREVIATIONS = frozenset(_LISTED.split())
_LISTED_BEFORE_NUMBERS = (
    "no nos nr art alin lit p pp lk u vol sec fig tab ext стр ст чл п д оф корп эт тел доб табл чел ед шт"
)
# Months, written short; what is a word of its own in another language (там, noi, юни) is left out.
_SHORT_MONTHS = (
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "янв февр фев мар апр июн июл авг сент сен окт нояб ноя дек ян септ сеп ноем ное "
    "қаң ақп нау сәу мам мау шіл қыр қаз қар жел "
    "ian mart iun iul saus vas kov bal geg birž liep rugp rugs spal lapkr gruod jaan veebr okt dets"
)
# Of those above what often stands at the end of a sentence, and words that have a capital nowhere but at the beginning of one.
_CLOSING = (
    "etc inc jr sr ltd co corp bros min com полк ген u.s u.k u.n p.m a.m г гг лв млн млрд трлн тыс хил долл руб см т.д т.п др пр ж тг мың т.б мил мрд mil mld ș.a ş.a "
    "m mėn d val mln mlrd trln tūkst proc kt pan š.m t.t g a aa jne jms jt jm milj mlj mrd tuh"
)
CLOSING = frozenset(_CLOSING.split())
_CLOSING_LETTERS = frozenset(("т. д", "т. п", "т. б", "с. г", "т. г", "t. t", "š. m", "ș. a", "ş. a", "a. m", "p. m"))
_OPENING = (
    # English
    "the this these that those it he she they we in on at by for from with as after before during since under over both "
    "each all but and or so if when while there their his her its our also however meanwhile moreover according earlier then later "
    # Bulgarian
    "в във на по за с със от до при към след преди през между според това този тази тези той тя те ние така също освен "
    "обаче после но а и ако когато докато като там тук двете двамата износът вносът стокообменът оборотът инвестициите "
    # Russian
    "во со из к ко для о об у после перед через под над без это этот эта эти он она они мы также кроме однако если пока "
    "здесь затем потом позже напомним отметим отмечается экспорт импорт товарооборот объем объём доля стороны инвестиции среди всего ранее "
    # Kazakh
    "бұл осы ол олар біз сондай-ақ сонымен бірақ алайда ал егер қазір бүгін кейін тараптар тауар осылайша мұндай оның олардың "
    # Romanian
    "în la din de pe cu pentru prin după înainte între sub peste acest această aceste acești acesta aceasta acestea el ea "
    "ei ele noi astfel totodată însă dar și iar dacă când exporturile importurile schimburile valoarea volumul potrivit apoi ulterior "
    # Lithuanian
    "į iš per su už prie po nuo iki dėl tarp pagal prieš be tai šis ši šie šios jis ji jie jos mes taip tačiau bet o ir "
    "vėliau jei kai kol ten čia eksportas importas prekyba apyvarta investicijos "
    # Estonian
    "see selle sel sellel need nende ta tema nad meie ka kuid aga ja või kui siis seal siin eksport import kaubavahetus "
    "lisaks samuti pärast enne kokku hiljem seejärel"
)
OPENING = frozenset(_OPENING.split())
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!\.)(?![^\W\d_])")
SHORT_MONTHS = frozenset(_SHORT_MONTHS.split())
BEFORE_NUMBERS = SHORT_MONTHS.union(_LISTED_BEFORE_NUMBERS.split())
PARTS_OF_A_YEAR = frozenset(("trim", "sem", "ketv", "pusm", "kv", "кв", "пол", "мес", "тоқ"))
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
_DASH = re.compile(r"[-–—]")
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
        return _closes(before) and _opens(text, match.start("next"))
    if _DAY_BEFORE.search(before) and _MONTHS.match(text, match.start("next")):
        return False
    return not _is_initial(before)


def _is_shortened(before: str, text: str, following: int) -> bool:
    """Whether an abbreviation stands there that what follows goes on from."""
    short, number = _BEFORE_WORD.split(before)[-1].casefold(), text[following].isdigit()
    part = short in PARTS_OF_A_YEAR and (number or _ROMAN.match(text, following))
    before_it = number and (short in BEFORE_NUMBERS or _DASH.split(short)[-1] in SHORT_MONTHS)
    letters = _SMALL_LETTERS.search(before)
    return bool(short in ABBREVIATIONS or before_it or part or (letters and letters.group().islower()))


def _closes(before: str) -> bool:
    """Whether an abbreviation stands there that a sentence may end with: a magnitude, a year, "etc."."""
    letters = _SMALL_LETTERS.search(before)
    return _BEFORE_WORD.split(before)[-1].casefold() in CLOSING or bool(letters and letters.group() in _CLOSING_LETTERS)


def _opens(text: str, at: int) -> bool:
    """Whether the word at a place has its capital because a sentence begins there: Это, but not Астана, nor the initial К."""
    word = _WORD.match(text, at)
    return word is not None and word.group().casefold() in OPENING


def _is_initial(before: str) -> bool:
    """Whether a name's initial stands there: J, Ye, Й, or several with stops between them; EU and it are none."""
    found = _INITIAL.search(before)
    if not found:
        return False
    letters = found["letters"]
    return letters[:1].isupper() and (len(letters) == 1 or letters[1:].islower())
