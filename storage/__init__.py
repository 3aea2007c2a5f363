"""Facts kept: what the library holds and what was watched, in SQLite."""
