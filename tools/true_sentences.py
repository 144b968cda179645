"""Put true sentences together by rule in seven languages, and count which of them `verify` cries at; or plant an untruth in each.

    python -m tools.true_sentences --each 150 --seed 7
    python -m tools.true_sentences --language ro --language et --kind several
    python -m tools.true_sentences --untrue

Each record says what its sentence says. The words of a language stand in `tools/sentences/`, the rules that put them together in
`tools/drawing/`. With --untrue one thing of each record is another than in its sentence. Ends with 1 where a true one is cried at.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from random import Random

from msgspec.structs import replace

from tools.drawing import KINDS
from tools.drawing.desks import Heard, Sentences, heard, identities
from tools.drawing.telling import LANGUAGES, Told
from tools.drawing.untruths import untrue


def sentences(languages: tuple[str, ...], kinds: tuple[str, ...], each: int, seed: int) -> dict[str, list[Told]]:
    """So many sentences of each language and kind; the same seed draws the same."""
    return {
        f"{code} {kind}": [KINDS[kind](code, chance) for _n in range(each)]
        for code in languages
        for kind in kinds
        for chance in [Random(f"{seed} {code} {kind}")]
    }


def planted(told: Sentences, seed: int) -> tuple[dict[str, list[Told]], dict[str, str]]:
    """The same sentences with an untrue record in place of each, and what is untrue in which."""
    chance, kinds = Random(seed), []
    out: dict[str, list[Told]] = {name: [] for name in told}
    for name, lines in told.items():
        for one in lines:
            made = [untrue(record, chance) for record in one.records]
            kinds += [kind for kind, _record in made]
            out[name].append(replace(one, records=tuple(record for _kind, record in made)))
    return out, dict(zip(identities(out), kinds, strict=True))


def report(told: Sentences, of: Heard, kinds: Mapping[str, str] | None) -> Iterator[str]:
    """What is to be looked at, and what was counted: of true records those cried at, of untrue ones those that passed."""
    for identity, one in identities(told).items():
        if (identity in of.cries) is (kinds is None):
            said = "; ".join(of.cries.get(identity, ("passed",)))
            yield f"{identity} {(kinds or {}).get(identity, one.kind)}: {said}\n    {one.text}"
            yield f"    {one.records[int(identity.rpartition('-')[2]) - 1].line(identity, None)[2:-1]}"
    if kinds is None:
        yield from _cried_at(told, of)
    else:
        all_of, found = Counter(kinds.values()), Counter(kinds[identity] for identity in of.cries)
        told_of = (f"{kind} {found[kind]} of {all_of[kind]}" for kind in sorted(all_of))
        yield f"{len(of.cries)} of {len(kinds)} untruths found: {', '.join(told_of)}."


def _cried_at(told: Sentences, of: Heard) -> Iterator[str]:
    for name in told:
        own = [identity for identity in of.fields if identity.startswith(f"{name.replace(' ', '-')}-")]
        cries = sum(len(of.cries.get(identity, ())) for identity in own)
        yield f"{name}: {sum(of.fields[identity] for identity in own)} fields of {len(own)} records, {cries} cried at."
    cries = sum(map(len, of.cries.values()))
    yield f"{sum(of.fields.values())} true fields of {len(of.fields)} records: {cries} cried at."


def main() -> int:
    """Draw, hold and count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--each", type=int, default=60, help="sentences of each language and kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--kind", action="append", choices=sorted(KINDS))
    parser.add_argument("--untrue", action="store_true", help="plant one untruth in each record")
    args = parser.parse_args()
    told = sentences(tuple(args.language or LANGUAGES), tuple(args.kind or KINDS), args.each, args.seed)
    kinds = None
    if args.untrue:
        told, kinds = planted(told, args.seed)
    of = heard(told)
    print("\n".join(report(told, of, kinds)))
    return int(kinds is None and bool(of.cries))


if __name__ == "__main__":
    sys.exit(main())
