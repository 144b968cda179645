"""What the languages of the sources say for things that there are too many of for a table: countries, parts of time."""
