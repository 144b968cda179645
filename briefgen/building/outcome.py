"""What a build did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefgen.diagnostics import BriefgenError

WELL, SOME_FAILED = 0, 4


@dataclass(slots=True)
class Outcome:
    """What a build did, by paths relative to its tree."""

    tree: Path
    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    failed: dict[str, BriefgenError] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """0 well; 2 when an obstacle stops every memo; 4 when some memo could not be made and the rest was."""
        codes = {error.exit_code for error in self.failed.values()}
        return WELL if not codes else codes.pop() if len(codes) == 1 else SOME_FAILED
