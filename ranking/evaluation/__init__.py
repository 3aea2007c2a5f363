"""How good the order is: policies judged on recorded views and on made-up viewers."""
