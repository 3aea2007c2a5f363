"""Folders on screen: adding them, reading them, the demo library."""
