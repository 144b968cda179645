"""Memos made on a cluster: the same bytes, whatever becomes of a worker; and what is said where it cannot be.

Run by `make test-cluster`: each build is a process of its own, and asks a scheduler of dask.distributed on this machine.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cluster.conftest import ROOT, Desk, Held, Start, ended, environment, until

pytestmark = [pytest.mark.cluster, pytest.mark.filterwarnings("ignore")]
NOBODY = "tcp://127.0.0.1:1"


def test_memos_are_the_same_when_a_worker_is_killed_on_the_way(
    desk: Desk, start: Start, held: Held, made_here: dict[str, bytes]
) -> None:
    cluster = start(env=held.surroundings)
    build = desk.begin("--cluster", cluster.scheduler_address)
    held.first_made(desk, build)
    os.kill(cluster.workers[0].pid, signal.SIGKILL)
    held.let_on()
    assert ended(build) == (0, "")
    assert desk.made() == made_here
    assert len(made_here) == 5


def test_memos_are_made_when_all_workers_were_killed_and_others_come(
    desk: Desk, start: Start, held: Held, made_here: dict[str, bytes]
) -> None:
    cluster = start(env=held.surroundings)
    build = desk.begin("--cluster", cluster.scheduler_address)
    held.first_made(desk, build)
    for nanny in cluster.workers.values():  # which start others in their place
        os.kill(nanny.pid, signal.SIGKILL)
    held.let_on()
    assert ended(build) == (0, "")
    assert desk.made() == made_here


def test_an_answer_that_is_lost_and_no_longer_waited_for_leaves_no_traceback(start: Start) -> None:
    cluster = start(1)
    command = [sys.executable, "-c", GIVING_UP, cluster.scheduler_address]
    told = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout, told.stderr) == (0, "given up\n", "")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="certificates are made with openssl")
def test_a_cluster_with_certificates_is_asked_with_ours(
    desk: Desk, start: Start, made_here: dict[str, bytes], tmp_path: Path
) -> None:
    from distributed import Security

    request = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=cluster.example -keyout key.pem -out cert.pem"
    )
    subprocess.run(request.split(), cwd=tmp_path, check=True, capture_output=True)
    certificate, key = str(tmp_path / "cert.pem"), str(tmp_path / "key.pem")
    sides = {
        f"tls_{side}_{part}": file
        for side in ("scheduler", "worker", "client")
        for part, file in (("cert", certificate), ("key", key))
    }
    cluster = start(1, protocol="tls://", security=Security(tls_ca_file=certificate, require_encryption=True, **sides))
    address = cluster.scheduler_address
    assert address.startswith("tls://127.0.0.1:")
    code, wrong = desk.build("--cluster", address)
    assert (code, desk.made(), f"{address} is asked with certificates, and none are named." in wrong) == (2, {}, True)
    named = {"CA_FILE": certificate, "CLIENT__CERT": certificate, "CLIENT__KEY": key}
    ours = {f"DASK_DISTRIBUTED__COMM__TLS__{name}": file for name, file in named.items()}
    assert desk.build("--cluster", address, **ours) == (0, "")
    assert desk.made() == made_here
    shutil.rmtree(desk.folder / "output")
    code, wrong = desk.build("--cluster", address.replace("tls:", "tcp:"))
    assert (code, desk.made(), "does not answer" in wrong) == (2, {}, True)


def test_own_templates_go_with_the_job(desk: Desk, start: Start) -> None:
    cluster = start(1)
    own = desk.folder / "templates" / "memo"
    own.mkdir(parents=True)
    shipped = (ROOT / "templates" / "memo" / "document.html").read_text(encoding="utf-8")
    (own / "document.html").write_text(shipped.replace("</body>", "<p>A line of the desk's own.</p></body>"))
    assert desk.build() == (0, "")
    here = desk.made()
    shutil.rmtree(desk.folder / "output")
    assert desk.build("--cluster", cluster.scheduler_address) == (0, "")
    assert desk.made() == here
    (own / "document.html").write_text("{{ memo.nothing }}")
    code, wrong = desk.build("--cluster", cluster.scheduler_address)
    assert (code, wrong.splitlines()[0]) == (
        4,
        "memos/bulgaria.pdf, memos/romania.pdf, memos/estonia.pdf were not made: templates/memo/document.html:1: there is no value “nothing” here",
    )
    assert desk.made() == here


def test_a_cluster_that_is_away_is_named_and_the_last_memos_stay(desk: Desk) -> None:
    assert desk.build() == (0, "")
    before = desk.made()
    desk.retitle()
    code, wrong = desk.build("--cluster", NOBODY)
    first, *rest = wrong.splitlines()
    assert (code, desk.made()) == (2, before)
    assert first.partition(" (")[0].endswith(f"were not made: The cluster at {NOBODY} does not answer")
    assert rest == [
        "→ Is its scheduler running (“dask scheduler”), and the address right? Without --cluster this machine makes them itself."
    ]
    assert "A smaller desk" in (desk.folder / "output" / "index.html").read_text(encoding="utf-8")


def test_a_scheduler_without_workers_is_named(desk: Desk, start: Start) -> None:
    cluster = start(0)
    code, wrong = desk.build("--cluster", cluster.scheduler_address)
    assert (code, desk.made()) == (2, {})
    assert f"The cluster at {cluster.scheduler_address} has no workers." in wrong


def test_another_program_makes_no_memos_for_us(desk: Desk, start: Start, tmp_path: Path) -> None:
    for part in ("briefgen", "templates"):
        shutil.copytree(ROOT / part, tmp_path / "other" / part, ignore=shutil.ignore_patterns("__pycache__"))
    version = tmp_path / "other" / "briefgen" / "__init__.py"
    version.write_text(version.read_text().replace('__version__ = "', '__version__ = "9.'))
    cluster = start(1, env=environment(PYTHONPATH=str(tmp_path / "other")))
    code, wrong = desk.build("--cluster", cluster.scheduler_address)
    assert (code, desk.made()) == (2, {})
    assert "does not make the same memos as this machine: it has briefgen 9." in wrong
    assert "Install the same on both, and start the workers again." in wrong


def test_other_fonts_make_no_memos_for_us(desk: Desk, start: Start, tmp_path: Path) -> None:
    events = desk.folder / "events.yaml"
    events.write_text(events.read_text().replace("home: KZ", "home: KZ\n  fonts: [Briefgen Trial]"))
    cluster = start(1)
    assert desk.build("--cluster", cluster.scheduler_address)[0] == 0  # neither has it
    fonts = tmp_path / "data" / "fonts"
    fonts.mkdir(parents=True)
    subprocess.run([sys.executable, "-c", NEW_FONT, str(fonts / "BriefgenTrial-Regular.ttf")], check=True)
    before = desk.made()
    code, wrong = desk.build("--cluster", cluster.scheduler_address, XDG_DATA_HOME=str(tmp_path / "data"))
    assert (code, desk.made()) == (2, before)
    assert "it has other files of the fonts that the calendar names" in wrong


NEW_FONT = """
import sys
from fontTools.ttLib import TTFont
from briefgen.fonts.faces import originals
font = TTFont(originals()[0])
for record in font["name"].names:
    if record.nameID in (1, 4, 16):
        record.string = "Briefgen Trial"
font.save(sys.argv[1])
"""


def dask(what: str, place: Path, surroundings: dict[str, str], *options: str) -> subprocess.Popen[bytes]:
    """A scheduler or a worker as a process of its own; they find each other by the file at a place."""
    command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", str(place), *options]
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(command, env=surroundings, cwd=place.parent, stdout=nowhere, stderr=nowhere)


def address_at(place: Path) -> str:
    """The address that a scheduler has written to its file; empty before it has, and while it is at it."""
    found = re.search(r'"address": "([^"]+)"', place.read_text(encoding="utf-8")) if place.is_file() else None
    return found[1] if found else ""


def test_a_cluster_that_dies_altogether_leaves_what_there_is(
    desk: Desk, held: Held, made_here: dict[str, bytes]
) -> None:
    place, around = desk.folder.parent / "scheduler.json", held.surroundings
    scheduler = dask("scheduler", place, around, "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    worker = dask("worker", place, around, "--nthreads", "1", "--no-nanny", "--no-dashboard")
    try:
        until(lambda: address_at(place))
        address = address_at(place)
        build = desk.begin("--cluster", address)
        held.first_made(desk, build)
        for process in (scheduler, worker):
            process.kill()
        code, wrong = ended(build)
    finally:
        for process in (scheduler, worker):
            process.kill()
            process.wait()
    made = desk.made()
    assert (code, len(made)) == (4, 1)
    assert made == {path: made_here[path] for path in made}
    assert f"The cluster at {address} ended before this was made." in wrong
    assert desk.build() == (0, "")
    assert desk.made() == made_here


@pytest.mark.parametrize("address", ["tcp://10.0.0.5:8786", "cluster.example"])
def test_what_is_sent_to_nobody(desk: Desk, address: str) -> None:
    code, wrong = desk.build("--cluster", address)
    assert (code, "write" in wrong, desk.made()) == (2, True, {})


# What a build does when the worker that has an answer is killed before it is fetched, and no other has made it in time.
GIVING_UP = """
import gc, sys, time
from briefgen.building.cluster.client import _connected
client = _connected(sys.argv[1])
future = client.submit(time.sleep, 60, pure=False)
try:
    client.sync(client._gather, [future], callback_timeout=0.5)
except TimeoutError:
    print("given up")
future.release()
del future
client.sync(client.scheduler.identity)  # the loop has come round: the wait has ended
gc.collect()
client.close(timeout=10)
"""
