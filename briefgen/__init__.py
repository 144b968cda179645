"""Curated records of diplomatic relations, turned into calendar feeds and printed memos."""

__version__ = "0.1.0"
