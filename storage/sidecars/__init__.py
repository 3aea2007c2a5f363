"""Readers of what lies beside a video or in its name: one module per format."""
