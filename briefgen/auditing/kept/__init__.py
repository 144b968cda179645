"""What statements came to, kept from one run to the next by a digest of all that they rest on."""
