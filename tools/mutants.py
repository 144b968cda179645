"""Plant small faults in the program, one at a time, and see which ones no test notices.

    python tools/mutants.py briefgen/domain --sample 200 --seed 1
    python tools/mutants.py briefgen/domain --again           # the survivors of the last run, after tests were written
    python tools/mutants.py briefgen/domain/figures.py        # every fault of one module

A sample is spread over the modules by how many faults each can have; another seed draws another. A fault counts as killed
when a test of the wing fails that reaches its lines, those of the module's own test file first. What runs when modules are
imported (constants, fields of records) is tried in a process that imports them with the fault; everything else by
exchanging the code of functions in a fork of one process that has collected the tests already, which takes a fraction of
a second. Which test reaches which line is measured once (with coverage) and kept in `.mutants/` until something changes.
What prints as SURVIVED wants a look: a missing test, code that nobody needs, or a change that changes nothing.
"""

from __future__ import annotations

import argparse
import ast
import gc
import hashlib
import importlib
import os
import pickle
import resource
import signal
import sys
import tempfile
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.abc import MetaPathFinder
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from random import Random
from types import CodeType, FunctionType
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import coverage  # noqa: E402 - the path comes first
import pytest  # noqa: E402
from _pytest.runner import runtestprotocol  # noqa: E402

from tools.mutating import Mutant, mutants  # noqa: E402

KEPT = ROOT / ".mutants"
SLOW_TO_IMPORT = ("babel.core", "hypothesis", "icalendar", "jinja2", "pydantic", "rapidfuzz")
PROCESSOR, CLOCK = 20, 900  # seconds for the tests of one fault
COLD_TESTS = 4.0  # seconds of tests for a fault that needs a process of its own
KILLED, SURVIVED, TIMEOUT, BROKEN = "killed", "SURVIVED", "timeout", "broken"


@dataclass
class Reach:
    """What the tests of some files reach: lines by module and test, how long each test takes, which fail as it is."""

    digest: str
    lines: dict[str, dict[str, set[int]]] = field(default_factory=dict)  # by path, by test ("" while importing)
    seconds: dict[str, float] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="+", type=Path, help="modules or folders below briefgen/")
    parser.add_argument("--sample", type=int, help="how many faults; all of them when left out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", nargs="*", type=Path, help="test files or folders; those of the wing when left out")
    parser.add_argument("--again", action="store_true", help="only what survived the last run over these places")
    parser.add_argument("--control", action="store_true", help="plant nothing: everything has to survive")
    return parser.parse_args()


def modules(places: Iterable[Path]) -> list[str]:
    found = {path for place in places for path in ([place] if place.is_file() else place.rglob("*.py"))}
    return sorted(str(path.resolve().relative_to(ROOT)) for path in found)


def mirror(path: str) -> str:
    """The test file of a module."""
    below = Path(path).relative_to("briefgen")
    name = below.parent.name if below.stem == "__init__" else below.stem
    return str(Path("tests") / below.parent / f"test_{name.strip('_')}.py")


def wing(path: str) -> Path:
    return Path("tests", *Path(path).relative_to("briefgen").parts[:1])


@cache
def source(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def drawn(paths: list[str], count: int | None, seed: int) -> list[Mutant]:
    """The faults to plant, spread over the modules."""
    found = {path: mutants(path, source(path)) for path in paths}
    total = sum(map(len, found.values()))
    if count is None or count >= total:
        return [mutant for several in found.values() for mutant in several]
    chosen = []
    for path, several in found.items():
        share = min(len(several), max(1, round(count * len(several) / total)))
        chosen += sorted(Random(f"{seed} {path}").sample(several, share), key=lambda m: m.number)
    return chosen


# --- What the tests reach


def measured(paths: list[str], files: list[str]) -> dict[str, Reach]:
    """What each test file reaches, measured anew where it, or any of the modules, is another than last time."""
    KEPT.mkdir(exist_ok=True)
    kept = KEPT / "reach.pickle"
    known: dict[str, Reach] = pickle.loads(kept.read_bytes()) if kept.exists() else {}
    sources = digest(*modules({ROOT / "briefgen" / Path(path).parts[1] for path in paths}))
    digests = {file: digest(file) + sources for file in files}
    stale = [file for file in files if file not in known or known[file].digest != digests[file]]
    if stale:
        print(f"measuring what {len(stale)} test files reach", flush=True)
        for file, reach in forked(lambda: _measure(stale)).items():
            reach.digest = digests[file]
            known[file] = reach
        kept.write_bytes(pickle.dumps(known))
    return {file: known[file] for file in files}


def digest(*paths: str) -> str:
    return hashlib.sha256(b"".join((ROOT / path).read_bytes() for path in paths)).hexdigest()[:16]


class Measuring:
    """Notes what each test reaches."""

    def __init__(self, cov: coverage.Coverage) -> None:
        self.cov = cov
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        self.cov.switch_context(item.nodeid)
        try:
            return (yield)
        finally:
            self.cov.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration
        if report.failed:
            self.failed.add(report.nodeid)


def _measure(files: list[str]) -> dict[str, Reach]:
    silent()
    cov = coverage.Coverage(data_file=None, config_file=False, include=[str(ROOT / "briefgen" / "*")])
    cov.start()
    seen = Measuring(cov)
    pytest.main([*OPTIONS, *files], plugins=[seen])
    cov.stop()
    data = cov.get_data()
    found = {file: Reach("") for file in files}
    for name, seconds in seen.seconds.items():
        found[name.split("::")[0]].seconds[name] = seconds
    for name in seen.failed:
        found[name.split("::")[0]].failed.add(name)
    for full in data.measured_files():
        path = str(Path(full).relative_to(ROOT))
        for line, names in data.contexts_by_lineno(full).items():
            for name in names:
                for reach in [found[name.split("::")[0]]] if name else found.values():
                    reach.lines.setdefault(path, defaultdict(set))[name].add(line)
    return found


@dataclass
class Plan:
    """Which tests to run for a fault, and whether it needs a process that imports it."""

    mutant: Mutant
    tests: list[str]
    cold: bool


def planned(mutant: Mutant, reaches: dict[str, Reach]) -> Plan:
    touched = set(range(mutant.first, mutant.last + 1))
    seconds = {name: s for reach in reaches.values() for name, s in reach.seconds.items()}
    failed = {name for reach in reaches.values() for name in reach.failed}
    by_name: dict[str, set[int]] = defaultdict(set)
    for reach in reaches.values():
        for name, lines in reach.lines.get(mutant.path, {}).items():
            by_name[name] |= lines
    cold = bool(by_name.pop("", set()) & touched)
    own = [name for name in seconds if name.split("::")[0] == mirror(mutant.path)]
    reaching = [name for name, lines in by_name.items() if cold or lines & touched]

    def order(name: str) -> tuple[bool, float]:
        return name not in own, seconds[name]

    tests = sorted(set(reaching) - failed, key=order)
    if tests and not cold:  # what a cache remembers is reached by the first test alone that asks for it
        tests += sorted(set(own) - failed - set(tests), key=order)
    if cold:
        tests = list(_within(sorted({*own, *reaching} - failed, key=order), seconds))
    return Plan(mutant, tests, cold)


def _within(tests: list[str], seconds: dict[str, float]) -> Iterable[str]:
    spent = 0.0
    for name in tests:
        spent += seconds[name]
        if spent > COLD_TESTS:
            return
        yield name


# --- Planting

OPTIONS = [
    "-q",
    "-p",
    "no:cacheprovider",
    "--capture=sys",
    "--no-header",
    "-n",
    "0",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
]


def forked(work: Callable[[], Any]) -> Any:
    """What some work returns that is done in a fork of this process."""
    with tempfile.TemporaryFile() as shared:
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            try:
                shared.write(pickle.dumps(work()))
                shared.flush()
            except BaseException:
                traceback.print_exc(file=TOLD)
                os._exit(2)
            os._exit(0)
        if os.waitpid(pid, 0)[1]:
            raise SystemExit("a process that tried faults has ended early")
        shared.seek(0)
        return pickle.loads(shared.read())


def verdict(work: Callable[[], bool]) -> str:
    """What comes of tests that are run in a fork: ``work`` says whether one failed."""
    pid = os.fork()
    if pid == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR + 1))
        signal.alarm(CLOCK)
        try:
            os._exit(int(work()))
        except UnpatchedError:
            os._exit(3)
        except BaseException:  # the fault reached the machinery of the tests: it was noticed
            os._exit(1)
    status = os.waitpid(pid, 0)[1]
    if os.WIFSIGNALED(status):
        return TIMEOUT
    return {0: SURVIVED, 1: KILLED}.get(os.WEXITSTATUS(status), BROKEN)


class UnpatchedError(Exception):
    """Code that cannot take the place of what is running."""


TOLD = os.fdopen(os.dup(2), "w", buffering=1)  # for what goes wrong while the tests themselves are silent


def silent() -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)


class Warm:
    """Takes the place of the loop over tests: one fork for each fault."""

    def __init__(self, plans: list[Plan], *, control: bool) -> None:
        self.plans, self.control = plans, control
        self.verdicts: list[str] = []
        self.functions: dict[str, list[FunctionType]] = defaultdict(list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        for function in gc.get_objects():
            if type(function) is FunctionType:
                self.functions[function.__code__.co_filename].append(function)
        gc.freeze()  # so that forks share what they do not change
        for plan in self.plans:
            self.verdicts.append(verdict(lambda plan=plan: self._fails(plan, items)))  # type: ignore[misc]
            tell(plan.mutant, self.verdicts[-1])
        return True

    def _fails(self, plan: Plan, items: dict[str, pytest.Item]) -> bool:
        code = mutated(plan.mutant, control=self.control)
        patch(self.functions[code.co_filename], code)
        silent()
        queue = [items[name] for name in plan.tests if name in items]
        for item, following in zip(queue, [*queue[1:], None], strict=True):
            if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
                return True
        return False


def mutated(mutant: Mutant, *, control: bool) -> CodeType:
    text, filename = source(mutant.path), str(ROOT / mutant.path)
    return compile(ast.parse(text), filename, "exec", dont_inherit=True) if control else mutant.code(text, filename)


def patch(functions: Iterable[FunctionType], module: CodeType) -> None:
    """Give every function of a module, whatever wraps it, the code that it has now."""
    new = {(code.co_qualname, code.co_firstlineno): code for code in _codes(module)}
    for function in functions:
        now = new.get((function.__code__.co_qualname, function.__code__.co_firstlineno))
        try:
            function.__code__ = now or function.__code__
        except ValueError as error:
            raise UnpatchedError from error


def _codes(code: CodeType) -> Iterable[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


class Planted(SourceFileLoader):
    """Gives the code of a module with its fault."""

    def __init__(self, mutant: Mutant, code: CodeType) -> None:
        name = ".".join(Path(mutant.path).with_suffix("").parts).removesuffix(".__init__")
        super().__init__(name, str(ROOT / mutant.path))
        self.planted = code

    def get_code(self, _fullname: str) -> CodeType:
        return self.planted


class Finder(MetaPathFinder):
    """Imports one module with its fault."""

    def __init__(self, loader: Planted) -> None:
        self.loader = loader

    def find_spec(self, fullname: str, _path: Any = None, _target: Any = None) -> Any:
        if fullname != self.loader.name:
            return None
        file = Path(self.loader.path)
        inside = [str(file.parent)] if file.name == "__init__.py" else None
        return spec_from_file_location(fullname, file, loader=self.loader, submodule_search_locations=inside)


def cold(plan: Plan, *, control: bool) -> str:
    def fails() -> bool:
        silent()
        sys.meta_path.insert(0, Finder(Planted(plan.mutant, mutated(plan.mutant, control=control))))
        return pytest.main([*OPTIONS, "-x", *plan.tests]) not in (
            pytest.ExitCode.OK,
            pytest.ExitCode.NO_TESTS_COLLECTED,
        )

    return verdict(fails)


def tell(mutant: Mutant, found: str) -> None:
    if found != KILLED:
        print(f"\n{mutant.path}:{mutant.first} {found}\n{mutant.change}", flush=True)


def tried(plans: list[Plan], *, control: bool) -> list[tuple[Mutant, str]]:
    found: list[tuple[Mutant, str]] = []
    warm = [plan for plan in plans if plan.tests and not plan.cold]
    for plan in (plan for plan in plans if not plan.tests):
        found.append((plan.mutant, SURVIVED))
        tell(plan.mutant, SURVIVED + ": no test comes here")

    def in_one_process() -> list[str]:
        plugin = Warm(warm, control=control)
        wanted = sorted({name.split("::")[0] for plan in warm for name in plan.tests})
        pytest.main([*OPTIONS, *wanted], plugins=[plugin])
        return plugin.verdicts

    if warm:
        found += zip([plan.mutant for plan in warm], forked(in_one_process), strict=True)
    for plan in (plan for plan in plans if plan.tests and plan.cold):
        found.append((plan.mutant, cold(plan, control=control)))
        tell(*found[-1])
    return found


def main() -> None:
    given = arguments()
    os.chdir(ROOT)
    os.environ["HYPOTHESIS_PROFILE"] = "planted"
    for name in SLOW_TO_IMPORT:
        importlib.import_module(name)
    import hypothesis

    hypothesis.settings.register_profile(
        "planted", derandomize=True, max_examples=40, deadline=None, database=None,
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
    )  # fmt: skip
    paths = modules(given.places)
    last = KEPT / f"survivors-{digest_of(paths)}.pickle"
    chosen = drawn(paths, given.sample, given.seed)
    if given.again:
        before = {(m.path, m.change) for m in pickle.loads(last.read_bytes())}
        chosen = [m for m in drawn(paths, None, 0) if (m.path, m.change) in before]
    places = given.tests if given.tests is not None else {wing(path) for path in paths}
    files = sorted({str(f) for place in places for f in ([place] if place.is_file() else place.rglob("test_*.py"))})
    reaches = measured(paths, files)
    found = tried([planned(mutant, reaches) for mutant in chosen], control=given.control)
    if not given.control:
        last.write_bytes(pickle.dumps([mutant for mutant, how in found if how not in (KILLED, TIMEOUT)]))
    report(found)


def digest_of(paths: list[str]) -> str:
    return hashlib.sha256("\n".join(paths).encode()).hexdigest()[:12]


def report(found: list[tuple[Mutant, str]]) -> None:
    by_module: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant, how in found:
        by_module[mutant.path][how] += 1
    print(f"\n{'killed':>8}{'timeout':>9}{'survived':>10}{'broken':>8}  module")
    for name, counts in [*sorted(by_module.items()), ("in all", sum(by_module.values(), Counter()))]:
        print(f"{counts[KILLED]:8}{counts[TIMEOUT]:9}{counts[SURVIVED]:10}{counts[BROKEN]:8}  {name}")
    noticed = sum(how in (KILLED, TIMEOUT) for _mutant, how in found)
    print(f"{noticed} of {len(found)} noticed: {100 * noticed / max(1, len(found)):.1f} %")


if __name__ == "__main__":
    main()
