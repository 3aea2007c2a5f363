"""What one can do with the video on screen: like, follow, note, save and share it."""
