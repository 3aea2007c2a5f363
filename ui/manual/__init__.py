"""The manual inside the window: Markdown read into parts, and the page Help that shows them."""
