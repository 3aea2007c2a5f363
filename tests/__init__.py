"""Every check of the project; `python3 main.py test` runs them."""
