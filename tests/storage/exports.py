"""Invented exports of TikTok, in each of its shapes, with private parts that nobody may read."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

SECRET = "hunter2-secret"
"""Stands in every part that is not read."""
FIRST_ID = 7_300_000_000_000_000_000


def site_id(number: int) -> str:
    return str(FIRST_ID + number)


def link(number: int) -> str:
    return f"https://www.tiktokv.com/share/video/{site_id(number)}/"


def day(number: int) -> str:
    return f"{datetime.fromtimestamp(1_700_000_000 + 86_400 * number, UTC):%Y-%m-%d %H:%M:%S}"


def new_shape(
    *,
    likes: Sequence[int] = (),
    saves: Sequence[int] = (),
    watched: Sequence[int] = (),
    follows: Sequence[str] = (),
    searches: Sequence[str] = (),
    muted: Sequence[str] = (),
    interests: str = "",
    hashtags: Sequence[str] = (),
) -> dict[str, Any]:
    """An export as of 2026, newest first, each section's last entry the oldest."""
    return {
        "Direct Message": {"Direct Messages": {"ChatHistory": {SECRET: [{"Content": SECRET}]}}},
        "Comment": {"Comments": {"CommentsList": [{"date": day(0), "comment": SECRET}]}},
        "TikTok Shop": {"Saved Address Information": {"SavedAddress": [SECRET]}},
        "Likes and Favorites": {
            "Like List": {
                "App": 1,
                "ItemFavoriteList": [
                    {"date": day(at), "link": link(number)}
                    for at, number in reversed(list(enumerate(likes)))
                ],
            },
            "Favorite Videos": {"FavoriteVideoList": _dated(saves)},
            "Favorite Hashtags": {
                "FavoriteHashtagList": [
                    {"Date": day(0), "Link": f"https://www.tiktok.com/tag/{tag}"}
                    for tag in hashtags
                ]
            },
            "Favorite Comment": {"FavoriteCommentList": [{"Comment": SECRET}]},
        },
        "Profile And Settings": {
            "Profile Info": {"ProfileMap": {"emailAddress": SECRET}},
            "Following": {"Following": [{"Date": day(0), "UserName": name} for name in follows]},
            "Settings": {
                "SettingsMap": {
                    "Interests": interests,
                    "Content Preferences": {
                        "Keyword filters for videos in For You feed": list(muted),
                        "Keyword filters for videos in Following feed": [SECRET],
                    },
                    "Blocked": SECRET,
                }
            },
        },
        "Your Activity": {
            "Login History": {"LoginHistoryList": [{"IP": SECRET}]},
            "Searches": {"SearchList": [{"Date": day(0), "SearchTerm": term} for term in searches]},
            "Share History": {"ShareHistoryList": [{"SharedContent": SECRET}]},
            "Watch History": {"VideoList": [each | {"Title": SECRET} for each in _dated(watched)]},
        },
    }


def old_shape(likes: Sequence[int] = (), **others: Any) -> dict[str, Any]:
    """The same as of 2023."""
    new = new_shape(likes=likes, **others)
    favourites, activity, profile = (
        new[part] for part in ("Likes and Favorites", "Your Activity", "Profile And Settings")
    )
    listed = favourites["Like List"]["ItemFavoriteList"]
    return {
        "Activity": {
            "Like List": {
                "ItemFavoriteList": [{"Date": e["date"], "VideoLink": e["link"]} for e in listed]
            },
            "Favorite Videos": favourites["Favorite Videos"],
            "Favorite Hashtags": favourites["Favorite Hashtags"],
            "Video Browsing History": activity["Watch History"],
            "Search History": activity["Searches"],
            "Following List": profile["Following"],
            "Login History": activity["Login History"],
        },
        "App Settings": {"Settings": profile["Settings"]},
        "Profile": profile["Profile Info"],
    }


def texts(*, newer: bool = True) -> dict[str, str]:
    """The text form: one video liked, saved and watched, a follow, a search, a hashtag."""
    said = "Video Link" if newer else "Link"
    entry = f"Date: {day(1)}\n{said}: {link(1)}\n\n"
    return {
        "Activity/Like List.txt": entry,
        "Activity/Favorite Videos.txt": f"Date: {day(1)} UTC\n{said}: {link(1)}\n",
        "Activity/Browsing History.txt": entry,
        "Activity/Following.txt": f"Date: {day(1)}\nUsername: Some.One\n",
        "Activity/Searches.txt": f"Date: {day(1)}\nSearch Term: rainy days\n",
        "Activity/Favorite HashTags.txt": f"Date: {day(1)}\nLink: https://x.com/tag/Rain\n",
        "App Settings/Settings.txt": f"Interests: Books | Pets\nEmail: {SECRET}\n",
        "Direct Messages/Chat History.txt": f"Date: {day(1)}\nLink: {link(9)}\n{SECRET}\n",
        "Comment/Comments.txt": f"Date: {day(1)}\nComment: {SECRET}\n",
    }


def dumped(document: object) -> bytes:
    return json.dumps(document).encode()


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _dated(numbers: Sequence[int]) -> list[dict[str, str]]:
    newest_first = reversed(list(enumerate(numbers)))
    return [{"Date": day(at), "Link": link(number)} for at, number in newest_first]
