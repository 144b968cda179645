"""Rules for what no source of a desk says and everybody could look up: capitals, clocks, members of a union, national days."""
