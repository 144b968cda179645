"""The commands of the desk itself: what to know, whom to ask, what to send; nothing of it is published."""
