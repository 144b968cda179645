from __future__ import annotations

import pytest

from briefgen.auditing.holding.progress.deeds import did
from tests.auditing.held import rows, sentence

DONE = """
lt | Bulgarija atidarė konsulatą. | open | yes
lt | Bulgarija atidarė konsulatą. | establish | yes
lt | Bulgarija atidarė konsulatą. | send | no
lt | Bulgarija ketina atidaryti konsulatą. | open | no
ru | Болгария открыла консульство и построит школу. | open | no
ru | Болгария не открыла консульство. | open | no
bg | България откри консулството. | open | yes
bg | Обсъди се откриването на консулство. | open | no
kk | Болгария консулдық ашты. | open | yes
kk | Болгария зауыт құрылысын аяқтады. | build | yes
et | Bulgaaria avas konsulaadi. | open | yes
et | Bulgaaria ei avanud konsulaati. | open | no
ro | Bulgaria a deschis consulatul. | open | yes
"""


@pytest.mark.parametrize(("code", "text", "verb", "done"), rows(DONE))
def test_what_is_told_as_done(code: str, text: str, verb: str, done: str) -> None:
    assert did(sentence(text, code), verb) is (done == "yes")
