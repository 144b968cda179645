"""What the program knows: records, dates, states. No YAML, no calendar format, no HTML."""
