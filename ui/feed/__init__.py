"""The feed on screen: what is dealt, shown, watched and reacted to."""
