"""How numbers are written in digits."""
