"""The window: places, shortcuts and dialogs, and the application around it."""
