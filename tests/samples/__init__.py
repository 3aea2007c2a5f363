"""Samples of the manual's chapter for developers: each is whole, and run as it stands."""
