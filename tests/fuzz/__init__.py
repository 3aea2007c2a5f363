"""Bytes that strangers wrote, thrown at all that reads them in search of what breaks it."""
