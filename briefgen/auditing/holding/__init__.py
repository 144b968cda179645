"""What can be held against a passage, kind by kind: figures, dates, people, bodies, places, states, prose, sources."""
