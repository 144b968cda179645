"""Where jobs may be sent, and what is said of every other address."""

from __future__ import annotations

import pytest

from briefgen.building.cluster.address import AddressError, is_guarded, scheduler


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("tls://cluster.example:9000", "tls://cluster.example:9000"),
        ("tls://cluster.example", "tls://cluster.example:8786"),
        ("tls://10.0.0.5:8786/", "tls://10.0.0.5:8786"),
        ("tls://[2001:db8::1]:8786", "tls://[2001:db8::1]:8786"),
        ("tcp://127.0.0.1:8786", "tcp://127.0.0.1:8786"),
        ("tcp://127.8.9.10", "tcp://127.8.9.10:8786"),
        ("tcp://[::1]:9000", "tcp://[::1]:9000"),
        (" tcp://localhost:9000 ", "tcp://127.0.0.1:9000"),
        ("TCP://LOCALHOST", "tcp://127.0.0.1:8786"),
    ],
)
def test_jobs_go_encrypted_or_stay_here(written: str, asked: str) -> None:
    assert scheduler(written) == asked
    assert is_guarded(asked)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("tcp://10.0.0.5:8786", "tls://10.0.0.5:8786"),
        ("tcp://cluster.example", "tls://cluster.example:8786"),
        ("tcp://127.0.0.1.cluster.example:1", "tls://127.0.0.1.cluster.example:1"),
        ("tcp://0.0.0.0:8786", "tls://0.0.0.0:8786"),
        ("tcp://[2001:db8::1]:8786", "tls://[2001:db8::1]:8786"),
        ("tcp://127.1:8786", "tls://127.1:8786"),
    ],
)
def test_what_others_could_read_is_refused_with_what_to_write(written: str, instead: str) -> None:
    with pytest.raises(AddressError) as refused:
        scheduler(written)
    assert str(refused.value) == (
        "jobs carry what was written for a minister, and tcp:// would send it to another machine for all to read: "
        f"write {instead} for a cluster with certificates, or tcp://127.0.0.1:8786 for one on this machine"
    )
    assert not is_guarded(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "8786",
        "127.0.0.1:8786",
        "localhost",
        "http://127.0.0.1:8786",
        "ws://127.0.0.1:8786",
        "inproc://127.0.0.1/1/2",
        "ucx://127.0.0.1:8786",
        "tls://",
        "tls://:8786",
        "tls://cluster.example:0",
        "tls://cluster.example:99999",
        "tls://cluster.example:port",
        "tls://someone@cluster.example:8786",
        "tcp://10.0.0.5:8786@127.0.0.1:8786",
        "tls://cluster.example:8786/path",
        "tls://cluster.example?x=1",
        "tls://clüster.example",
        "tls://cluster example",
        "tls://a,tls://b",
        "tcp://127.0.0.1\\@10.0.0.5",
        "tcp://127.0.0.1:8786#10.0.0.5",
        "tcp://[::1%25eth0]:8786",
        "tcp://[::1",
        "tcp://127.0.0.1\n.cluster.example",
    ],
)
def test_what_is_no_address_is_told_what_one_looks_like(written: str) -> None:
    with pytest.raises(AddressError) as refused:
        scheduler(written)
    assert str(refused.value) == (
        "write the address of a cluster's scheduler: tls://cluster.example:8786, or tcp://127.0.0.1:8786 for one on this machine"
    )
    assert not is_guarded(written)
