"""The commands, one room for each kind; heavy modules are imported inside the command that needs them."""
