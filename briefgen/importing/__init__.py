"""Other people's calendars (RFC 5545) and tables to records a curator can go on with; what cannot be carried over is named."""
