"""What is said of a cluster that does not make memos: always what to do, and that it goes without."""

from __future__ import annotations

import pytest

from briefgen.building.cluster import obstacles
from briefgen.diagnostics import BriefgenError

AT = "tls://cluster.example:8786"
WITHOUT = "Without --cluster this machine makes them itself."


@pytest.mark.parametrize(
    "obstacle",
    [
        obstacles.not_installed(),
        obstacles.away(AT, OSError("Timed out")),
        obstacles.without_workers(AT),
        obstacles.ended(AT),
        obstacles.unguarded(AT, "tcp://10.0.0.5:1"),
        obstacles.another(AT, "briefgen 2 and not 1"),
        obstacles.unable(AT, ImportError("no briefgen")),
    ],
)
def test_every_obstacle_has_a_way_round_it(obstacle: BriefgenError) -> None:
    assert (obstacle.hint or "").endswith(WITHOUT)
    assert str(obstacle).endswith(".")


def test_a_reason_is_one_line_or_the_name_of_what_went_wrong() -> None:
    assert (
        str(obstacles.away(AT, OSError("Timed out\nand more"))) == f"The cluster at {AT} does not answer (Timed out)."
    )
    assert str(obstacles.away(AT, TimeoutError())) == f"The cluster at {AT} does not answer (TimeoutError)."


def test_certificates_are_named_as_dask_has_them() -> None:
    assert obstacles.without_certificates(AT).hint == (
        "Name their files in the environment: DASK_DISTRIBUTED__COMM__TLS__CA_FILE, DASK_DISTRIBUTED__COMM__TLS__CLIENT__KEY, "
        "DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT (see “Memos on a cluster” in the documentation)."
    )
