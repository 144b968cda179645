"""What a statement in our own words joins together: who with whom, of which kind, done or not yet."""
