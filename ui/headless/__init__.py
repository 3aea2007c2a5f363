"""The demo without a display: scripted swipes, told and pictured."""
