"""What was meant by a word that is not known: the nearest one, whose name it is, the letters it seems to have."""
