"""Version 2: no index on the time of deletion, which led SQLite to read nearly every row by it."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = (
    "action_clause",
    "action_item",
    "action_partner",
    "action_strategy",
    "agreement",
    "agreement_party",
    "agreement_relation",
    "agreement_review",
    "agreement_version",
    "assignment",
    "budget",
    "budget_line",
    "citation",
    "clause",
    "clause_binding",
    "council_action",
    "decision",
    "department",
    "department_succession",
    "evaluated_agreement",
    "evaluation_meeting",
    "evidence",
    "execution",
    "facility",
    "funding_source",
    "indicator",
    "indicator_actual",
    "indicator_target",
    "meeting",
    "milestone",
    "office",
    "organisation",
    "organisation_member",
    "organisation_name",
    "participant",
    "person",
    "plan",
    "plan_version",
    "pledge",
    "pledge_result",
    "position",
    "progress_entry",
    "report_run",
    "request",
    "round",
    "signatory",
    "source",
    "strategy",
)


def upgrade() -> None:
    for table in _TABLES:
        op.drop_index(op.f(f"ix_{table}_deleted_at"), table_name=table)
