"""How far a thing has come: events, documents and promises."""
