"""How words come on paper: in letters that the fonts have, and what runs from right to left by itself."""

from __future__ import annotations

import re

from briefgen.fonts.letters import printable

# The blocks whose letters run from right to left (Unicode, Bidi_Class, default values): Hebrew to Arabic Extended-A,
# presentation forms, and those beyond the first plane.
_BLOCKS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
LEFTWARD = re.compile(f"[{_BLOCKS}]")
# From the first such letter to the last before one of another script: digits and marks between them belong to the run.
_RUN = re.compile(rf"[{_BLOCKS}](?:[^\w<>&\"]|[\d{_BLOCKS}])*[{_BLOCKS}]|[{_BLOCKS}]")
ISOLATE, END = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def on_paper(html: str, families: tuple[str, ...]) -> str:
    """A document in what the fonts can print. Markup is ASCII, and stays as it is.

    A run of letters from right to left is isolated (Unicode Standard Annex 9), so that the date or the bracket behind it
    stays where the sentence has it.
    """
    return _RUN.sub(rf"{ISOLATE}\g<0>{END}", printable(html, families))
