"""What a desk has to do by when: working days, lead times, courtesies, posts to be checked, weeks that are free."""
