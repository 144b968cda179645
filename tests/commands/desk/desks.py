"""Small desks on disk, on Monday, 23 November 2026."""

from __future__ import annotations

from pathlib import Path

MONDAY = "1795420800"  # eight in the morning in Greenwich


def write(folder: Path, **kinds: str) -> Path:
    """A desk in a folder, by kind of record; without a word, its counterparts are Bulgaria and Romania."""
    counterparts = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n"
    for kind, text in {"counterparts": counterparts, **kinds}.items():
        path = folder / "events.yaml" if kind == "events" else folder / "seeds" / f"{kind.replace('_', '-')}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
