"""How properties and components are written in iCalendar and in jCal."""
