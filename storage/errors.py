"""Faults of the world that storage meets, with text fit for the viewer."""


class StorageError(Exception):
    """The disk is full, or the database is locked, read-only or damaged."""
