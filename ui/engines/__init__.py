"""Playback engines that need Qt."""
