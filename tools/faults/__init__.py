"""The kinds of untruth that are planted: each a rule that goes over the records and spoils one thing at a time."""

from tools.faults import bodies, careful, citations, dates, figures, people, sources, swapped, words
from tools.faults.planting import Planting

KINDS: dict[str, Planting] = {
    **figures.KINDS,
    **dates.KINDS,
    **people.KINDS,
    **bodies.KINDS,
    **citations.KINDS,
    **words.KINDS,
    **sources.KINDS,
}
FAMILIES = {"plain": KINDS, "careful": careful.KINDS, "swapped": swapped.KINDS, "untold": swapped.KINDS_UNTOLD}
