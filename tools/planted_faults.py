"""Plant untruths into the sample one at a time, and count what notices each: `verify`, `check`, or only a reader's signature.

    python -m tools.planted_faults --texts ~/texts
    python -m tools.planted_faults --texts ~/texts --kind currency --all   what became of each one
    python -m tools.planted_faults --texts ~/texts --family careful --seed 7   those of a careful forger, drawn by chance
    python -m tools.planted_faults --texts ~/texts --family swapped   each field with what another record has in it
    python -m tools.planted_faults --texts ~/texts --family untold   the same where no text is on file

The faults are drawn by rule from what the records say: for each of some forty kinds, every place where one can be planted, and of
these as many as --each, evenly spread. A fault is found where `verify` says "not borne out" or "read this one" at the planted field
(of the statement, where the citation itself was changed), or `check` has a message that was not there. A review file that signs
everything of the true sample stands beside it: the last column says how many of the faults it opens again.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.auditing.passages import Texts, read_texts
from briefgen.auditing.reviews import Review, reviewed, signed
from briefgen.auditing.verdicts import Finding, Verdict
from briefgen.auditing.verify import Verified, held_against, of_record
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Record
from briefgen.reading.load import load
from briefgen.reading.partial import Unread
from briefgen.reading.rules import Surroundings, check
from tools.faults import FAMILIES
from tools.faults.planting import Fault

ROOT = Path(__file__).parent.parent
SIGNED = date(2026, 1, 1)


class Sample(Struct, frozen=True, dict=True):
    """The true sample: what verify and check say of it, and a review that signs all of it."""

    catalog: Catalog
    texts: Texts

    @cached_property
    def held(self) -> Verified:
        """What verify says."""
        return held_against(self.catalog, self.texts)

    @cached_property
    def messages(self) -> Counter[str]:
        """What check says."""
        return self.checked(self.catalog)

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """Everything signed."""
        return tuple(r for s in self.held.statements for r in signed(self.held, s, s.findings, by="AB", day=SIGNED))

    @staticmethod
    def checked(catalog: Catalog) -> Counter[str]:
        """The messages of check, without their lines."""
        return Counter(f"{d.code} {d.message}" for d in check(catalog, Unread(), Surroundings()))


class Outcome(Struct, frozen=True, dict=True):
    """What noticed a fault."""

    fault: Fault
    verdict: str
    message: str
    opened: bool

    @property
    def found(self) -> bool:
        """Whether verify or check found it."""
        return bool(self.verdict or self.message)


def tried(sample: Sample, fault: Fault) -> Outcome:
    """Plant a fault and look who notices."""
    catalog = planted(sample.catalog, fault.record)
    texts = replace(sample.texts, sources=catalog.sources)
    found = [f for s in of_record(catalog, texts, fault.record) for f in s.findings]
    at = [f for f in found if fault.is_at(f.path) and f.verdict <= Verdict.READ_THIS_ONE]
    texts_wrong = fault.kind == "hash"  # its digest no longer goes with the text on file
    new = sample.checked(catalog) - sample.messages
    verdict = min(at, key=lambda f: f.verdict).verdict.words if at else ("not borne out" if texts_wrong else "")
    return Outcome(fault, verdict, next(iter(new), ""), _opened(sample, catalog, texts, fault))


def planted(catalog: Catalog, record: Record) -> Catalog:
    """The catalog with one record in the place of the true one."""
    for kind, records in catalog.kinds().items():
        if record.id in records:
            changed: dict[str, Any] = {kind: {**records, record.id: record}}
            return replace(catalog, **changed)
    raise KeyError(record.id)


def _opened(sample: Sample, catalog: Catalog, texts: Texts, fault: Fault) -> bool:
    """Whether a review that signed everything stands open at the fault: something there is no longer as it was signed."""
    statements = tuple(of_record(catalog, texts, fault.record))
    held = reviewed(Verified(statements, catalog, texts), sample.reviews)
    keys = {(r.record, r.field, r.words, r.passage) for r in sample.reviews}
    return any(not _is_signed(held, f, keys) for s in held.statements for f in s.findings if fault.is_at(f.path))


def _is_signed(held: Verified, finding: Finding, keys: set[tuple[str, str, str, str]]) -> bool:
    from briefgen.auditing.reviews import passage_of

    passage = passage_of(finding, held.texts)
    return passage is not None and (str(finding.path[0]), finding.field, finding.words[0], passage) in keys


def by_chance(faults: list[Fault], most: int, seed: str) -> list[Fault]:
    """At most so many, drawn by a seed; the same on every machine."""
    return random.Random(seed).sample(faults, min(most, len(faults)))


def spread(faults: list[Fault], most: int) -> list[Fault]:
    """At most so many, evenly spread over the records."""
    step = max(1.0, len(faults) / most)
    return [faults[int(n * step)] for n in range(min(most, len(faults)))]


def drawn(catalog: Catalog, texts: Texts, asked: argparse.Namespace) -> Iterator[Fault]:
    """The faults of each kind."""
    for name, planting in FAMILIES[asked.family].items():
        if asked.kind in (None, name):
            found = list(planting(catalog, texts))
            drawn = by_chance(found, asked.each, f"{asked.seed} {name}") if asked.seed else spread(found, asked.each)
            yield from drawn


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--texts", type=Path, required=True, help="the folder with the texts of the sources")
    parser.add_argument("--project", type=Path, default=ROOT)
    parser.add_argument("--each", type=int, default=9, help="at most so many faults of a kind")
    parser.add_argument(
        "--kind", choices=sorted({k for kinds in FAMILIES.values() for k in kinds}), help="this kind alone"
    )
    parser.add_argument(
        "--family", choices=sorted(FAMILIES), default="plain", help="plain ones, or those of a careful forger"
    )
    parser.add_argument("--seed", help="draw them by chance from this seed, and not evenly spread")
    parser.add_argument("--all", action="store_true", help="each fault, and who noticed")
    return parser.parse_args()


def main() -> int:
    asked = arguments()
    begun = time.monotonic()
    catalog = load(asked.project).whole
    if catalog is None:
        print("The data have errors; see what check says.")
        return 1
    sample = Sample(catalog, read_texts(catalog, asked.texts))
    alarms = sum(f.verdict <= Verdict.READ_THIS_ONE for s in sample.held.statements for f in s.findings)
    outcomes = [tried(sample, fault) for fault in drawn(catalog, sample.texts, asked)]
    by_kind: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_kind[outcome.fault.kind].append(outcome)
        if asked.all:
            print(
                f"{outcome.fault}: {outcome.verdict or '-'} | {outcome.message or '-'} | {'opened' if outcome.opened else 'NOT OPENED'}"
            )
    _print_table(by_kind)
    found = sum(outcome.found for outcome in outcomes)
    opened = sum(outcome.opened for outcome in outcomes)
    print(
        f"{len(outcomes)} faults of {len(by_kind)} kinds: {found} found ({found / max(1, len(outcomes)):.0%}), {opened} opened again by a"
        f" signed review; {alarms} alarms on the true sample. {time.monotonic() - begun:.1f} s."
    )
    return 0


def _print_table(by_kind: dict[str, list[Outcome]]) -> None:
    counted: tuple[tuple[str, Callable[[Outcome], Any]], ...] = (
        ("planted", lambda _o: True),
        ("not borne out", lambda o: o.verdict == "not borne out"),
        ("read this one", lambda o: o.verdict == "read this one"),
        ("check", lambda o: o.message),
        ("found", lambda o: o.found),
        ("review only", lambda o: not o.found and o.opened),
        ("reopened", lambda o: o.opened),
    )
    print(f"{'kind':24}" + "".join(f"{name:>15}" for name, _is in counted))
    for kind, outcomes in by_kind.items():
        print(f"{kind:24}" + "".join(f"{sum(map(bool, map(test, outcomes))):15}" for _name, test in counted))


if __name__ == "__main__":
    sys.exit(main())
