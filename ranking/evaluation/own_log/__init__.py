"""How good the order was: the taste and the policies judged on the viewer's own log."""
