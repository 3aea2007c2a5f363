"""Run migrations on the connection that was handed in; alembic loads this file by itself."""

from __future__ import annotations

from alembic import context

from storage.all_tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
