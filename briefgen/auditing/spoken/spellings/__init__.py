"""How names of one script are told in another by rule or by habit."""
