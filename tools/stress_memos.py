"""Makes the memos that are hardest to lay out, on both papers, as PDFs and pictures to be looked at.

    .venv/bin/python -m tools.stress_memos FOLDER          # all of them
    .venv/bin/python -m tools.stress_memos FOLDER scripts  # only those whose names begin so

Needs Poppler for the pictures (`tools/libraries.py poppler`).
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.diagnostics import render_all
from briefgen.memos import Subject
from briefgen.memos.meeting import MeetingSubject
from briefgen.memos.meeting.paper import render_meeting
from briefgen.memos.paper import render_memo
from briefgen.project import SHIPPED
from briefgen.reading.load import load_text
from tests.conftest import project
from tests.memos import generated
from tests.memos.generated import DAY, Size

Files = dict[str, str]
DOTS = 70
PAPERS = ("A4", "Letter")
USUAL = Size(events=40, to_confirm=6, commitments=25, overdue=4, people=12, figures=20, documents=8)
LONG = ["a" * 60, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter", "of"]
RUSSIAN = [
    "сотрудничество",
    "в",
    "области",
    "промышленности",
    "и",
    "торговли",
    "между",
    "двумя",
    "странами",
    "развитие",
    "региональных",
    "связей",
    "железнодорожного",
    "транспорта",
    "энергетики",
    "водных",
    "ресурсов",
    "образования",
    "культуры",
    "совместных",
    "исследований",
    "план",
]
NAMES = (
    ("Rumen Radev", "Румен Радев"),
    ("Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"),
    ("Muhammad Ali", "محمد علي"),
    ("Moshe Cohen", "משה כהן"),
    ("Nikol Pashinyan", "Նիկոլ Փաշինյան"),
    ("Irakli Kobakhidze", "ირაკლი კობახიძე"),
    ("Narendra Modi", "नरेन्द्र मोदी"),
    ("Li Qiang", "李强"),
    ("Shigeru Ishiba", "石破 茂"),
    ("Jae-myung Lee", "이재명"),
    ("Srettha Thavisin", "เศรษฐา ทวีสิน"),
)
SCRIPTS = ("Arabic", "Hebrew", "Armenian", "Georgian", "Devanagari", "Thai", "CJK SC", "CJK KR")
FONTS = "[" + ", ".join(f"Noto Sans {script}" for script in SCRIPTS) + "]"
MEETING = (
    "  - {id: near, kind: commission-session, title: Session of the commission, counterparts: [BG], status: confirmed, "
    "when: 2025-06-24, place: Sofia, participants: [p1, p0], source: s000 p1, meeting: {written: 2025-06-09}}\n"
)


@contextmanager
def vocabulary(words: list[str]) -> Iterator[None]:
    """Made-up texts of these words for a while."""
    before = list(generated.VOCABULARY)
    generated.VOCABULARY[:] = words
    try:
        yield
    finally:
        generated.VOCABULARY[:] = before


def of_size(size: Size) -> Callable[[], Files]:
    return lambda: generated.kinds(size)


def in_words(words: list[str]) -> Files:
    with vocabulary(words):
        return generated.kinds(USUAL)


def with_meeting() -> Files:
    """Thirty to confirm, and a meeting in a fortnight."""
    files = generated.kinds(Size(events=20, to_confirm=30, commitments=12, people=8, figures=10, documents=4))
    return files | {
        "events": files["events"].replace("events:\n", "events:\n" + MEETING).replace("events:\n  - ", "events:\n- ")
    }


def with_many_sources() -> Files:
    """Twenty sources for each fact."""
    files = generated.kinds(Size(events=20, commitments=12, people=8, figures=10, documents=4, sources=20))
    every = "[" + ", ".join(f"s{n:03} p{n % 9 + 1}" for n in range(20)) + "]"
    told = {kind: re.sub(r"source: s\d+ p\d+", f"source: {every}", text) for kind, text in files.items()}
    return told | {"sources": re.sub(r"published: [\d-]+", "published: 2025-06-01", files["sources"])}


def with_scripts() -> Files:
    """Names in eleven scripts, two of them from right to left."""
    files = generated.kinds(USUAL)
    people, names = files["people"], iter(NAMES * 2)
    named = re.sub(r"name: (\w+ \w+), native: \w+ \w+", lambda _m: "name: {}, native: {}".format(*next(names)), people)
    return files | {"people": named, "events": files["events"].replace("paper:", f"fonts: {FONTS}, paper:")}


def with_long_figures() -> Files:
    """Figures of twelve digits."""
    files = generated.kinds(USUAL)
    long = re.sub(r"value: (\d+)", lambda m: f"value: {m[1]:0<12}", files["figures"])
    return files | {"figures": long.replace("USD million", "tenge")}


CASES: dict[str, Callable[[], Files]] = {
    "nothing": of_size(Size(sources=1)),
    "large": of_size(
        Size(events=400, to_confirm=20, commitments=120, overdue=10, people=60, figures=300, documents=40)
    ),
    "overdue": of_size(Size(events=10, commitments=60, overdue=60, people=6, figures=5)),
    "confirm": with_meeting,
    "long-words": lambda: in_words(LONG),
    "sources": with_many_sources,
    "scripts": with_scripts,
    "digits": with_long_figures,
    "russian": lambda: in_words(RUSSIAN),
}


def make(name: str, paper: str, folder: Path) -> None:
    files = CASES[name]()
    files["events"] = files["events"].replace("paper: A4", f"paper: {paper}")
    texts = {"events.yaml" if kind == "events" else f"seeds/{kind}.yaml": text for kind, text in files.items()}
    loaded = load_text(project(texts))
    if loaded.catalog is None:
        sys.exit(f"{name}:\n{render_all(loaded.diagnostics, loaded.lines)[:3000]}")
    made = {name: render_memo(Subject(loaded.catalog, "BG", DAY), templates=SHIPPED)}
    if "near" in loaded.catalog.events:
        made[f"{name}-meeting"] = render_meeting(MeetingSubject(loaded.catalog, "near", DAY), templates=SHIPPED)
    for what, data in made.items():
        path = folder / f"{what}-{paper}.pdf"
        path.write_bytes(data)
        subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", str(path), str(path.with_suffix(""))], check=True)
        print(path)


def main(folder: Path, beginning: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in (name for name in CASES if name.startswith(beginning)):
        for paper in PAPERS:
            make(name, paper, folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("beginning", nargs="?", default="")
    asked = parser.parse_args()
    main(asked.folder, asked.beginning)
