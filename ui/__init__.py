"""Gestures in, pictures out: the only room that knows Qt."""
