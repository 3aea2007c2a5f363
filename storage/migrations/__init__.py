"""Bring a database to the tables of storage.schema, one numbered step at a time."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def scripts(connection: Connection | None = None) -> Config:
    """Build alembic's configuration in memory: where the steps lie and on which connection."""
    config = Config()
    place = str(Path(__file__).parent)
    config.set_main_option("script_location", place.replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def known_versions() -> frozenset[str]:
    """Return the versions that this program can read or bring up to date."""
    steps = ScriptDirectory.from_config(scripts()).walk_revisions()
    return frozenset(step.revision for step in steps)


def upgrade(connection: Connection) -> None:
    """Apply the missing steps inside the caller's transaction."""
    command.upgrade(scripts(connection), "head")
