"""Stage props of the music toys: the colours of the notes."""

RAINBOW = ("#ff5f6d", "#ff9f5a", "#ffd166", "#7bd88f", "#4cc9f0", "#7b8cff", "#c77dff")
