from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, said

SIDES = "- {code: BG, capital: Sofia, slug: bulgaria}\n- {code: EU, kind: organisation, slug: union, members: [BG]}"
WHO = """
Bulgaria pledged to open a centre. | BG | -
Bulgaria pledged to open a centre. | KZ | Bulgaria
The EU pledged to open a centre. | KZ | European Union
Asked by Kazakhstan, Bulgaria pledged to open a centre. | KZ | Bulgaria
Kazakhstan heard what was said. Bulgaria vowed to open a centre. | KZ | Bulgaria
Bulgaria pledged and Kazakhstan pledges to open a centre. | BG | -
Bulgaria pledged and Kazakhstan pledges to open a centre. | KZ | -
Bulgaria will open a centre, and Kazakhstan will pay for it. | KZ | -
Bulgaria will open a centre for Kazakhstan. | KZ | Bulgaria
Bulgaria pledged to pay. Kazakhstan pledged to build. | KZ | -
It was pledged to Bulgaria. | KZ | -
Bulgaria will open a centre. | KZ | Bulgaria
Bulgaria's Ministry of Energy will open a centre. | KZ | Bulgaria
The Bulgarian side is to open a centre. | KZ | Bulgaria
The Bulgarian side shall open a centre. | KZ | Bulgaria
Bulgaria will be given a centre. | KZ | -
Bulgaria will receive a centre. | KZ | -
Bulgaria will have a centre. | KZ | -
A centre in Bulgaria, the minister added after the meeting, will open. | KZ | -
Bulgaria is ready to open a centre. | KZ | Bulgaria
The Bulgarian side has agreed to open a centre. | KZ | Bulgaria
Bulgaria plans to buy a centre. | KZ | -
Bulgaria has heard that he plans to open a centre. | KZ | -
Bulgaria is ready to pay, and the other side to build. | KZ | -
At a meeting with Bulgaria the minister agreed to open a centre. | KZ | -
On a visit to Bulgaria the minister pledged to open a centre. | KZ | -
After talks with Bulgaria, the EU decided to open a centre. | KZ | European Union
At Kazakhstan's request, Bulgaria will open a centre. | KZ | Bulgaria
Sofia has pledged to open a centre. | KZ | Bulgaria
It was pledged in Sofia to open a centre. | KZ | -
Bulgaria must open a centre. | KZ | Bulgaria
Bulgaria must be given a centre. | KZ | -
A centre is to be opened by the Bulgarian side. | KZ | Bulgaria
A centre will be opened in Bulgaria. | KZ | -
Tokayev met the Bulgarian minister and promised to open a centre. | KZ | -
"""


@pytest.mark.parametrize(("text", "owner", "other"), rows(WHO))
def test_who_undertakes_it(catalog: Callable[..., Catalog], text: str, owner: str, other: str) -> None:
    promise = f"- {{id: c, title: A centre, counterparts: [BG, EU], owner: {owner}, state: open, source: s000 p1}}"
    held = hold(catalog, text, counterparts=SIDES, commitments=promise)
    assert codes(held, "c", "owner") == ([] if other == "-" else ["V510"])
    told = f"V510?: s000 p1 has {other} undertake it, not Kazakhstan → put who is to do it, or leave “owner:” out"
    assert other == "-" or said(held, "c", "owner") == told
