"""The commands that write into curated files."""
