"""Version 3: the office's own rules for rates, money, documents and days; sessions, holidays."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_NEW = {
    "council_rule": "days",
    "mean_kind": "plain",
    "lead_rate": "progress",
    "money_unit": "million",
    "page_profile": "standard",
    "body_face": "human_myeongjo",
    "heading_face": "hy_headline",
    "table_face": "malgun_gothic",
    "day_count": "calendar",
    "screen_unit": "words",
}


def upgrade() -> None:
    for name, value in _NEW.items():
        op.add_column("office", sa.Column(name, sa.Text(), nullable=False, server_default=value))
    # Until now no number of days had meant that the ordinance counts sessions.
    op.execute("UPDATE office SET council_rule = 'session' WHERE council_report_days IS NULL")
    op.create_table(
        "council_session",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_session")),
        sqlite_strict=True,
    )
    op.create_table(
        "office_holiday",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_worked", WHOLE, nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_holiday")),
        sqlite_strict=True,
    )
