from __future__ import annotations

import pytest

from briefgen.domain.dates.zones import known, suggestion


def test_known_names_are_those_of_the_tables_on_every_machine() -> None:
    assert {"Asia/Almaty", "Europe/Sofia", "UTC", "Etc/UTC"} <= known()
    assert known() & {"posix/Europe/Sofia", "right/Europe/Sofia", "localtime", "Factory", "Asia/Astana", ""} == set()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Asia/Astana", "Asia/Almaty"),
        ("Nur-Sultan", "Asia/Almaty"),
        ("Sofia", "Europe/Sofia"),
        ("asia/almaty", "Asia/Almaty"),
        ("Asia/Sofia", "Europe/Sofia"),
        ("Europe/Bucarest", "Europe/Bucharest"),
        ("posix/Europe/Sofia", "Europe/Sofia"),
        ("New York", "America/New_York"),
        ("GMT+5", None),
        ("UTC+5", None),
        ("Kazakhstan", None),
        ("", None),
    ],
)
def test_what_was_probably_meant(written: str, meant: str | None) -> None:
    assert suggestion(written) == meant
