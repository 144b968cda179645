"""What a document says of one subject, in finished words: shared by memos and pages."""
