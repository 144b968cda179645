"""What a passage takes from what stands around it: who is meant by an office or a pronoun, of which period a number goes on to be."""
