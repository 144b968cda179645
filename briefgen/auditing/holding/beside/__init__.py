"""What stands beside a number or a name and tells what it is of."""
