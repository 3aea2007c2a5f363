"""The whole program as a process, driven by real key and wheel events."""
