"""Put true sentences together by rule in seven languages, and count which of them `verify` cries at; or plant an untruth in each.

    python -m tools.true_sentences --each 150 --seed 7
    python -m tools.true_sentences --language ro --language et
    python -m tools.true_sentences --untrue

Each sentence has a number in some notation, with its magnitude, money and hedge, of some period and flow; the figure over it says
the same. The words of a language stand in `tools/sentences/`. With --untrue one thing of each figure is another than in its
sentence. Ends with 1 where a true figure is cried at.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.auditing.passages import texts_of
from briefgen.auditing.verdicts import Verdict
from briefgen.auditing.verify import held_against
from briefgen.reading.load import load_text

FOLDER = Path(__file__).parent / "sentences"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
YEARS = (2022, 2023, 2024)
PUBLISHED = "2026-01-15"
ROMAN = ("I", "II", "III", "IV")
CRIED_AT = Verdict.READ_THIS_ONE  # and what is worse
HEDGES = ("more-than", "about", "nearly", "at-least", "up-to", "less-than")
OTHER_HEDGES = {None: "more-than", "more-than": "less-than", "at-least": "less-than"}  # of any other, more than that
HEAD = "calendar: {title: Sentences, format: 2, home: KZ, timezone: Asia/Almaty, domain: sentences.example, accept: [{code: W435, reason: Drawn}]}\nevents: []\n"
COUNTERPARTS = "".join(
    f"- {{code: {code}, slug: {slug}}}\n"
    for code, slug in (("BG", "bulgaria"), ("RO", "romania"), ("LT", "lithuania"), ("EE", "estonia"))
)


class Figure(Struct, frozen=True):
    """What a sentence says: which flow with whom, of which period, how much and how hedged."""

    indicator: str
    counterpart: str
    period: str
    value: str
    currency: str
    scale: str
    qualifier: str | None

    def record(self, identity: str, source: str) -> str:
        """It as a line of YAML that cites its sentence; whose statistics they are, no sentence says."""
        hedge = f", qualifier: {self.qualifier}" if self.qualifier else ""
        return (
            f"- {{id: {identity}, counterpart: {self.counterpart}, indicator: {self.indicator}, reporter: KZ, period: {self.period}, "
            f"unit: {self.currency} {self.scale}, value: {self.value}{hedge}, inferred: {{reporter: Drawn}}, source: {source}}}\n"
        )


class Told(Struct, frozen=True):
    """A sentence with the figure that it bears out, and the kind of its period."""

    text: str
    figure: Figure
    kind: str


@cache
def words(code: str) -> Mapping[str, Any]:
    """The table of a language."""
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def drawn(code: str, chance: Random) -> Told:
    """A sentence of a language, drawn by chance."""
    table = words(code)
    kind, period, time = _period(table, chance)
    counterpart = chance.choice(sorted(table["countries"]))
    qualifier = chance.choice([None, None, *(hedge for hedge in HEDGES if hedge in table["hedges"])])
    value, digits = _digits(table, chance)
    currency, scale = chance.choice(("USD", "EUR", "KZT")), chance.choice(("thousand", "million", "billion"))
    amount = _amount(table, chance, (digits, "." in value), (currency, scale))
    hedge = chance.choice(table["hedges"][qualifier]) if qualifier else ""
    indicator = chance.choice(sorted(table["flows"]))
    given = {**table["countries"][counterpart], "period": time, "Period": time[0].upper() + time[1:]}
    text = chance.choice(table["flows"][indicator]).format(**given, amount=hedge + amount)
    return Told(text.rstrip(".") + ".", Figure(indicator, counterpart, period, value, currency, scale, qualifier), kind)


def _digits(table: Mapping[str, Any], chance: Random) -> tuple[str, str]:
    """A number as YAML has it, and as the language prints it."""
    whole = chance.choice((chance.randint(2, 99), chance.randint(101, 989), chance.randint(1001, 9899)))
    part = chance.choice(("", "", f"{chance.randint(1, 9)}", f"{chance.randint(0, 9)}{chance.randint(1, 9)}"))
    digits = str(whole) if whole < 1000 else f"{whole // 1000}{chance.choice(table['thousands'])}{whole % 1000:03}"
    return f"{whole}{'.' if part else ''}{part}", digits + (chance.choice(table["points"]) + part if part else "")


def _amount(table: Mapping[str, Any], chance: Random, number: tuple[str, bool], unit: tuple[str, str]) -> str:
    """A number with its magnitude and its money, the code or the sign of that before it at times."""
    (digits, has_part), (currency, scale) = number, unit
    form, gap = chance.choice(table["magnitudes"][scale]), chance.choice(table["gaps"])
    before = table.get("before", {}).get(currency, (f"{currency} ",) if "codes-before" in table else ())
    if before and chance.random() < 0.25:
        return f"{chance.choice(before)}{digits} {form}"
    form = table.get("of-a-part", {}).get(form, form) if has_part else form
    return f"{digits}{gap}{form}{gap}{chance.choice(table['currencies'][currency])}"


def _period(table: Mapping[str, Any], chance: Random) -> tuple[str, str, str]:
    """The kind of a period, it as YAML has it, and in words."""
    year, told = chance.choice(YEARS), table["periods"]
    kind = chance.choice(("year", "first-half", "second-half", "quarter", "month", "months", "first-months"))
    first, last = sorted(chance.sample(range(1, 13), 2))
    quarter = chance.randint(1, 4)
    ends = {
        "first-half": (1, 6),
        "second-half": (7, 12),
        "quarter": (3 * quarter - 2, 3 * quarter),
        "month": (first, first),
        "months": (first, last),
        "first-months": (1, chance.randint(2, 9)),
    }
    months = table["months"].items()
    given: dict[str, Any] = {"year": year, "quarter": quarter, "roman": ROMAN[quarter - 1]}
    given |= {"ordinal": told["ordinals"][quarter - 1], "count": ends["first-months"][1]}
    given |= {name: forms[first - 1] for name, forms in months}
    given |= {f"{at}_{name}": forms[n - 1] for name, forms in months for at, n in (("first", first), ("last", last))}
    return kind, _as_written(year, ends.get(kind)), chance.choice(told[kind]).format(**given)


def _as_written(year: int, ends: tuple[int, int] | None) -> str:
    if ends is None:
        return str(year)
    first, last = (f"{year}-{month:02}" for month in ends)
    return first if first == last else f"{first}/{last}"


def untrue(figure: Figure, chance: Random) -> tuple[str, Figure]:
    """A figure that is another in one thing, and in which."""
    of_year = str(int(figure.period[:4]) - 1)
    others = {
        "value": replace(figure, value=f"{figure.value[:-1]}{int(figure.value[-1]) % 9 + 1}"),
        "scale": replace(figure, scale="billion" if figure.scale == "million" else "million"),
        "currency": replace(figure, currency="EUR" if figure.currency == "USD" else "USD"),
        "year": replace(figure, period=figure.period.replace(figure.period[:4], of_year)),
        "flow": replace(figure, indicator="imports" if figure.indicator == "exports" else "exports"),
        "counterpart": replace(figure, counterpart="RO" if figure.counterpart != "RO" else "EE"),
        "hedge": replace(figure, qualifier=OTHER_HEDGES.get(figure.qualifier, "more-than")),
    }
    kind = chance.choice(sorted(others))
    return kind, others[kind]


def cried_at(told: Mapping[str, list[Told]]) -> dict[str, list[str]]:
    """What is said of each figure that is not borne out or is to be read, by its language and number; all languages in one desk."""
    sources, figures, texts = [], [], {}
    for code, lines in told.items():
        sources.append(
            f"- {{id: s-{code}, title: Sentences, published: {PUBLISHED}, language: {code}, document: {code}.txt}}\n"
        )
        figures += [one.figure.record(f"{code}-{n}", f"s-{code} p{n}") for n, one in enumerate(lines, 1)]
        texts[f"s-{code}"] = "\n".join(one.text for one in lines).encode()
    files = {"sources": "".join(sources), "figures": "".join(figures), "counterparts": COUNTERPARTS}
    loaded = load_text({"events.yaml": HEAD, **{f"seeds/{name}.yaml": text for name, text in files.items()}})
    if loaded.catalog is None:
        raise SystemExit("\n".join(found.message for found in loaded.diagnostics))
    held = held_against(loaded.catalog, texts_of(loaded.catalog, texts))
    return {
        s.record: found
        for s in held.statements
        if s.record in loaded.catalog.figures
        and (found := [f"{f.field}: {f.held.why}" for f in s.findings if f.verdict <= CRIED_AT])
    }


def sentences(languages: tuple[str, ...], each: int, seed: int) -> dict[str, list[Told]]:
    """So many sentences of each language; the same seed draws the same."""
    return {
        code: [drawn(code, chance) for _n in range(each)] for code in languages for chance in [Random(f"{seed} {code}")]
    }


def planted(told: Mapping[str, list[Told]], seed: int) -> tuple[dict[str, list[Told]], dict[str, str]]:
    """The same sentences with an untrue figure each, and what is untrue in which."""
    chance, kinds = Random(seed), {}
    out: dict[str, list[Told]] = {code: [] for code in told}
    for code, lines in told.items():
        for n, one in enumerate(lines, 1):
            kinds[f"{code}-{n}"], figure = untrue(one.figure, chance)
            out[code].append(replace(one, figure=figure))
    return out, kinds


def _report(told: Mapping[str, list[Told]], kinds: Mapping[str, str] | None) -> Iterator[str]:
    found = cried_at(told)
    each = {f"{code}-{n}": one for code, lines in told.items() for n, one in enumerate(lines, 1)}
    for identity, one in each.items():
        if (identity in found) is (kinds is None):
            yield f"{identity} {(kinds or {}).get(identity, one.kind)}: {'; '.join(found.get(identity, ('passed',)))}\n    {one.text}"
    if kinds is None:
        yield f"{len(each)} true figures in {len(told)} languages: {len(found)} cried at."
    else:
        planted_of, found_of = Counter(kinds.values()), Counter(kinds[identity] for identity in found)
        told_of = (f"{kind} {found_of[kind]} of {planted_of[kind]}" for kind in sorted(planted_of))
        yield f"{len(found)} of {len(each)} untruths found: {', '.join(told_of)}."


def main() -> int:
    """Draw, hold and count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--each", type=int, default=60, help="sentences of each language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--untrue", action="store_true", help="plant one untruth in each figure")
    args = parser.parse_args()
    told, kinds = sentences(tuple(args.language or LANGUAGES), args.each, args.seed), None
    if args.untrue:
        told, kinds = planted(told, args.seed)
    lines = list(_report(told, kinds))
    print("\n".join(lines))
    return int(kinds is None and len(lines) > 1)


if __name__ == "__main__":
    sys.exit(main())
