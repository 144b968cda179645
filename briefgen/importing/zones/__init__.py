"""Time zones of other people's calendars: their names, their descriptions, and those of the IANA tables they stand for."""
