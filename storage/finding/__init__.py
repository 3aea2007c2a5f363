"""Find videos again: search, totals, and the lists that pages show."""
