"""Someone's calendar (RFC 5545) to records a curator can go on with; what cannot be carried over is named."""
