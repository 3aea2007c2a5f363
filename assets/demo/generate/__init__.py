"""Draws, composes and encodes the demo library: `python3 -m assets.demo.generate`."""
