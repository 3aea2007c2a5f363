"""Play a file, time what was seen, read what a file is. No Qt, no database."""
