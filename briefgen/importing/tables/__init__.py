"""Other people's tables to records: a spreadsheet of when, what, with whom, where."""
