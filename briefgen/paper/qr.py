"""QR codes as inline SVG that survive a black-and-white copier."""

from __future__ import annotations

import hashlib
import io
from contextlib import suppress
from functools import cache, lru_cache
from importlib import metadata

from markupsafe import Markup

from briefgen import caches
from briefgen.diagnostics import BriefgenError
from briefgen.files import write_atomically

QUIET_ZONE = 4  # modules; ISO/IEC 18004, 9.1
RECIPE = "1"  # raise it when anything below changes how a code is drawn
KEPT = "codes"


@lru_cache(4096)  # every calendar in each of its ways, on the page of its counterpart and among all
def code(address: str, *, title: str) -> Markup:
    """An address as a QR code (ISO/IEC 18004) at error correction level M, as one black path with its quiet zone."""
    svg = _kept(address)
    start = svg.index(">") + 1
    return Markup(svg[:start]) + Markup("<title>{title}</title>").format(title=title) + Markup(svg[start:])


def _kept(address: str) -> str:
    """A code as it was drawn once on this machine: which of eight masks is best takes longer to find than most of a page."""
    drawn_from = hashlib.sha256(repr((RECIPE, _drawer(), address)).encode()).hexdigest()
    folder = caches.writable(KEPT)
    if folder is None:  # where nothing may be kept it is drawn each time
        return _drawn(address)
    file = folder / f"{drawn_from}.svg"
    with suppress(OSError, UnicodeDecodeError):
        svg = file.read_text(encoding="ascii")
        if svg.startswith("<svg") and svg.endswith("</svg>"):
            return svg
    svg = _drawn(address)
    with suppress(BriefgenError):
        write_atomically(file, svg.encode("ascii"))
    return svg


@cache
def _drawer() -> str:
    """Which version draws."""
    return metadata.version("segno")


def _drawn(address: str) -> str:
    import segno  # here, since it loads what talks to the network, and a code is drawn once

    made = segno.make(address, error="m", micro=False)
    out = io.BytesIO()
    made.save(
        out,
        kind="svg",
        xmldecl=False,
        svgns=True,
        border=QUIET_ZONE,
        omitsize=True,
        nl=False,
        svgclass="qr",
        lineclass=None,
    )
    return out.getvalue().decode("ascii")
