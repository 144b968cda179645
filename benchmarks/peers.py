"""Other programs at the same work, each fetched by its name into a folder of its own; left out, with a word, where it cannot be had.

None of them checks what it reads, keeps positions, revises entries, reads back what it wrote, or tags what it prints.
"""

from __future__ import annotations

import html
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from briefgen.calendars import ics, which
from briefgen.calendars.entries import Revised
from briefgen.calendars.readback import compare
from briefgen.domain.public import public
from briefgen.reading.load import load

HERE = Path(__file__).parent
PYTHON, NODE = ("yaml2ics", "typst"), ("ical-generator", "js-yaml")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 600  # seconds for a program to be fetched, or to do its work
SIGNS = re.compile(r"([\\#$*_`<>@\[\]~=/+-])")  # that mean something in Typst

Told = tuple[str, float | None]  # what did it, and its seconds of computing; None where it is not there


def fetched(folder: Path) -> None:
    """Fetch what is not there yet; what cannot be had is missed later."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder / "python")]
    npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder / "node")]
    for command, names, kept in ((pip, PYTHON, folder / "python"), (npm, NODE, folder / "node")):
        if not kept.exists() and shutil.which(command[0]):
            kept.mkdir(parents=True)
            subprocess.run([*command, *names], check=False, capture_output=True, timeout=PATIENCE)


def one_calendar(desk: Path, now: datetime) -> bytes:
    """From a desk's files, checked, to the calendar of all its events, read back."""
    catalog = load(desk).catalog
    assert catalog is not None
    feed = next(f for f in which.feeds(public(catalog), now.date()) if f.name == "all")
    held = tuple(Revised(entry, 0, now, now) for entry in feed.entries)
    data = ics.to_bytes(ics.compose(feed, held, now))
    compare(data, held)
    return data


def calendars(folder: Path, desk: Path) -> Iterator[Told]:
    """A desk's events as one calendar, by others."""
    events, target = desk / "events.yaml", folder / "all.ics"
    script = folder / "node" / "to_ics.mjs"
    if (folder / "node" / "node_modules" / NODE[0]).is_dir():
        shutil.copy(HERE / script.name, script)
    yield "ical-generator with js-yaml", _seconds(["node", str(script), str(events), str(target)], script)
    simple = folder / "simple.yaml"
    simple.write_text(_for_yaml2ics(events), encoding="utf-8")
    module = folder / "python" / "yaml2ics.py"
    yield "yaml2ics", _seconds([sys.executable, str(module), str(simple)], module, PYTHONPATH=str(module.parent))


def papers(folder: Path, page: str) -> Iterator[Told]:
    """The words of a page as PDF, by others."""
    source, target = folder / "memo.html", folder / "memo.pdf"
    source.write_text(page, encoding="utf-8")
    words = folder / "memo.typ"
    words.write_text(_for_typst(page), encoding="utf-8")
    package = folder / "python" / "typst"
    compiling = f"import typst; typst.compile({str(words)!r}, output={str(target)!r})"
    yield (
        "Typst on the same words",
        _seconds([sys.executable, "-c", compiling], package, PYTHONPATH=str(package.parent)),
    )
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    printing = ["--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}", source.as_uri()]
    yield "Chromium on its page", _seconds([browser, *printing], Path(browser)) if browser else None


def _seconds(command: list[str], needed: Path, **environment: str) -> float | None:
    """Seconds of computing of a program that ends well; None where it is not there, or does not."""
    if not needed.exists() or not shutil.which(command[0]):
        return None
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE, env={**os.environ, **environment})
    except (subprocess.SubprocessError, OSError):
        return None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _for_yaml2ics(events: Path) -> str:
    """The same events in the form that yaml2ics reads."""
    records = yaml.load(events.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["events"]
    return yaml.dump({"name": "Events", "events": [_simple(record) for record in records]}, Dumper=yaml.CSafeDumper)


def _simple(record: dict[str, Any]) -> dict[str, Any]:
    last = record["reports"][-1]
    when = last["when"]
    day = when if isinstance(when, date) else date.fromisoformat(str(when)[:10])
    told = "\n".join((*last["agenda"], last["outcome"]))
    return {"summary": record["title"], "begin": day, "location": last["place"], "description": told}


def _for_typst(page: str) -> str:
    """The words of a page, a paragraph for each of its blocks."""
    body = re.sub(r"(?s)<(style|script|title|svg).*?</\1>", "", page)
    blocks = re.split(r"</(?:p|li|tr|h\d|div|section|dt|dd)>", body)
    words = (" ".join(html.unescape(re.sub(r"<[^>]+>", " ", block)).split()) for block in blocks)
    return '#set page(paper: "a4")\n\n' + "\n\n".join(SIGNS.sub(r"\\\1", text) for text in words if text)
