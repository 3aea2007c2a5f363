"""What of the search is SQLite's own: full-text tables, and triggers that notice what changed.

`wording` holds what is searched, folded; `found` is its index and `known_word` with `spelling`
the different words and the index of their parts. On PostgreSQL a GIN index takes their place.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

FIELDS: Final = ("creator", "tags", "title", "sound", "caption", "path")
"""What is searched, in the order of how much a hit there weighs."""

_LIST: Final = ", ".join(FIELDS)
_NEW: Final = ", ".join(f"new.{field}" for field in FIELDS)
_OLD: Final = ", ".join(f"old.{field}" for field in FIELDS)
_TAKE_OUT: Final = (
    f"INSERT INTO found (found, rowid, {_LIST}) VALUES ('delete', old.listing_id, {_OLD})"
)
_PUT_IN: Final = f"INSERT INTO found (rowid, {_LIST}) VALUES (new.listing_id, {_NEW})"
_DESCRIBED: Final = (
    *("title", "caption", "creator_id", "sound_id", "language", "duration_ms", "width", "height"),
    *("unplayable", "published_at_ms"),
)
"""Columns of a video on which its listing depends."""
_PLACED: Final = ("video_id", "missing_since_ms", "path", "size")


def _noticed(video: str) -> str:
    return (
        f"INSERT INTO unlisted SELECT {video}, TRUE WHERE {video} IS NOT NULL "
        "ON CONFLICT (video_id) DO UPDATE SET pressing = TRUE"
    )


def _changed(columns: tuple[str, ...]) -> str:
    return " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)


_TABLES: Final = (
    "CREATE TABLE wording (listing_id INTEGER PRIMARY KEY, "
    + ", ".join(f"{field} TEXT NOT NULL" for field in FIELDS)
    + ")",
    # The words come folded: all that is left to do is to part them at blanks. Positions are not
    # kept, since nothing asks for them; of beginnings of words the short ones are indexed.
    f"CREATE VIRTUAL TABLE found USING fts5({_LIST}, content='wording', "
    "content_rowid='listing_id', tokenize='ascii', prefix='1 2 3', detail=column)",
    f"CREATE TRIGGER wording_put AFTER INSERT ON wording BEGIN {_PUT_IN}; END",
    f"CREATE TRIGGER wording_taken AFTER DELETE ON wording BEGIN {_TAKE_OUT}; END",
    f"CREATE TRIGGER wording_changed AFTER UPDATE ON wording BEGIN {_TAKE_OUT}; {_PUT_IN}; END",
    "CREATE TABLE known_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)",
    "CREATE VIRTUAL TABLE spelling USING fts5(edged, content='', tokenize='trigram', "
    "detail=none, columnsize=0)",
    # Its edges count as letters: a word's first and last are the ones seldom wrong.
    "CREATE TRIGGER known_word_put AFTER INSERT ON known_word BEGIN INSERT INTO spelling "
    "(rowid, edged) VALUES (new.id, '<' || new.word || '>'); END",
)
_NOTICING: Final = (
    f"CREATE TRIGGER video_described AFTER UPDATE ON video WHEN {_changed(_DESCRIBED)} "
    f"BEGIN {_noticed('new.id')}; END",
    f"CREATE TRIGGER video_taken AFTER DELETE ON video BEGIN {_noticed('old.id')}; END",
    f"CREATE TRIGGER file_put AFTER INSERT ON file BEGIN {_noticed('new.video_id')}; END",
    f"CREATE TRIGGER file_taken AFTER DELETE ON file BEGIN {_noticed('old.video_id')}; END",
    f"CREATE TRIGGER file_changed AFTER UPDATE ON file WHEN {_changed(_PLACED)} "
    f"BEGIN {_noticed('old.video_id')}; {_noticed('new.video_id')}; END",
    f"CREATE TRIGGER video_tag_put AFTER INSERT ON video_tag BEGIN {_noticed('new.video_id')}; END",
    "CREATE TRIGGER video_tag_taken AFTER DELETE ON video_tag "
    f"BEGIN {_noticed('old.video_id')}; END",
    "CREATE TRIGGER creator_renamed AFTER UPDATE ON creator WHEN old.name IS NOT new.name "
    "BEGIN INSERT INTO unlisted SELECT id, FALSE FROM video WHERE creator_id = new.id "
    "ON CONFLICT DO NOTHING; END",
)


def make_index(connection: Connection) -> None:
    """Make the tables and triggers in a database that has the others; every video is unlisted."""
    for statement in (*_TABLES, *_NOTICING, "INSERT INTO unlisted SELECT id, TRUE FROM video"):
        connection.exec_driver_sql(statement)
