"""What stands on one side only: new words of a statement, and what it leaves out of its passage."""
