"""How fast it is, beside what else one could use: see `python3 main.py bench`."""
