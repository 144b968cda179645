"""What is proposed from a new text: figures, events and documents, as drafts for a person to finish."""
