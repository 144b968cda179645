"""Units of money as people write them elsewhere, to those that figures are compared in; None where it is not clear which is meant."""

from __future__ import annotations

from briefgen.domain.figures import SCALES, scale

_SCALES = {
    **dict.fromkeys(("k", "thsd", "ths", "thousands", "tsd", "tuh", "tuhat", "tūkst", "тыс", "хил", "мың", "mii"), "thousand"),
    **dict.fromkeys(("m", "mn", "mln", "mio", "mil", "millions", "miljon", "miljonit", "mlj", "milj", "млн", "milioane"), "million"),
    **dict.fromkeys(("bn", "bln", "mrd", "mld", "mljrd", "billions", "miljard", "miljardit", "млрд", "miliarde"), "billion"),
    **dict.fromkeys(("trn", "tn", "trln", "trillions", "трлн"), "trillion"),
}  # fmt: skip
_CURRENCIES = {
    **dict.fromkeys(("€", "euro", "euros", "eurot", "eurosid", "eur", "eurų", "eurai", "евро"), "EUR"),
    **dict.fromkeys(("us$", "usd", "us dollars", "us dollar", "u.s. dollars", "долларов сша", "долл. сша", "щатски долара", "ақш доллары"), "USD"),
    **dict.fromkeys(("£", "gbp", "pounds sterling"), "GBP"),
}  # fmt: skip


def unit_meant(written: str) -> str | None:
    """The unit as figures are compared in, a currency before its scale; None where it is that already, or no money."""
    words = written.replace("€", " € ").replace("US$", " US$ ").replace("£", " £ ").split()
    scales = [found for word in words if (found := _scale(word))]
    rest = " ".join(word for word in words if not _scale(word))
    currency = rest if _is_code(rest) else _CURRENCIES.get(rest.casefold())
    if currency is None or len(scales) > 1:
        return None
    meant = " ".join((currency, *scales))
    return meant if scale(written) != scale(meant) else None


def _scale(word: str) -> str | None:
    plain = word.casefold().rstrip(".")
    return plain if plain in SCALES else _SCALES.get(plain)


def _is_code(text: str) -> bool:
    return len(text) == len("EUR") and text.isascii() and text.isalpha() and text.isupper()
