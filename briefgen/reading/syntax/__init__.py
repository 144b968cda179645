"""Syntax errors: what was meant, and what stands in for it so that the rest can be read."""
