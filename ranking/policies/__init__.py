"""Ways to choose the next video, each behind one small protocol and found by name."""
