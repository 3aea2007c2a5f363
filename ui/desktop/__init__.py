"""What the desktop around the window tells us, and what we tell it, over D-Bus."""
