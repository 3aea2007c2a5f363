"""A study's data for whoever analyses them: tables, a codebook, and what proves them unchanged."""
