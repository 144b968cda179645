"""QR codes as inline SVG that survive a black-and-white copier."""

from __future__ import annotations

import io
from functools import lru_cache

import segno
from markupsafe import Markup

QUIET_ZONE = 4  # modules; ISO/IEC 18004, 9.1


@lru_cache(4096)  # every calendar in each of its ways, on the page of its counterpart and among all
def code(address: str, *, title: str) -> Markup:
    """An address as a QR code (ISO/IEC 18004) at error correction level M, as one black path with its quiet zone."""
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
    svg = out.getvalue().decode("ascii")
    start = svg.index(">") + 1
    return Markup(svg[:start]) + Markup("<title>{title}</title>").format(title=title) + Markup(svg[start:])
