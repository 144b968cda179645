"""Which way trade goes, and what is left of it."""
