"""What is known, handed back as files that other programs read."""
