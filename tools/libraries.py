"""Sees to what the project needs from the system's own packages, which no lock file can bring.

    .venv/bin/python tools/libraries.py pango      lays out the memos (`make`)
    .venv/bin/python tools/libraries.py poppler    lets the tests read the memos back (`make test`)
    .venv/bin/python tools/libraries.py tesseract  reads scans of the memos (`make test-print`)
    .venv/bin/python tools/libraries.py libreoffice  opens the Word files (`make test-print`)
    .venv/bin/python tools/libraries.py libical    reads calendars as GNOME and KDE do (`make test-clients`)
    .venv/bin/python tools/libraries.py thunderbird  subscribes to the calendars (`make test-desktops`)
    .venv/bin/python tools/libraries.py evolution  keeps calendars for GNOME (`make test-desktops`)
    .venv/bin/python tools/libraries.py chromium   looks at the pages (`make test-page`)

Root on Debian or Ubuntu: installs them and says so. Anyone else: prints the one command to run, and lets things go on,
since checking the data and making the calendars need neither.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SEEN = Path(sys.prefix) / ".pango-seen"  # a stamp in .venv, which the Makefile asks for before it starts this
LOG_LINES_SHOWN = 15
SYSTEM_PYTHONS = ("/usr/bin/python3", "/opt/homebrew/bin/python3", "/usr/local/bin/python3")
WAIT_FOR_OTHER_INSTALLERS = "DPkg::Lock::Timeout=300"


@dataclass(frozen=True)
class Need:
    """Something the system has to bring, how it is found, and what it is called where."""

    name: str
    purpose: str
    is_there: Callable[[], bool]
    debian: tuple[str, ...]
    fedora: tuple[str, ...]
    homebrew: tuple[str, ...]


def has_pango() -> bool:
    """Loads the libraries the way WeasyPrint will; a look for files could promise what its loader does not find."""
    load = "from weasyprint.text import ffi; raise SystemExit(ffi.harfbuzz_subset is None)"
    result = subprocess.run([sys.executable, "-W", "ignore", "-c", load], capture_output=True, check=False)
    return result.returncode == 0


def has_poppler() -> bool:
    return all(shutil.which(program) for program in ("pdffonts", "pdfinfo", "pdftoppm", "pdftotext"))


def python_with_libical() -> str | None:
    """The system's own Python if it has libical's bindings, which go with that Python alone."""
    return _python_with("gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib")


def python_with_evolution() -> str | None:
    """The system's own Python if it has the bindings of GNOME's calendar server."""
    return _python_with("gi.require_version('ECal', '2.0'); from gi.repository import ECal")


def _python_with(load: str) -> str | None:
    for python in SYSTEM_PYTHONS:
        if Path(python).exists():
            result = subprocess.run([python, "-c", f"import gi; {load}"], capture_output=True, check=False)
            if result.returncode == 0:
                return python
    return None


NEEDS = {
    "pango": Need(
        name="Pango",
        purpose="lays out the memos",
        is_there=has_pango,
        debian=("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz0b", "libharfbuzz-subset0", "libfontconfig1"),
        fedora=("pango", "harfbuzz", "fontconfig"),
        homebrew=("pango",),
    ),
    "poppler": Need(
        name="Poppler",
        purpose="reads the memos back in the tests",
        is_there=has_poppler,
        debian=("poppler-utils",),
        fedora=("poppler-utils",),
        homebrew=("poppler",),
    ),
    "libical": Need(
        name="libical",
        purpose="reads the calendars in the tests as GNOME and KDE do",
        is_there=lambda: python_with_libical() is not None,
        debian=("gir1.2-ical-3.0", "python3-gi"),
        fedora=("libical-glib", "python3-gobject-base"),
        homebrew=("libical", "pygobject3"),
    ),
    "thunderbird": Need(
        name="Thunderbird",
        purpose="subscribes to the calendars in the tests",
        is_there=lambda: all(shutil.which(program) for program in ("thunderbird", "xvfb-run", "xauth")),
        debian=("thunderbird", "xvfb", "xauth"),
        fedora=("thunderbird", "xorg-x11-server-Xvfb", "xorg-x11-xauth"),
        homebrew=("--cask thunderbird",),
    ),
    "evolution": Need(
        name="Evolution Data Server",
        purpose="keeps calendars for GNOME in the tests",
        is_there=lambda: python_with_evolution() is not None and bool(shutil.which("dbus-run-session")),
        debian=("evolution-data-server", "gir1.2-ecal-2.0", "python3-gi", "dbus"),
        fedora=("evolution-data-server", "python3-gobject-base", "dbus-daemon"),
        homebrew=("evolution-data-server",),
    ),
    "tesseract": Need(
        name="Tesseract",
        purpose="reads scans of the memos in the tests",
        is_there=lambda: bool(shutil.which("tesseract")),
        debian=("tesseract-ocr",),
        fedora=("tesseract",),
        homebrew=("tesseract",),
    ),
    "libreoffice": Need(
        name="LibreOffice",
        purpose="opens the Word files in the tests",
        is_there=lambda: bool(shutil.which("soffice")),
        debian=("libreoffice-writer",),
        fedora=("libreoffice-writer",),
        homebrew=("--cask libreoffice",),
    ),
    "servers": Need(
        name="a web server",
        purpose="hands out what is published in the tests",
        is_there=lambda: (
            bool(shutil.which("caddy")) and (bool(shutil.which("nginx")) or Path("/usr/sbin/nginx").exists())
        ),
        debian=("nginx", "caddy"),
        fedora=("nginx", "caddy"),
        homebrew=("nginx", "caddy"),
    ),
    "chromium": Need(
        name="Chromium",
        purpose="looks at the pages in the tests",
        is_there=lambda: any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")),
        debian=("chromium", "fonts-noto-core"),
        fedora=("chromium",),
        homebrew=("chromium",),
    ),
}


def main(wanted: str) -> None:
    need = NEEDS[wanted]
    if need.is_there() or (can_install() and install(need) and need.is_there()):
        if wanted == "pango":
            SEEN.touch()
        return
    print(f"{need.name}, which {need.purpose}, is missing. Install it with:\n    {command_for(need)}", file=sys.stderr)


def can_install() -> bool:
    return os.geteuid() == 0 and system_family() == "debian" and shutil.which("apt-get") is not None


def install(need: Need) -> bool:
    print(f"Installing {need.name}, which {need.purpose}: {' '.join(need.debian)} ...", flush=True)
    with tempfile.TemporaryFile("w+", errors="replace") as log:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}

        def apt_get(*arguments: str) -> int:
            command = ["apt-get", "-o", WAIT_FOR_OTHER_INSTALLERS, *arguments]
            return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment)

        apt_get("update")  # may fail for a source that has nothing to do with us: the installation itself decides
        if apt_get("install", "--yes", "--no-install-recommends", *need.debian) == 0:
            return True
        log.seek(0)
        print("".join(log.readlines()[-LOG_LINES_SHOWN:]), end="", file=sys.stderr)
        return False


def command_for(need: Need) -> str:
    family = system_family()
    if family == "debian":
        return f"sudo apt-get install {' '.join(need.debian)}"
    if family == "fedora":
        return f"sudo dnf install {' '.join(need.fedora)}"
    if family == "macos":
        return f"brew install {' '.join(need.homebrew)}"
    return f"your system's package manager (as Debian names it: {' '.join(need.debian)})"


def system_family() -> str:
    """One of debian, fedora, macos, or "" for a system that we have no command for."""
    if sys.platform == "darwin":
        return "macos"
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return ""
    names = [release["ID"], *release.get("ID_LIKE", "").split()]
    return next((name for name in names if name in {"debian", "fedora"}), "")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wanted", choices=NEEDS)
    main(parser.parse_args().wanted)
