"""Copies of the database, and what becomes of one that is damaged."""
