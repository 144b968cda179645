"""The files of calendars: made one by one, from entries that are written once for all of them."""
