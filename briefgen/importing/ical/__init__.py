"""The format of calendar files (RFC 5545, vCalendar 1.0), read forgivingly: lines, properties, components, rules."""
