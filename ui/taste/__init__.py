"""The taste: starting it over, and taking that back."""
