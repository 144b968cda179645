"""What tests share: projects written as text, golden files, and how hard hypothesis tries."""

from __future__ import annotations

import functools
import gc
import os
import re
import signal
import sys
import zoneinfo
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib import resources
from pathlib import Path

import hypothesis
import pytest
from babel.messages.catalog import Catalog as MessageCatalog
from babel.messages.mofile import write_mo
from hypothesis.internal.conjecture import providers

from briefgen import language
from briefgen.diagnostics import Diagnostic, has_errors, render_all
from briefgen.domain.catalog import Catalog
from briefgen.reading.load import Known, Loaded, load_documents
from briefgen.reading.text import Document, read_document
from tests import tables
from tests.sample import sample

DATA = Path(__file__).parent / "data"
CALENDAR = (
    "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, "
    "accept: {code: W434, reason: A test}}\n"
)

# Two sources, two counterparts, one commission and two people: enough for most events, and without a warning.
BASE = {
    "seeds/sources.yaml": """\
- {id: s000, title: First item, published: 2025-04-18}
- {id: s001, title: Second item, published: 2025-06-09}
""",
    "seeds/counterparts.yaml": """\
- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}
- {code: RO, capital: Bucharest, timezone: Europe/Bucharest, slug: romania}
""",
    "seeds/organisations.yaml": """\
- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}
- {id: kz-bg-commission, name: Intergovernmental Commission, kind: commission, chairs: [rumen-radev], source: s000 p6}
""",
    "seeds/people.yaml": """\
- id: rumen-radev
  name: Rumen Radev
  side: BG
  post: President of Bulgaria
  rank: head-of-state
  source: s000 p3
- id: kassym-jomart-tokayev
  name: Kassym-Jomart Tokayev
  side: KZ
  post: President of Kazakhstan
  rank: head-of-state
  source: s001 p2
""",
}


# Who keeps Python from leaving bytecode gets it from the tests all the same: each process of theirs, and each command that
# they give, would else compile what it loads, half a minute of processor in all. Git passes over it, `make clean` removes it.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


# What tests write lives for seconds. In memory it costs half of what it does on a disk, which would wait for every second file
# to get there. A container has 64 MB of it, which a few desks fill, and may let no program be started from it.
IN_MEMORY = Path("/dev/shm")
ROOM = 1_000_000_000  # bytes


def is_for_tests(folder: Path) -> bool:
    """Whether tests can write there what they like, and start it."""
    if not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
        return False
    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize > ROOM and not told.f_flag & getattr(os, "ST_NOEXEC", 0)


if is_for_tests(IN_MEMORY):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def pytest_sessionstart() -> None:
    """Forget what was kept of earlier calls: mutmut tries each fault in a fork of a process that has run these tests before.

    A fault within what a cache remembers would never be run.
    """
    if os.environ.get("MUTANT_UNDER_TEST"):
        for kept in caches():
            kept.cache_clear()


def caches() -> list[functools._lru_cache_wrapper[object]]:
    """Every cache of our functions, those too that the collector was told not to look at any more."""
    gc.unfreeze()
    return [
        kept
        for kept in gc.get_objects()
        if isinstance(kept, functools._lru_cache_wrapper) and kept.__module__.startswith("briefgen")
    ]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Load no file, and no folder, of whose tests the marks that are asked for leave none."""
    return True if is_left_out(collection_path, config.option.markexpr) else None


def is_left_out(path: Path, asked: str) -> bool:
    """Whether all tests of a file, or of each file below a folder, have a mark that is not asked for."""
    if path.is_dir():
        files = [*path.rglob("test_*.py")]
        return bool(files) and all(is_left_out(file, asked) for file in files)
    marked = _MARKED.search(path.read_text(encoding="utf-8")) if path.match("test_*.py") else None
    return marked is not None and f"not {marked[1]}" in asked.split(" and ")


def pytest_collection_finish() -> None:
    """Have the collector look less often, and never at what was collected: ten thousand tests live as long as the run."""
    gc.set_threshold(50_000, 20, 20)
    gc.freeze()


class OneReport:
    """What a process of several tells the one that counts: of a test that went well, two messages in place of six.

    That it began, was prepared and cleaned up after is told where it went wrong or took long (``--durations``). What a report
    is known by (its keywords) nobody reads.
    """

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        """Run a test, and say what came of it."""
        for report in tables.reports(item, nextitem):
            if report.when == "call" or not report.passed or report.duration > WORTH_TELLING:
                report.keywords = {}
                item.ihook.pytest_runtest_logreport(report=report)
        return True


def pytest_configure(config: pytest.Config) -> None:
    """Have a process that runs tests for another one be brief, and run whole tables where nobody asks for single cases."""
    heed_ctrl_c()
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(tables.Named())
        return
    config.pluginmanager.register(OneReport())
    if not (config.option.keyword or config.getoption("lf", False) or any("[" in given for given in config.args)):
        config.pluginmanager.register(tables.Whole())


def heed_ctrl_c() -> None:
    """Have Ctrl-C heard by these tests and by what they start, where a script began them in the background.

    A shell has such a process pass it over (POSIX, 2.11 Signals and Error Handling), and what a test stops with it would never end.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


WORTH_TELLING = 0.005  # seconds: what --durations lists
QUICK = 40  # examples of each property, where it has no number of its own
_MARKED = re.compile(r"^pytestmark = \[?pytest\.mark\.(\w+)", re.MULTILINE)
_SECTION = re.compile(rb"^# file: (\S+)\n", re.MULTILINE)

hypothesis.settings.register_profile("quick", derandomize=True, max_examples=QUICK, deadline=None, database=None)
hypothesis.settings.register_profile("thorough", max_examples=2000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
if hypothesis.settings().derandomize:
    # Hypothesis tries what stands in the code of loaded modules too. Then examples are others where other tests ran before, and each
    # process reads six hundred modules for it, which takes three seconds in a new clone. Whoever is thorough has it.
    providers._get_local_constants = lambda: providers._local_constants


def examples(count: int) -> hypothesis.settings:
    """How often a property is tried of which each example takes long: so often in the quick suite, else in proportion."""
    return hypothesis.settings(max_examples=max(1, count * hypothesis.settings().max_examples // QUICK))


def project(files: Mapping[str, str]) -> dict[str, str]:
    """A whole project as text by path: what a test wrote, what it left out from the base, and a calendar.

    The calendar takes one line at the top of ``events.yaml`` where the test has none.
    """
    texts = {**BASE, "events.yaml": "", **files}
    if "calendar:" not in texts["events.yaml"]:
        texts["events.yaml"] = CALENDAR + (texts["events.yaml"] or "events: []\n")
    return texts


def sections(data: bytes) -> dict[str, bytes]:
    """The files that one bad file stands for: lines ``# file: PATH`` part them, ``events.yaml`` comes first."""
    parts = _SECTION.split(data)
    files = {"events.yaml": parts[0]} if parts[0].strip() else {}
    return files | {path.decode(): text for path, text in zip(parts[1::2], parts[2::2], strict=True)}


def load_sections(files: dict[str, bytes]) -> tuple[Loaded, int]:
    """What loading gives, and how many lines were put before ``events.yaml``."""
    events = files.get("events.yaml", b"events: []\n")
    headed = b"calendar" in events.replace(b"\0", b"")
    texts = {path: text.encode() for path, text in BASE.items()} | files
    texts["events.yaml"] = events if headed else CALENDAR.encode() + events
    return load_documents({path: read_document(path, data) for path, data in texts.items()}), int(not headed)


def _by_path(kinds: Mapping[str, str]) -> dict[str, str]:
    """Text by kind (``people``) to text by path; events may leave out the line ``events:``."""
    files = {f"seeds/{kind.replace('_', '-')}.yaml": text for kind, text in kinds.items() if kind != "events"}
    if "events" in kinds:
        text = kinds["events"]
        files["events.yaml"] = text if "events:" in text else "events:\n" + text
    return project(files)


@pytest.fixture(scope="session")
def loaded() -> Callable[..., Loaded]:
    """``loaded(events="- id: …", people="- id: …")``: what loading gives; kinds left out are the base's."""
    known: Known = {}  # what a test shares with the one before is not composed anew

    def read(**kinds: str) -> Loaded:
        documents = {path: _document(path, text) for path, text in _by_path(kinds).items()}
        return load_documents(documents, known=known)

    return read


@functools.lru_cache(maxsize=64)
def _document(path: str, text: str) -> Document:
    return read_document(path, text.encode())


@pytest.fixture(scope="session")
def catalog(loaded: Callable[..., Loaded]) -> Callable[..., Catalog]:
    """The catalog of YAML written in the test; fails with the printed diagnostics where there are errors."""

    def read(**kinds: str) -> Catalog:
        found = loaded(**kinds)
        if found.catalog is None or has_errors(found.diagnostics):
            pytest.fail(render_all(found.diagnostics, found.lines), pytrace=False)
        return found.catalog

    return read


@pytest.fixture(scope="session")
def diagnose(loaded: Callable[..., Loaded]) -> Callable[..., list[Diagnostic]]:
    """The diagnostics of YAML written in the test, sorted by place."""

    def read(**kinds: str) -> list[Diagnostic]:
        return list(loaded(**kinds).diagnostics)

    return read


@pytest.fixture(scope="session")
def real() -> Loaded:
    """The sample's data; the test is skipped where they are no longer there."""
    from briefgen.reading.load import load

    return load(sample())


@pytest.fixture(scope="session", autouse=True)
def _never_wait_for_the_disk() -> Iterator[None]:
    """What a test writes need not outlive a power cut; the tests of writing put their own in place of this."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _file: None)
        yield


def few_holidays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the public holidays of states, which are nine in ten of a small desk's entries, keep a handful: they roll as well."""
    from briefgen.calendars.holiday_entries import holiday_entries as every

    def few(catalog: Catalog, day: date) -> Iterator[object]:
        return (entry for entry in every(catalog, day) if "new-year" in entry.uid)

    monkeypatch.setattr("briefgen.calendars.which.holiday_entries", few)


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memos are made by whoever asks for them: worker processes start slowly, and are tested where they are."""
    from briefgen.building import build, workers

    monkeypatch.setattr(build, "run", lambda jobs, _workers: [(path, workers.make(job)) for path, job in jobs.items()])


# Some words in Bulgarian, as its catalogue would have them.
WORDS: dict[str | tuple[str, str], str | tuple[str, str]] = {
    "warning": "предупреждение",
    ("%d error", "%d errors"): ("%d грешка", "%d грешки"),
    "to confirm": "за потвърждаване",
    "Elections": "Избори",
    "Notes": "Бележки",
}


@pytest.fixture
def bulgarian(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a translation into Bulgarian."""
    translated = MessageCatalog(locale="bg")
    for message, words in WORDS.items():
        translated.add(message, words)
    locales = tmp_path_factory.mktemp("locale")
    file = locales / "bg" / "LC_MESSAGES" / "briefgen.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        write_mo(stream, translated)
    monkeypatch.setattr(language, "LOCALES", locales)


@pytest.fixture
def golden() -> Callable[[str, str | bytes], None]:
    """``golden("memo.html", text)`` compares with the file of that name; ``make golden`` writes it anew."""

    def compare(name: str, made: str | bytes) -> None:
        path = DATA / "golden" / name
        data = made.encode() if isinstance(made, str) else made
        if os.environ.get("BRIEFGEN_REWRITE_GOLDEN"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        wanted = path.read_bytes() if path.exists() else b""
        if isinstance(made, str):
            assert made == wanted.decode()
        assert data == wanted

    return compare


@pytest.fixture
def wrong_zones(tmp_path: Path) -> Iterator[None]:
    """A system whose own tables take the time of Sofia and of Almaty for that of Tokyo."""
    # Never patched: `zoneinfo.TZPATH` tells what `reset_tzpath` has set, until somebody else sets it.
    before, tokyo = zoneinfo.TZPATH, resources.files("tzdata.zoneinfo").joinpath("Asia", "Tokyo").read_bytes()
    for name in ("Europe/Sofia", "Asia/Almaty"):
        (tmp_path / "zones" / name).parent.mkdir(parents=True)
        (tmp_path / "zones" / name).write_bytes(tokyo)
    zoneinfo.reset_tzpath([tmp_path / "zones"])
    zoneinfo.ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath(before)
    zoneinfo.ZoneInfo.clear_cache()
