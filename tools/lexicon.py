"""Makes `briefgen/auditing/tables/en.lexicon`, which English words mean nearly the same, from the database of WordNet.

    python -m tools.lexicon FOLDER      the folder that holds data.noun, data.verb, data.adj, data.adv and index.sense

WordNet 3.1: https://wordnet.princeton.edu/download/current-version. Kept are the single words that its corpus has at least once, each
with its commonest senses, and between senses the steps that a paraphrase takes: to what a thing is a kind of, to the verb or the
quality that a noun is made of, to what is alike. Not opposites, nor other kinds of the same thing.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

OUT = Path(__file__).parent.parent / "briefgen" / "auditing" / "tables" / "en.lexicon"
MOST_SENSES = 6  # of one word and one part of speech
# Kind of, kind of (by name), alike, has the quality, entails, causes, alike verbs, see also.
STEPS = frozenset(["@", "@i", "&", "=", "*", ">", "$", "^"])
KIN = frozenset(["+", "\\", "<"])  # made of, belongs to, is one of: a visitor, and to visit
PARTS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
HEAD = """\
# English words with the senses that each has, and below the line of dashes which senses are a step apart. Made by tools/lexicon.py
# from WordNet 3.1 and not to be edited by hand. WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Its licence:
# Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and without fee or
# royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements, including the
# disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that you
# make for internal use or for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO
# REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO
# REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE,
# DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton
# University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or database.
# Title to copyright in this software, database and any associated documentation shall at all times remain with Princeton
# University and LICENSEE agrees to preserve same.
"""

Sense = tuple[str, str]  # the part of speech, and the place in the file of that part


def words(folder: Path) -> Mapping[str, list[Sense]]:
    """The single words that the corpus has, with the commonest senses of each."""
    counted: dict[str, int] = defaultdict(int)
    found: dict[str, list[Sense]] = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="ascii").splitlines():
        key, place, number, count = line.split()
        word, rest = key.split("%")
        counted[word] += int(count)
        if int(number) <= MOST_SENSES and re.fullmatch(r"[a-z]+", word):
            found[word].append((PARTS[rest[0]], place))
    return {word: senses for word, senses in found.items() if counted[word]}


def steps(folder: Path, senses: set[Sense], taken: frozenset[str]) -> Iterator[tuple[Sense, Sense]]:
    """The pairs of those senses that are a step apart, of the kinds of steps that are taken."""
    for part, name in FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            here = (part, line[:8])
            if here in senses:
                yield from ((here, there) for there in _steps(line, taken) if there in senses)


def _steps(line: str, taken: frozenset[str]) -> Iterator[Sense]:
    told = line.split(" | ", maxsplit=1)[0].split()
    first = 5 + 2 * int(told[3], 16)
    for at in range(first, first + 4 * int(told[first - 1]), 4):
        symbol, place, part = told[at : at + 3]
        if symbol in taken:
            yield ("a" if part == "s" else part, place)


def written(folder: Path) -> str:
    """The lexicon as it is kept: words in their order, senses by short names."""
    known = words(folder)
    used = sorted({sense for senses in known.values() for sense in senses})
    names = {sense: _short(n) for n, sense in enumerate(used)}
    lines = [f"{word} {' '.join(sorted({names[s] for s in senses}))}" for word, senses in sorted(known.items())]
    each = (_each_once((names[a], names[b]) for a, b in steps(folder, set(used), taken)) for taken in (STEPS, KIN))
    return HEAD + "\n---\n".join("\n".join(part) for part in (lines, *each)) + "\n"


def _each_once(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The pairs of senses, each from one of its ends alone: what is asked for stands in the passage or in the statement."""
    apart: dict[str, set[str]] = defaultdict(set)
    for here, there in pairs:
        if here not in apart.get(there, ()):
            apart[here].add(there)
    return [f"{name} {' '.join(sorted(apart[name]))}" for name in sorted(apart)]


def _short(number: int) -> str:
    found = ""
    while number or not found:
        number, digit = divmod(number, len(DIGITS))
        found = DIGITS[digit] + found
    return found


def main() -> int:
    """Write the lexicon from the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path, help="where the files of WordNet lie")
    OUT.write_text(written(parser.parse_args().folder), encoding="ascii", newline="\n")
    print(f"{OUT}: {OUT.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
