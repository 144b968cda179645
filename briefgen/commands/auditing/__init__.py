"""Statements held against texts, and read by people: `verify`, `audit`, `review`, `read`."""
