"""Builds the menu of the video on screen around an open database."""

from __future__ import annotations

from storage.details import details
from ui.components.background import Background
from ui.desktop.other_player import play_elsewhere
from ui.feed.captions import Captions
from ui.feed.controller import FeedController
from ui.feed.details import VideoDetails
from ui.feed.video_menu import VideoMenu
from ui.feed.wishes import Wishes
from ui.settings.settings import Settings
from ui.shell.keeping import Keeping


def furnish_menu(
    keeping: Keeping,
    controller: FeedController,
    captions: Captions,
    settings: Settings,
    wishes: Wishes,
    background: Background,
) -> tuple[VideoMenu, VideoDetails]:
    """Build the menu of the video on screen, and the card of its details."""
    menu = VideoMenu(controller, captions, settings, wishes, play_elsewhere, background)
    card = VideoDetails(controller, lambda *which: details(keeping.database, *which), background)
    menu.detailsWanted.connect(card.open)
    return menu, card
