"""What one can set, and where things are."""
