"""A stand: whoever comes by watches for a while, and is forgotten when they go."""
