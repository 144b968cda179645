"""What people have signed, as far as a desk's own files tell."""
