"""A demonstration: recorded by hand once, and shown again to the letter."""
