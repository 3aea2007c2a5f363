"""Finding videos again: search as one types, and what is new in the library."""
