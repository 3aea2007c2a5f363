"""Parts that every page uses, written once."""
