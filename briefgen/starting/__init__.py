"""A desk of one's own: what it begins with, written into an empty folder."""
