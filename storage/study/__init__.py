"""Usability sessions: what a study is, who takes part in it, and what a session leaves behind."""
