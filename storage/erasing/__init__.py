"""Erase all that is kept of somebody, so that nothing of it can be read from the disk."""
