"""From facts to an order: features, taste, feed. numpy only."""
