"""How one watched: figures and charts, and how much is enough."""
