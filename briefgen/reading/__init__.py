"""Text to catalog: compose, decode, check."""
