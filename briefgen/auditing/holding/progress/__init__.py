"""How far a thing has come: events, documents, promises, and what figures rose or fell to."""
