"""What the viewer did and made: likes, collections, history, notes, followed, muted."""
