"""The language of a text: by its letters where these are Cyrillic, else by its smallest words, which every text is full of."""

from __future__ import annotations

import re
from collections import Counter

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+")
# Letters that one of the languages has and those behind it have not.
_OWN_CYRILLIC = (
    ("uk", "їєґ"), ("be", "ў"), ("sr", "јљњћђ"), ("tg", "ӣҷҳӯ"), ("kk", "әғқұһі"), ("ky", "ңөү"), ("ru", "ыэё"),
    ("bg", "ъщжюя"),
)  # fmt: skip
_OWN_LATIN = (("lt", "ąęėįųūž"), ("ro", "ăâîșțşţ"), ("et", "õäöü"))
ENOUGH = 0.004  # of all letters: how many of a language's own tell it
FEWEST = 2  # small words of a language that tell it
LONG = 300  # letters: in so many a language has letters and small words of its own, and a sentence may have none
# Which languages a short Cyrillic text may be in that looks like another: their letters are all of that one's, and more.
_MAY_BE = {"bg": ("ru", "kk"), "ru": ("kk",), "ky": ("kk",)}
_BULGARIAN = "ъ"  # which others hardly ever write twice in one sentence
_SMALL_WORDS = {
    "en": "the of and to in for was with on is by that at from",
    "ro": "și şi de în la cu pe care din pentru au un o al ale a",
    "lt": "ir su dėl apie kad iš į yra buvo bei per nuo",
    "et": "ja on et ning oma ka kui mis eest oli ei",
    "de": "der die und das den dem des mit für von ist ein eine über zu im am in",
    "fr": "le la les des et du pour une un dans est à au son sur de en",
    "es": "el la los las y del en para una un con su que se de por",
    "pt": "o os as e do da em para uma um com que não no na de ao seu",
    "it": "il la le di e che per un una con del della in nel è",
    "nl": "de het een en van voor met op is zijn in te",
    "pl": "w z i na się do ze aby oraz jest że o",
    "cs": "v se na s z že do je pro byl o",
    "hr": "i je u na se za da su s od",
    "hu": "a az és hogy egy nem is volt",
    "fi": "ja on että sekä oli ei se hän kanssa",
    "sv": "och att i för på en av med sin är det ett",
    "da": "og at i for på en af med er det til",
    "lv": "un ar lai par no ir uz kas tika pie",
    "tr": "ve bir bu ile için olarak olan",
    "az": "və bir bu ilə üçün olan",
    "uz": "va bilan bu uchun ham bir",
    "vi": "và của đã tại về với người để các là",
}
_SMALL = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}


def may_be(text: str, code: str) -> bool:
    """Whether a text may be in a language: it looks like it, or is so short that nothing tells it from another."""
    letters = _letters(text)
    if (found := language_of(text)) == code or letters.total() >= LONG:
        return found == code
    if _is_cyrillic(letters):
        return code in _MAY_BE.get(found, ()) and (found != "bg" or letters[_BULGARIAN] < FEWEST)
    return _told_in_latin(text, letters) is None


def language_of(text: str) -> str:
    """The language of a text (ISO 639-1), be it one whose words are on file or not; English where nothing tells."""
    letters = _letters(text)
    if _is_cyrillic(letters):
        return _by_own_letters(letters, _OWN_CYRILLIC) or "bg"
    return _told_in_latin(text, letters) or "en"


def _letters(text: str) -> Counter[str]:
    return Counter(c for c in text.casefold() if c.isalpha())


def _is_cyrillic(letters: Counter[str]) -> bool:
    return sum(n for c, n in letters.items() if _CYRILLIC.match(c)) * 2 > letters.total()


def _told_in_latin(text: str, letters: Counter[str]) -> str | None:
    """The language that small words and letters of its own tell, if any."""
    words = Counter(_WORD.findall(text.casefold()))
    told = {code: sum([words[word] for word in small & words.keys()]) for code, small in _SMALL.items()}
    highest = max(FEWEST, *told.values())
    most = [code for code, times in told.items() if times == highest]
    own = _by_own_letters(letters, _OWN_LATIN)
    return own if own and (own in most or not most) else next(iter(most), None)


def _by_own_letters(letters: Counter[str], known: tuple[tuple[str, str], ...]) -> str | None:
    count = letters.total()
    return next((code for code, own in known if sum(letters[c] for c in own) > ENOUGH * count), None)
